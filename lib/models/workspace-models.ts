import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import { findCatalogueModel } from "./catalogue";
import { installationProviders } from "./installation-providers";
import type { PriceSchedule } from "./prices";
import { createProvider, type ModelProvider } from "./providers";
import { resolveTier } from "./resolve-tier";
import {
  formatModelRef,
  modelTiers,
  parseModelRef,
  providerConfigInput,
  type ModelRef,
  type ModelTier,
  type ProviderConfig,
  type ProviderKind,
} from "./schema";

/** Where a provider's key is sealed. */
export const providerKeyPlace = (providerId: string): string => `model-provider.key:${providerId}`;

export type WorkspaceModels = {
  providers: ProviderConfig[];
  tiers: Record<ModelTier, ModelRef>;
};

/** A model ready to be called, with what is known about it. */
export type ReadyModel = {
  ref: ModelRef;
  provider: string;
  modelId: string;
  kind: ProviderKind;
  tier: ModelTier | null;
  /** Whether calling it sends data out of this installation. */
  isExternal: boolean;
  maxOutputTokens: number | null;
  /** Null when the price is not known. The built-in model costs nothing. */
  prices: PriceSchedule | null;
  languageModel: LanguageModelV4;
};

/** The providers of a workspace: its own first, then the installation's. A workspace's name wins over the same name of the installation. */
export async function loadWorkspaceModels(workspaceId: string): Promise<WorkspaceModels> {
  const installation = installationProviders(env());
  const { rows, tiers } = await withTenant(workspaceId, async (tx) => {
    const workspace = await tx.workspace.findUnique({ where: { id: workspaceId }, select: { modelTiers: true } });
    const rows = await tx.modelProvider.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" }, take: 50 });
    return { rows, tiers: (workspace?.modelTiers ?? {}) as Partial<Record<ModelTier, ModelRef>> };
  });
  const sealer = rows.length > 0 ? await sealerFor(workspaceId) : null;
  const own = rows.map((row): ProviderConfig =>
    providerConfigInput.parse({
      kind: row.kind,
      name: row.name,
      models: row.models,
      ...(row.baseUrl ? { baseUrl: row.baseUrl } : {}),
      ...(row.apiKeySealed && sealer ? { apiKey: sealer.openText(row.apiKeySealed, providerKeyPlace(row.id)) } : {}),
    }),
  );
  const names = new Set(own.map((provider) => provider.name));
  const providers = [...own, ...installation.providers.filter((provider) => !names.has(provider.name))];
  const available = {
    providers: providers.map((provider) => ({
      kind: provider.kind,
      name: provider.name,
      models: provider.kind === "builtin" ? [] : provider.models,
    })),
    // What the workspace mapped wins over what the installation mapped by hand.
    tiers: { ...(own.length === 0 ? installation.tiers : {}), ...tiers },
  };
  const resolved = modelTiers.map((tier): [ModelTier, ModelRef] => [tier, resolveTier(tier, available)]);
  return { providers, tiers: Object.fromEntries(resolved) as Record<ModelTier, ModelRef> };
}

/**
 * The model that a tier or a reference means in this workspace. Throws `invalid_input` when the reference names a
 * provider that is not connected.
 */
export function readyModel(
  models: WorkspaceModels,
  wanted: { modelTier: ModelTier | null; model: ModelRef | null },
): ReadyModel {
  const ref = wanted.model ?? models.tiers[wanted.modelTier ?? "standard"];
  const parsed = parseModelRef(ref);
  const config = models.providers.find((provider) => provider.name === parsed?.provider);
  if (!parsed || !config) {
    throw new AppError(
      "invalid_input",
      `The model ${ref} belongs to a provider that is not connected to this workspace.`,
      {
        details: { fields: { model: ["names a provider that is not connected"] } },
      },
    );
  }
  const provider: ModelProvider = createProvider(config);
  const known = findCatalogueModel(formatModelRef(config.kind, parsed.modelId));
  return {
    ref,
    provider: parsed.provider,
    modelId: parsed.modelId,
    kind: config.kind,
    tier: known?.tier ?? wanted.modelTier,
    isExternal: !isLocalProvider(config),
    maxOutputTokens: known?.maxOutputTokens ?? null,
    prices: known?.prices ?? null,
    languageModel: provider.languageModel(parsed.modelId),
  };
}

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]", "host.docker.internal"]);

/** The built-in model, and servers on this very machine, keep data inside the installation. */
function isLocalProvider(config: ProviderConfig): boolean {
  if (config.kind === "builtin") return true;
  return config.kind === "openai-compatible" && localHosts.has(new URL(config.baseUrl).hostname);
}
