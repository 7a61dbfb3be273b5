import { z } from "zod";
import { modelId, modelRef, modelTier, providerConfigInput, providerKind } from "./schema";

const [, openai, anthropic, google, compatible] = providerConfigInput.options;

/** The providers that a workspace may bring; the built-in one is always there. */
export const ownProviderKinds = ["openai", "anthropic", "google", "openai-compatible"] as const;
export type OwnProviderKind = (typeof ownProviderKinds)[number];

export const providerKindLabels: Record<z.infer<typeof providerKind>, string> = {
  builtin: "Built in",
  openai: "OpenAI",
  anthropic: "Anthropic",
  google: "Google",
  "openai-compatible": "OpenAI-compatible server",
};

export const connectProviderInput = z
  .discriminatedUnion("kind", [openai, anthropic, google, compatible.omit({ includeUsage: true })])
  .refine((input) => input.name !== "builtin", { path: ["name"], message: "is the name of the built-in provider" });
export type ConnectProviderInput = z.output<typeof connectProviderInput>;

const { apiKey } = openai.shape;
const { baseUrl } = compatible.shape;

/** The name stays: agents and tiers name models by it. Null takes an optional value away. */
export const updateProviderBody = z
  .strictObject({
    apiKey: apiKey.nullable().optional(),
    baseUrl: baseUrl.nullable().optional(),
    models: z.array(modelId).max(200).optional(),
  })
  .refine((input) => Object.values(input).some((value) => value !== undefined), "name at least one field to change");
export type UpdateProviderBody = z.output<typeof updateProviderBody>;

export const providerDto = z.object({
  id: z.string(),
  kind: z.enum(ownProviderKinds),
  name: z.string().describe("The first half of `provider/model-id`"),
  baseUrl: z.string().nullable(),
  keyHint: z.string().nullable().describe("The end of the key; the key itself is never shown again"),
  models: z.array(z.string()),
  lastTest: z.object({ at: z.string(), ok: z.boolean(), note: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ProviderDto = z.infer<typeof providerDto>;

export const providerPage = z.object({ items: z.array(providerDto), nextCursor: z.string().nullable() });
export const providerParams = z.object({ providerId: z.string().min(1).max(64) });

export const testProviderBody = z.strictObject({
  model: modelId.optional().describe("Which model to call; the provider's first when absent"),
});

export const connectionTestDto = z.object({
  ok: z.boolean(),
  model: z.string(),
  latencyMs: z.int(),
  /** Null when it worked. */
  error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
});
export type ConnectionTestDto = z.infer<typeof connectionTestDto>;

/** Whole micro-USD per million tokens; null where no price is published. */
const rate = z.int().nullable();
export const modelPriceDto = z.object({
  inputMicroUsdPerMillion: z.int(),
  cachedInputMicroUsdPerMillion: rate,
  outputMicroUsdPerMillion: z.int(),
  source: z.string().describe("Where the price is published"),
  asOf: z.string().describe("The day on which it was last compared"),
});
export type ModelPriceDto = z.infer<typeof modelPriceDto>;

export const modelDto = z.object({
  ref: modelRef,
  provider: z.string(),
  providerKind,
  origin: z.enum(["workspace", "installation"]).describe("Who brought the provider"),
  label: z.string(),
  kind: z.enum(["language", "embedding"]),
  tier: modelTier.nullable(),
  contextTokens: z.int().nullable(),
  maxOutputTokens: z.int().nullable(),
  price: modelPriceDto.nullable().describe("Null when the price is not known; that is not zero"),
});
export type ModelDto = z.infer<typeof modelDto>;
export const modelPage = z.object({ items: z.array(modelDto), nextCursor: z.string().nullable() });

const choice = modelRef
  .nullable()
  .default(null)
  .describe("A model as provider/model-id; null for the automatic choice");
export const setModelTiersInput = z.strictObject({ economy: choice, standard: choice, premium: choice });
export type SetModelTiersInput = z.output<typeof setModelTiersInput>;

export const modelTierDto = z.object({
  tier: modelTier,
  ref: modelRef.describe("The model that the tier means now"),
  chosen: modelRef.nullable().describe("What this workspace chose; null when the choice is automatic"),
  price: modelPriceDto.nullable(),
});
export type ModelTierDto = z.infer<typeof modelTierDto>;
export const modelTiersDto = z.object({ tiers: z.array(modelTierDto), embedding: modelRef });
export type ModelTiersDto = z.infer<typeof modelTiersDto>;
