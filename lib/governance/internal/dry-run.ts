import "server-only";
import { setImmediate } from "node:timers/promises";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day, now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { agentNamesOf } from "./decision-select";
import { STAGES, type Stage } from "../cedar/schema-types";
import type { DryRunDto } from "../dry-run-schema";
import { loadInstalls, readInForce, toException, type InForce } from "../load-policy-set";
import { createPolicySet, type PackInstall, type PolicySet } from "../policy-set";
import type { VerdictCounts } from "../schema";
import { compareSets, type SimulationCase, type SimulationComparison } from "./simulate";
import { restoreFacts } from "./stored-facts";

const windowDays = 7;
/** So many decisions are tried, the newest first: about a second of work at the most. */
const maxTried = 2_000;
/** So far back a rare stage is looked for. */
const maxScanned = 20_000;
const maxListed = 50;
const sliceSize = 100;

/** A change of what is in force: of the settings, or of the packs that follow from them. */
export type PolicyChange = {
  readonly settings?: (inForce: InForce) => InForce;
  readonly installs?: (installs: readonly PackInstall[]) => PackInstall[];
  /** Where the change can make a difference; decisions of other stages are not tried. */
  readonly stages: readonly Stage[];
};

type DecisionRow = {
  id: string;
  stage: string;
  fullFacts: unknown;
  runId: string | null;
  stepId: string | null;
  agentId: string | null;
  toolName: string | null;
  modelRef: string | null;
  createdAt: Date;
};

/**
 * What a change would have done to the decisions of the last seven days: each is decided again on the facts that were
 * kept with it, by the policies in force now and by the changed ones. Nothing is recorded. Tries at most the newest
 * 2,000 decisions of the stages concerned.
 */
export async function dryRunChange(ctx: WorkspaceContext, change: PolicyChange): Promise<DryRunDto> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const since = new Date(now().getTime() - windowDays * day);
  const stages = [...new Set(change.stages)];
  const read = await inWorkspace(ctx, async (tx) => {
    const inForce = await readInForce(tx, workspaceId);
    const changed = change.settings?.(inForce) ?? inForce;
    const rows = stages.length > 0 ? await readDecisions(tx, workspaceId, since, stages) : [];
    return {
      rows,
      exceptions: inForce.exceptions.map(toException),
      before: await loadInstalls(tx, workspaceId, inForce),
      after: await loadInstalls(tx, workspaceId, changed),
      agentNames: await agentNamesOf(tx, workspaceId, rows),
    };
  });
  const { rows, exceptions, agentNames } = read;
  const comparison = await compareInSlices(
    createPolicySet(read.before, exceptions),
    createPolicySet(change.installs?.(read.after) ?? read.after, exceptions),
    rows,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    since: since.toISOString(),
    stages,
    compared: comparison.compared,
    cannotTell: comparison.cannotTell,
    changed: comparison.changed,
    before: comparison.before,
    after: comparison.after,
    isCapped: rows.length >= maxTried,
    changes: comparison.changes.flatMap(({ id, ...rest }) => {
      const row = byId.get(id);
      if (!row) return [];
      const { runId, stepId, agentId, toolName, modelRef, createdAt } = row;
      const agentName = agentId === null ? null : (agentNames.get(agentId) ?? null);
      const place = { runId, stepId, agentId, agentName, toolName, modelRef };
      return [{ decisionId: id, ...rest, ...place, createdAt: createdAt.toISOString() }];
    }),
  };
}

/** Compares some at a time and lets other requests through between: all at once would hold the process up for half a second. */
async function compareInSlices(
  before: PolicySet,
  after: PolicySet,
  rows: readonly DecisionRow[],
): Promise<SimulationComparison> {
  let sum = compareSets(before, after, []);
  for (let start = 0; start < rows.length; start += sliceSize) {
    const slice = rows.slice(start, start + sliceSize);
    const cases = slice.flatMap(toCase);
    const part = compareSets(before, after, cases, maxListed - sum.changes.length);
    sum = {
      compared: sum.compared + part.compared,
      cannotTell: sum.cannotTell + part.cannotTell + slice.length - cases.length,
      changed: sum.changed + part.changed,
      before: addCounts(sum.before, part.before),
      after: addCounts(sum.after, part.after),
      changes: [...sum.changes, ...part.changes],
    };
    await setImmediate();
  }
  return sum;
}

/** The step again; nothing where its facts were not kept. */
function toCase({ id, stage, fullFacts }: DecisionRow): SimulationCase[] {
  const known = STAGES.find((name) => name === stage);
  const restored = known ? restoreFacts(known, fullFacts) : null;
  return known && restored ? [{ id, stage: known, ...restored }] : [];
}

function addCounts(a: SimulationComparison["before"], b: SimulationComparison["before"]): VerdictCounts {
  return {
    allow: a.allow + b.allow,
    deny: a.deny + b.deny,
    mask: a.mask + b.mask,
    require_approval: a.require_approval + b.require_approval,
    route: a.route + b.route,
  };
}

/** The newest decisions of these stages; looks at no more rows than the index gives quickly. */
function readDecisions(tx: Tx, workspaceId: string, since: Date, stages: readonly Stage[]): Promise<DecisionRow[]> {
  return tx.$queryRaw<DecisionRow[]>`
    SELECT id, stage, "fullFacts", "runId", "stepId", "agentId", "toolName", "modelRef", "createdAt"
    FROM (SELECT * FROM decisions
          WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
          ORDER BY "createdAt" DESC LIMIT ${maxScanned}) recent
    WHERE stage = ANY(${stages as string[]})
    ORDER BY "createdAt" DESC LIMIT ${maxTried}`;
}
