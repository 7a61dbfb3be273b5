import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { catalogue, findCatalogueModel } from "@/lib/models/catalogue";
import { priceRowAt } from "@/lib/models/price-usage";
import type { PriceSchedule } from "@/lib/models/prices";
import { formatModelRef, modelTiers, parseModelRef, type ModelTier, type ProviderConfig } from "@/lib/models/schema";
import { loadWorkspaceModels } from "@/lib/models/workspace-models";
import type { ModelPrice } from "./typical-run";

export type ModelOption = { ref: string; label: string; isBuiltIn: boolean; price: ModelPrice | null };
export type ModelChoices = { tiers: (ModelOption & { tier: ModelTier })[]; models: ModelOption[] };

/** What each tier means in this workspace, and every model of the connected providers, with list prices of today. */
export async function loadModelChoices(ctx: WorkspaceContext): Promise<ModelChoices> {
  ctx.require("agents:read");
  const { providers, tiers } = await loadWorkspaceModels(ctx.workspaceId);
  const kindOf = new Map(providers.map(({ name, kind }) => [name, kind]));

  const optionOf = (ref: string): ModelOption => {
    const parsed = parseModelRef(ref);
    const kind = kindOf.get(parsed?.provider ?? "");
    const known = parsed && kind ? findCatalogueModel(formatModelRef(kind, parsed.modelId)) : null;
    return { ref, label: known?.label ?? ref, isBuiltIn: kind === "builtin", price: priceOf(known?.prices ?? null) };
  };
  return {
    tiers: modelTiers.map((tier) => ({ tier, ...optionOf(tiers[tier]) })),
    models: providers.flatMap((provider) => refsOf(provider).map(optionOf)),
  };
}

function refsOf(provider: ProviderConfig): string[] {
  const known = catalogue
    .filter((model) => model.provider === provider.kind && model.kind === "language")
    .map(({ id }) => id);
  const listed = provider.kind === "builtin" ? [] : provider.models;
  return [...new Set([...listed, ...known])].map((id) => formatModelRef(provider.name, id));
}

function priceOf(schedule: PriceSchedule | null): ModelPrice | null {
  const row = schedule && priceRowAt(schedule, now());
  if (!row || !schedule) return null;
  return {
    inputPerMillion: row.rates.input,
    outputPerMillion: row.rates.output,
    source: schedule.source,
    asOf: schedule.asOf,
  };
}
