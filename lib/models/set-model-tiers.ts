import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { invalidInput } from "@/lib/core/errors";
import { findCatalogueModel } from "./catalogue";
import { describePrice } from "./describe-price";
import { installationProviders } from "./installation-providers";
import type { ModelTierDto, ModelTiersDto, SetModelTiersInput } from "./provider-schema";
import { builtinModelRef } from "./resolve-tier";
import { formatModelRef, modelTiers, parseModelRef, type ModelRef, type ModelTier, type ProviderKind } from "./schema";
import { lockStoredTiers, storedTiers } from "./stored-tiers";
import { loadWorkspaceModels } from "./workspace-models";

/** What each tier means in this workspace now, and which model embeds its documents. */
export async function getModelTiers(ctx: WorkspaceContext): Promise<ModelTiersDto> {
  ctx.require("agents:read");
  const { workspaceId } = ctx;
  const [models, chosen] = await Promise.all([
    loadWorkspaceModels(workspaceId),
    inWorkspace(ctx, (tx) => storedTiers(tx, workspaceId)),
  ]);
  const kinds = new Map(models.providers.map(({ name, kind }) => [name, kind]));
  const tiers = modelTiers.map((tier): ModelTierDto => {
    const ref = models.tiers[tier];
    const parsed = parseModelRef(ref);
    const known =
      parsed && findCatalogueModel(formatModelRef(kinds.get(parsed.provider) ?? parsed.provider, parsed.modelId));
    return { tier, ref, chosen: chosen[tier] ?? null, price: describePrice(known?.prices ?? null, now()) };
  });
  return { tiers, embedding: installationProviders(env()).embedding };
}

/**
 * Says which model each tier means; null leaves the choice to the product. Binds from the next model call on. Setting
 * what is set changes nothing. Throws `invalid_input` for a model whose provider is not connected, that embeds only, or
 * that the built-in provider does not have.
 */
export async function setModelTiers(ctx: WorkspaceContext, input: SetModelTiersInput): Promise<ModelTiersDto> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  const installed = installationProviders(env()).providers;
  await inWorkspace(ctx, async (tx) => {
    const before = await lockStoredTiers(tx, workspaceId);
    const own = await tx.modelProvider.findMany({
      where: { workspaceId },
      select: { name: true, kind: true },
      take: 100,
    });
    const kinds = new Map<string, string>([...installed, ...own].map(({ name, kind }) => [name, kind]));
    const next: Partial<Record<ModelTier, ModelRef>> = {};
    for (const tier of modelTiers) {
      const ref = input[tier];
      if (ref === null) continue;
      requireLanguageModel(tier, ref, kinds);
      next[tier] = ref;
    }
    const changed = modelTiers.filter((tier) => before[tier] !== next[tier]);
    if (changed.length === 0) return;
    await tx.workspace.update({ where: { id: workspaceId }, data: { modelTiers: next }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "model_tiers.set",
      target: { type: "workspace", id: workspaceId },
      summary: `Mapped ${changed.map((tier) => `the ${tier} tier to ${next[tier] ?? "the automatic choice"}`).join(", ")}`,
      facts: { from: before, to: next },
    });
  });
  return getModelTiers(ctx);
}

function requireLanguageModel(tier: ModelTier, ref: ModelRef, kinds: ReadonlyMap<string, ProviderKind | string>): void {
  const parsed = parseModelRef(ref);
  const kind = parsed ? kinds.get(parsed.provider) : undefined;
  const refuse = (problem: string) => invalidInput(`The model ${ref} ${problem}.`, { [tier]: [problem] });
  if (!parsed || kind === undefined) throw refuse("belongs to a provider that is not connected");
  if (kind === "builtin" && ref !== builtinModelRef) throw refuse("is not one of the built-in provider");
  if (findCatalogueModel(formatModelRef(kind, parsed.modelId))?.kind === "embedding")
    throw refuse("only embeds; a tier needs one that answers");
}
