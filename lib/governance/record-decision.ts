import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { countDecision } from "@/lib/core/metrics";
import type { Decision } from "./decision";
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
  const { id = newId("decision"), ...about } = target;
  const verdict = effectiveVerdict(decision);
  const explanation = explainDecision(decision);
  countDecision(decision.stage, verdict);
  const fullFacts = decision.evaluated ? storeFacts(decision.stage, decision.evaluated) : null;
  await tx.decision.create({
    data: {
      id,
      workspaceId: ctx.workspaceId,
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
      createdAt: now(),
    },
    select: { id: true },
  });
  await recordAudit(tx, ctx, {
    action: "decision.made",
    target: "stepId" in target ? { type: "step", id: target.stepId } : { type: "document", id: target.documentId },
    summary: explanation.slice(0, 500),
    facts: {
      decisionId: id,
      ...("runId" in target ? { runId: target.runId } : {}),
      stage: decision.stage,
      verdict,
      policies: decision.reasons.map((reason) => `${reason.pack}@${reason.version}/${reason.policyId}`),
      policySetVersion: decision.policySetVersion,
    },
  });
  return id;
}

/** What the step shows: an allow that came after masking or routing is named by what was done. */
export function effectiveVerdict(decision: Decision): Decision["verdict"] {
  if (decision.verdict !== "allow" || decision.rounds === 1) return decision.verdict;
  const met = new Set(decision.reasons.map((reason) => reason.obligation));
  if (met.has("mask")) return "mask";
  return met.has("route") ? "route" : "allow";
}
