import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { countDecision } from "@/lib/core/metrics";
import type { Decision } from "./decision";
import { addToDecisionCounts } from "./internal/decision-counts";
import { explainDecision } from "./internal/explain-decision";
import { storeFacts } from "./internal/stored-facts";

/** A step of a run, or a document that somebody without an agent brought. `id` is for a caller who named it already. */
type DecisionTarget = { id?: string } & (
  { runId: string; stepId: string; agentId: string; toolName?: string; modelRef?: string } | { documentId: string }
);

/** Stores a decision with its audit entry in the caller's transaction; returns its id. */
export async function recordDecision(
  tx: Tx,
  ctx: WorkspaceContext,
  decision: Decision,
  target: DecisionTarget,
): Promise<string> {
  const [id = ""] = await recordDecisions(tx, ctx, [{ decision, target }]);
  return id;
}

/**
 * Stores the decisions of one step with their audit entries, and counts them, in the caller's transaction; returns their
 * ids in order. Call it once per transaction, and late: rows of the day's counts and the head of the audit log are held
 * until it ends.
 */
export async function recordDecisions(
  tx: Tx,
  ctx: WorkspaceContext,
  made: readonly { readonly decision: Decision; readonly target: DecisionTarget }[],
): Promise<string[]> {
  const { workspaceId } = ctx;
  const createdAt = now();
  const rows = made.map(({ decision, target: { id = newId("decision"), ...about } }) => {
    const verdict = effectiveVerdict(decision);
    countDecision(decision.stage, verdict);
    return { id, about, decision, verdict, explanation: explainDecision(decision) };
  });
  await tx.decision.createMany({
    data: rows.map(({ id, about, decision, verdict, explanation }) => {
      const fullFacts = decision.evaluated ? storeFacts(decision.stage, decision.evaluated) : null;
      return {
        id,
        workspaceId,
        ...about,
        stage: decision.stage,
        verdict,
        reasons: decision.reasons as object[],
        observed: decision.observed as object[],
        facts: (decision.facts ?? {}) as object,
        ...(fullFacts ? { fullFacts } : {}),
        explanation,
        policySetVersion: decision.policySetVersion,
        durationUs: decision.durationUs,
        createdAt,
      };
    }),
  });
  await addToDecisionCounts(
    tx,
    workspaceId,
    createdAt,
    rows.map(({ decision, verdict }) => ({ verdict, reasons: decision.reasons, observed: decision.observed })),
  );
  for (const { id, about, decision, verdict, explanation } of rows) {
    await recordAudit(tx, ctx, {
      action: "decision.made",
      target: "stepId" in about ? { type: "step", id: about.stepId } : { type: "document", id: about.documentId },
      summary: explanation.slice(0, 500),
      facts: {
        decisionId: id,
        ...("runId" in about ? { runId: about.runId } : {}),
        stage: decision.stage,
        verdict,
        policies: decision.reasons.map((reason) => `${reason.pack}@${reason.version}/${reason.policyId}`),
        policySetVersion: decision.policySetVersion,
      },
    });
  }
  return rows.map(({ id }) => id);
}

/** What the step shows: an allow that came after masking or routing is named by what was done. */
export function effectiveVerdict(decision: Decision): Decision["verdict"] {
  if (decision.verdict !== "allow" || decision.rounds === 1) return decision.verdict;
  const met = new Set(decision.reasons.map((reason) => reason.obligation));
  if (met.has("mask")) return "mask";
  return met.has("route") ? "route" : "allow";
}
