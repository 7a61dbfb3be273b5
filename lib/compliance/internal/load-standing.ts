import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { countHeldRules, countVerdicts, startOfDays, type HeldRule } from "@/lib/governance/count-held-rules";
import { listExceptions } from "@/lib/governance/list-exceptions";
import { listFacts } from "@/lib/governance/list-facts";
import { defaultPackMode, effectiveMode, packStates, policyOwnModes } from "@/lib/governance/list-packs";
import { findPackSource, findPackVersion, listPackManifests } from "@/lib/governance/load-pack";
import type { PackMode } from "@/lib/governance/schema";
import type { Assessment } from "../assess-control";
import { findDrift, type DriftSources } from "../find-drift";
import type { InstalledPack } from "../frameworks";
import type { DriftDto, EvidenceDto } from "../schema";
import { loadModeChanges } from "./load-mode-changes";

const evidenceDays = 30;
const recentDays = 7;

/** All that the hub shows of a workspace is computed from this. */
export type Standing = {
  packs: readonly InstalledPack[];
  assessment: Assessment;
  drift: DriftDto[];
  evidence: EvidenceDto;
};

/** Reads modes, exceptions, facts, counts of the last 30 UTC days and the state of the audit log: about a dozen queries. */
export async function loadStanding(ctx: WorkspaceContext): Promise<Standing> {
  const { workspaceId } = ctx;
  const nowMs = now().getTime();
  const since = startOfDays(evidenceDays);
  const [{ items: facts }, { items: exceptions }, stored] = await Promise.all([
    listFacts(ctx, {}),
    listExceptions(ctx, { state: "active" }),
    inWorkspace(ctx, async (tx) => ({
      states: await packStates(tx, workspaceId),
      own: await policyOwnModes(tx, workspaceId),
      changes: await loadModeChanges(tx, workspaceId, since),
      verdicts: await countVerdicts(tx, workspaceId, since),
      held: await countHeldRules(tx, workspaceId, since, { recentSince: startOfDays(recentDays) }),
      audit: await auditState(tx, workspaceId),
    })),
  ]);
  const { states, own, changes, verdicts, held, audit } = stored;
  const decisions = [...verdicts.values()].reduce((sum, value) => sum + value, 0);
  const packMode = (pack: string): PackMode => states.get(pack)?.mode ?? defaultPackMode(pack);
  const modeOf: Assessment["modeOf"] = ({ pack, definition }) => effectiveMode(packMode(pack), own.get(definition.id));
  const packs = installedPacks((pack) => states.get(pack)?.version);
  const counts = new Map(held.map((row) => [row.policyId, row]));
  return {
    packs,
    assessment: {
      modeOf,
      countsOf: (policyId) => {
        const { acted, observed } = counts.get(policyId) ?? { acted: 0, observed: 0 };
        return { acted, observed };
      },
      exceptions,
      facts,
    },
    drift: findDrift({
      nowMs,
      changes,
      modes: modesNow(packs, packMode, (pack, policyId) => effectiveMode(packMode(pack), own.get(policyId))),
      outdatedPacks: packs.flatMap(({ name, title, version }) => {
        const newest = findPackSource(name)?.manifest.version ?? version;
        return newest === version || packMode(name) === "off" ? [] : [{ pack: name, title, version, newest }];
      }),
      facts,
      exceptions,
      rates: ratesOf(packs, held),
    }),
    evidence: { since: since.toISOString(), decisions, audit },
  };
}

function installedPacks(versionOf: (pack: string) => string | undefined): InstalledPack[] {
  return listPackManifests().flatMap(({ name, title }) => {
    const installed = findPackVersion(name, versionOf(name));
    return installed ? [{ name, title, version: installed.version, policies: installed.policies }] : [];
  });
}

function modesNow(
  packs: readonly InstalledPack[],
  packMode: (pack: string) => PackMode,
  policyMode: (pack: string, policyId: string) => PackMode,
): DriftSources["modes"] {
  return new Map(
    packs.flatMap(({ name, policies }): [string, PackMode][] => [
      [name, packMode(name)],
      ...policies.map(({ id }): [string, PackMode] => [id, policyMode(name, id)]),
    ]),
  );
}

/** Rules that hold something back; how often a permit speaks says how much there was to do. */
function ratesOf(packs: readonly InstalledPack[], counts: readonly HeldRule[]): DriftSources["rates"] {
  const byPolicy = new Map(counts.map((row) => [row.policyId, row]));
  return packs.flatMap(({ name, policies }) =>
    policies.flatMap(({ id, title, effect }) => {
      const row = byPolicy.get(id);
      if (!row || effect !== "forbid") return [];
      return [{ pack: name, policyId: id, title, recent: row.recent, before: row.acted - row.recent }];
    }),
  );
}

async function auditState(tx: Tx, workspaceId: string): Promise<EvidenceDto["audit"]> {
  const head = await tx.auditHead.findFirst({ where: { workspaceId }, select: { seq: true } });
  const newest = await tx.auditCheckpoint.findFirst({
    where: { workspaceId },
    orderBy: { size: "desc" },
    select: { size: true, createdAt: true },
  });
  return {
    entries: Number(head?.seq ?? 0n),
    covered: Number(newest?.size ?? 0n),
    newestAt: newest?.createdAt.toISOString() ?? null,
  };
}
