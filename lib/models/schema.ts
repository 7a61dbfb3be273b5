import { z } from "zod";

/** How capable, and how dear, a model may be. Agents name a tier or an exact model. */
export const modelTier = z.enum(["economy", "standard", "premium"]);
export type ModelTier = z.infer<typeof modelTier>;

export const modelTiers: readonly ModelTier[] = modelTier.options;

/** What a provider speaks. `openai-compatible` covers Ollama, vLLM, llama.cpp, LM Studio and hosted look-alikes. */
export const providerKind = z.enum(["builtin", "openai", "anthropic", "google", "openai-compatible"]);
export type ProviderKind = z.infer<typeof providerKind>;

/** First half of a model reference: lower-case letters, digits and hyphens. */
export const providerName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "use lower-case letters, digits and hyphens (at most 40)");

/** Second half of a model reference. It may itself contain slashes (`meta-llama/Llama-3.3-70B`). */
export const modelId = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[^\s\p{Cc}]+$/u, "must not contain spaces");

/** `provider/model-id`; the first slash separates the two. */
export const modelRef = z
  .string()
  .max(201)
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\/[^\s\p{Cc}]{1,160}$/u, "must be written as provider/model-id");
export type ModelRef = z.infer<typeof modelRef>;

const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an http or https URL" })
  .max(500)
  .refine((value) => {
    const url = new URL(value);
    return url.username === "" && url.password === "";
  }, "must not carry a user name or password");

const apiKey = z.string().trim().min(1).max(500);
const modelList = z.array(modelId).max(200);

/**
 * A provider as a person or the environment configures it. `models` lists what an OpenAI-compatible server
 * serves (the catalogue knows the others). The key is in clear here: seal it before it is stored.
 */
export const providerConfigInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("builtin"), name: providerName.default("builtin") }),
  z.strictObject({
    kind: z.literal("openai"),
    name: providerName.default("openai"),
    apiKey,
    baseUrl: httpUrl.optional(),
    models: modelList.default([]),
  }),
  z.strictObject({
    kind: z.literal("anthropic"),
    name: providerName.default("anthropic"),
    apiKey,
    baseUrl: httpUrl.optional(),
    models: modelList.default([]),
  }),
  z.strictObject({
    kind: z.literal("google"),
    name: providerName.default("google"),
    apiKey,
    baseUrl: httpUrl.optional(),
    models: modelList.default([]),
  }),
  z.strictObject({
    kind: z.literal("openai-compatible"),
    name: providerName,
    baseUrl: httpUrl,
    apiKey: apiKey.optional(),
    models: modelList.default([]),
    includeUsage: z.boolean().default(true),
  }),
]);
export type ProviderConfigInput = z.input<typeof providerConfigInput>;
export type ProviderConfig = z.output<typeof providerConfigInput>;

/** Splits a reference at its first slash; null when it is not one. */
export function parseModelRef(ref: string): { provider: string; modelId: string } | null {
  if (!modelRef.safeParse(ref).success) return null;
  const slash = ref.indexOf("/");
  return { provider: ref.slice(0, slash), modelId: ref.slice(slash + 1) };
}

export function formatModelRef(provider: string, id: string): ModelRef {
  return `${provider}/${id}`;
}
