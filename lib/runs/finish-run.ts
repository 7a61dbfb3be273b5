import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { whyNotKept } from "@/lib/governance/ask-to-keep";
import { decide } from "@/lib/governance/decide";
import { expandGroups } from "@/lib/governance/detectors/span-classes";
import type { Decision } from "@/lib/governance/decision";
import { enforce } from "@/lib/governance/enforce";
import { outputStageFacts } from "@/lib/governance/facts/build-stage-facts";
import { buildPersonDecisionFacts } from "@/lib/governance/facts/run-facts";
import { statedAgentFacts } from "@/lib/governance/facts/stated-facts";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { loadRetentionDays } from "@/lib/governance/load-retention";
import { removeClasses } from "@/lib/governance/masking/remove-classes";
import { effectiveVerdict, recordDecisions } from "@/lib/governance/record-decision";
import { scanContent } from "@/lib/governance/scan-content";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import { checkAnswer } from "./internal/check-answer";
import { collectSources } from "./internal/collect-sources";
import { commonFacts } from "./internal/base-facts";
import { askToRemember } from "./internal/keep-content";
import { loadHistory } from "./internal/load-history";
import { loadRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { settleThread } from "./internal/settle-thread";
import { stepIndex } from "./internal/step-content";
import { stopRun } from "./internal/stop-run";
import { changeStep, openStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished } from "./state";
import { transitionRun } from "./transition-run";

/**
 * Decides on the answer, and for one of a conversation on whether it may be kept there, resolves its sources and
 * completes the run. May be repeated.
 */
export async function finishRun(ctx: WorkspaceContext, runId: string): Promise<{ next: "ended" }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const run = await loadRun(ctx, runId);
  if (isFinished(run.status)) return { next: "ended" };
  const answer = run.steps.findLast((step) => step.think)?.think?.text ?? "";
  const { spans, injectionScore, hiddenText } = await scanContent(run.detection, answer);
  const { policySet, retentionDays, history } = await inWorkspace(ctx, async (tx) => ({
    policySet: await loadPolicySet(tx, workspaceId),
    retentionDays: await loadRetentionDays(tx, workspaceId),
    history: await loadHistory(tx, run),
  }));
  const found = spans.map((span) => span.class);
  const checked = checkAnswer(run, answer, history);
  const stated = statedAgentFacts(run.stated, { id: run.agent.id, versionId: run.versionId }, now().getTime());
  const masked = new Set<string>();
  const sink = { kind: "end_user" };
  const factsNow = () =>
    outputStageFacts(
      commonFacts(run, {
        classes: found,
        masked: [...masked],
        injectionScore,
        hiddenText,
        leakDetected: checked.exfiltrationLinks,
        turn: run.steps.length,
      }),
      sink,
      checked,
      buildPersonDecisionFacts(stated.decision),
    );
  const { outcome, decision } = await enforce((facts) => decide(policySet, "output", facts), factsNow(), {
    mask: (obligation) => {
      for (const name of [...obligation.classes, ...expandGroups(obligation.classes, found)]) masked.add(name);
      return factsNow();
    },
  });
  const released = removeClasses(answer, spans, masked);
  const kept =
    run.threadId && outcome === "allowed" ? await askToRemember(run, { policySet, retentionDays }, released) : null;
  const { text, sources } = await collectSources(ctx, kept?.clean(released) ?? released, run.steps);
  const isAllowed = outcome === "allowed" && (kept?.isAllowed ?? true);

  return inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return { next: "ended" };
    const step = await openStep(tx, workspaceId, runId, {
      key: "finish",
      index: stepIndex.finish,
      kind: "finish",
      title: "Check and deliver the answer",
    });
    if (step.status !== "running") return { next: "ended" };
    const target = { runId, stepId: step.id, agentId: run.agent.id };
    const made = kept ? [decision, kept.decision] : [decision];
    const decisionIds = await recordDecisions(
      tx,
      ctx,
      made.map((one) => ({ decision: one, target })),
    );
    await changeStep(tx, workspaceId, step.id, {
      status: isAllowed ? "completed" : "denied",
      verdict: isAllowed ? verdictOf(decision, kept?.decision) : "deny",
      decisionIds,
      outputSealed: run.sealer.sealJson(
        { sources: sources.length, masked: [...masked] },
        runPlaces.stepOutput(step.id),
      ),
    });
    if (!isAllowed) {
      const denial = kept?.decision ?? decision;
      await stopRun(tx, ctx, { ...run, steps: [] }, "policy_denied", {
        decisionId: decisionIds.at(-1),
        policies: denial.reasons.map((reason) => reason.policyId),
        message: kept ? whyNotKept(denial) : `The answer was denied: ${nameDecisiveRule(denial)}.`,
      });
      return { next: "ended" };
    }
    const completed = await transitionRun(tx, workspaceId, runId, "completed", {
      outputSealed: run.sealer.sealText(text, runPlaces.output(runId)),
      sourcesSealed: run.sealer.sealJson(sources, runPlaces.sources(runId)),
    });
    if (!completed) return { next: "ended" };
    await settleThread(tx, run, text);
    await recordAudit(tx, ctx, {
      action: "run.completed",
      target: { type: "run", id: runId },
      summary: `${run.agent.name} finished a run`,
      facts: {
        costMicroUsd: run.costMicroUsd.toString(),
        seconds: Math.round((now().getTime() - (run.startedAt ?? run.createdAt).getTime()) / 1_000),
      },
    });
    return { next: "ended" };
  });
}

/** What was done to the answer: masking it for the reader is named before masking it for the conversation. */
function verdictOf(released: Decision, kept: Decision | undefined): Decision["verdict"] {
  const verdict = effectiveVerdict(released);
  return verdict === "allow" && kept ? effectiveVerdict(kept) : verdict;
}
