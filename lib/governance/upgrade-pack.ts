import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { describeRule } from "./internal/describe-rule";
import { packModeLock, packStates, toPackSummary } from "./list-packs";
import { findPackSource, findPackVersion } from "./load-pack";
import type { PackSummaryDto, PackUpgradeDto } from "./schema";

/** What the newest version of a pack would change here, rule by rule in words; no rules when it is installed already. Throws `not_found`. */
export async function getPackUpgrade(ctx: WorkspaceContext, input: { pack: string }): Promise<PackUpgradeDto> {
  ctx.require("policies:read");
  const source = findPackSource(input.pack);
  if (!source) throw notFound("pack", input.pack);
  const { name, version: to } = source.manifest;
  const state = await inWorkspace(ctx, async (tx) => (await packStates(tx, ctx.workspaceId)).get(name));
  const installed = findPackVersion(name, state?.version);
  const from = installed?.version ?? to;
  return { from, to, rules: from === to ? [] : compareRules(installed?.policies ?? [], source.policies) };
}

/** Which rules are new, gone or different, and what each says; wording aside, what a rule does is in its text. */
export function compareRules(
  before: readonly PolicyDefinition[],
  after: readonly PolicyDefinition[],
): PackUpgradeDto["rules"] {
  const earlier = new Map(before.map((policy) => [policy.id, policy]));
  const later = new Set(after.map((policy) => policy.id));
  const sides = (old: PolicyDefinition | undefined, now: PolicyDefinition | undefined) => ({
    before: old ? { sentence: describeRule(old), citation: old.citation, text: old.text } : null,
    after: now ? { sentence: describeRule(now), citation: now.citation, text: now.text } : null,
  });
  return [
    ...after.flatMap((policy) => {
      const old = earlier.get(policy.id);
      if (old?.text === policy.text) return [];
      const change = old ? ("changed" as const) : ("added" as const);
      return [{ policyId: policy.id, title: policy.title, change, ...sides(old, policy) }];
    }),
    ...before
      .filter((policy) => !later.has(policy.id))
      .map((policy) => ({
        policyId: policy.id,
        title: policy.title,
        change: "removed" as const,
        ...sides(policy, undefined),
      })),
  ];
}

/**
 * Puts the newest version of a pack in the place of the installed one; its mode stays. Binds from the next decision on
 * and voids approvals that wait. Where the newest is installed it changes nothing. Throws `not_found`.
 */
export async function upgradePack(ctx: WorkspaceContext, input: { pack: string }): Promise<PackSummaryDto> {
  ctx.require("policies:manage");
  const source = findPackSource(input.pack);
  if (!source) throw notFound("pack", input.pack);
  const { manifest } = source;
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, packModeLock(workspaceId));
    const state = (await packStates(tx, workspaceId)).get(manifest.name);
    const from = findPackVersion(manifest.name, state?.version)?.version;
    if (!state || from === manifest.version) return toPackSummary(manifest, state);
    const change = { version: manifest.version, updatedAt: now(), updatedById: actorId(ctx) };
    await tx.workspacePack.update({
      where: { workspaceId_pack: { workspaceId, pack: manifest.name } },
      data: change,
      select: { pack: true },
    });
    await recordAudit(tx, ctx, {
      action: "pack.upgraded",
      target: { type: "pack", id: manifest.name },
      summary: `Upgraded the pack ${manifest.title} from ${from} to ${manifest.version}`,
      facts: { pack: manifest.name, from, to: manifest.version, mode: state.mode },
    });
    return toPackSummary(manifest, { ...state, ...change });
  });
}
