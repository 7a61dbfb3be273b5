import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Page } from "@/lib/core/page-schema";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { findUnmeasured, isUnmeasured } from "./facts/unfilled-facts";
import { describeRule } from "./internal/describe-rule";
import { canAskAt } from "./internal/replay-step";
import { heldApproverRoles } from "./load-approvers";
import { findPackCases, findPackSource, findPackVersion, listPackManifests } from "./load-pack";
import type { PackManifest } from "./packs/pack-types";
import {
  packMode,
  policyOwnMode,
  type PackDto,
  type PackMode,
  type PackSummaryDto,
  type PolicyOwnMode,
} from "./schema";

type PackState = { version: string; mode: PackMode; updatedAt: Date | null; updatedById: string | null };

/** Where nobody chose, the base pack is enforced and every other pack is off. */
export function defaultPackMode(name: string): PackMode {
  return name === "base" ? "enforce" : "off";
}

/** The modes and versions that were set in a workspace, by pack. */
export async function packStates(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, PackState>> {
  const rows = await tx.workspacePack.findMany({
    where: { workspaceId },
    select: { pack: true, version: true, mode: true, updatedAt: true, updatedById: true },
    orderBy: { pack: "asc" },
    take: 100,
  });
  return new Map(
    rows.map(({ pack, mode, ...rest }) => [pack, { ...rest, mode: packMode.catch(defaultPackMode(pack)).parse(mode) }]),
  );
}

/** Every shipped pack as it is installed: its mode, and the rules of its version. */
export async function installedPacks(
  tx: Tx,
  workspaceId: string,
): Promise<{ name: string; mode: PackMode; policies: readonly PolicyDefinition[] }[]> {
  const states = await packStates(tx, workspaceId);
  return listPackManifests().map(({ name }) => {
    const state = states.get(name);
    const policies = findPackVersion(name, state?.version)?.policies ?? [];
    return { name, mode: state?.mode ?? defaultPackMode(name), policies };
  });
}

/** The lock under which modes change, one at a time, so that each audit entry names the mode that there really was. */
export function packModeLock(workspaceId: string): string {
  return `pack-mode:${workspaceId}`;
}

/** The policies with a mode of their own. */
export async function policyOwnModes(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, PolicyOwnMode>> {
  const rows = await tx.policyMode.findMany({
    where: { workspaceId },
    select: { policyId: true, mode: true },
    take: 1_000,
  });
  return new Map(rows.map(({ policyId, mode }) => [policyId, policyOwnMode.parse(mode)]));
}

/** What binds: a pack that is off is off as a whole; else a policy's own mode goes before its pack's. */
export function effectiveMode(pack: PackMode, own: PolicyOwnMode | null | undefined): PackMode {
  return pack === "off" ? "off" : (own ?? pack);
}

export function toPackSummary(manifest: PackManifest, state: PackState | undefined): PackSummaryDto {
  const { name, title, description, framework } = manifest;
  const installed = findPackVersion(name, state?.version);
  return {
    name,
    version: installed?.version ?? manifest.version,
    newestVersion: manifest.version,
    title,
    description,
    framework,
    mode: state?.mode ?? defaultPackMode(name),
    policyCount: installed?.policies.length ?? 0,
    unmeasuredCount: installed?.policies.filter((policy) => isUnmeasured(findUnmeasured(policy))).length ?? 0,
    updatedAt: state?.updatedAt?.toISOString() ?? null,
    updatedById: state?.updatedById ?? null,
  };
}

/** Every pack that ships with the product, with its mode in this workspace: the enforced first, then the monitored. */
export async function listPacks(ctx: WorkspaceContext): Promise<Page<PackSummaryDto>> {
  ctx.require("policies:read");
  const states = await inWorkspace(ctx, (tx) => packStates(tx, ctx.workspaceId));
  const order: Record<PackMode, number> = { enforce: 0, monitor: 1, off: 2 };
  const items = listPackManifests().map((manifest) => toPackSummary(manifest, states.get(manifest.name)));
  return { items: items.sort((a, b) => order[a.mode] - order[b.mode]), nextCursor: null };
}

/** One pack with its rules, their cases, parameters and history. Throws `not_found`. */
export async function getPack(ctx: WorkspaceContext, input: { pack: string }): Promise<PackDto> {
  ctx.require("policies:read");
  const source = findPackSource(input.pack);
  if (!source) throw notFound("pack", input.pack);
  const { manifest, changelog } = source;
  const { state, own, held } = await inWorkspace(ctx, async (tx) => ({
    state: (await packStates(tx, ctx.workspaceId)).get(manifest.name),
    own: await policyOwnModes(tx, ctx.workspaceId),
    held: await heldApproverRoles(tx, ctx.workspaceId),
  }));
  const cases = findPackCases(manifest.name);
  const summary = toPackSummary(manifest, state);
  return {
    ...summary,
    policies: (findPackVersion(manifest.name, summary.version)?.policies ?? []).map((policy) => ({
      ...toPolicyDto(policy),
      mode: effectiveMode(summary.mode, own.get(policy.id)),
      ownMode: own.get(policy.id) ?? null,
      missingApprovers: policy.obligation === "approve" ? policy.approvers.filter((role) => !held.has(role)) : [],
      canAsk: policy.obligation !== "approve" || policy.stages.some(canAskAt),
      cases: cases
        .filter((candidate) => candidate.policy === policy.id)
        .map(({ name, stage, holds }) => ({ name, stage, holds })),
    })),
    parameters: manifest.parameters,
    changelog,
  };
}

/** The public form of a policy. */
export function toPolicyDto(policy: PolicyDefinition) {
  const { id, title, citation, rationale, effect, obligation, approvalsNeeded, routeTo, text } = policy;
  return {
    id,
    title,
    citation,
    rationale,
    stages: [...policy.stages],
    effect,
    obligation,
    classes: [...policy.classes],
    approvers: [...policy.approvers],
    approvalsNeeded,
    routeTo,
    sentence: describeRule(policy),
    ...findUnmeasured(policy),
    text,
  };
}
