import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { approvalPlaces, approvalSelect } from "@/lib/approvals/approval-select";
import { loadGivenApprovals } from "@/lib/approvals/load-given-approvals";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { recordDecision } from "@/lib/governance/record-decision";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import { findTool } from "@/lib/tools/tool-registry";
import { appendRunEvent } from "./append-run-event";
import { decideCall } from "./internal/decide-call";
import { loadRun } from "./internal/load-run";
import { lockOpenRun } from "./internal/lock-run";
import { stopRun } from "./internal/stop-run";
import { toolCallOf, type ToolCallRef } from "./internal/tool-call-of";
import { changeStep } from "./internal/write-step";
import { runPlaces } from "./run-select";
import { isFinished, stopReasonSentences } from "./state";
import { transitionRun } from "./transition-run";

export type ResolveOutcome = { next: "wait" } | { next: "act" } | { next: "done" } | { next: "ended" };

/**
 * Looks whether the approval that a step waits for was answered. Approved: policies are asked again with the approval
 * at hand, which counts only for the very arguments it was given for. Rejected, expired or void: the run stops.
 */
export async function resolveApproval(
  ctx: WorkspaceContext,
  ref: ToolCallRef & { approvalId: string },
): Promise<ResolveOutcome> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const run = await loadRun(ctx, ref.runId);
  if (isFinished(run.status)) return { next: "ended" };
  const { call, step } = toolCallOf(run, ref);
  invariant(step, "an approval belongs to an open step");
  if (step.status === "running") return { next: "act" };
  if (step.status !== "waiting") return { next: "done" };

  const { approval, policySet, given } = await inWorkspace(ctx, async (tx) => {
    const approval = await tx.approval.findFirstOrThrow({
      where: { id: ref.approvalId, workspaceId },
      select: approvalSelect,
    });
    return {
      approval,
      policySet: await loadPolicySet(tx, workspaceId),
      given: await loadGivenApprovals(tx, approval),
    };
  });
  if (approval.status === "pending" && approval.expiresAt > now()) return { next: "wait" };

  const tool = findTool(call.name);
  const args: unknown = approval.editedSealed
    ? run.sealer.openJson(approval.editedSealed, approvalPlaces.edited(approval.id))
    : run.sealer.openJson(approval.argumentsSealed, approvalPlaces.arguments(approval.id));
  const grant = run.settings.tools.find((granted) => granted.name === call.name);
  const decided =
    approval.status === "approved" && tool && grant
      ? await decideCall(run, policySet, {
          turn: ref.turn,
          tool,
          args,
          limits: grant.limits,
          given,
        })
      : null;

  return inWorkspace(ctx, async (tx) => {
    if (!(await lockOpenRun(tx, run))) return { next: "ended" };
    if (approval.status === "pending") {
      const { count } = await tx.approval.updateMany({
        where: { id: approval.id, workspaceId, status: "pending" },
        data: { status: "expired", decidedAt: now() },
      });
      if (count === 0) return { next: "wait" }; // answered at this very moment: look again
      await recordAudit(tx, ctx, {
        action: "approval.expired",
        target: { type: "approval", id: approval.id },
        summary: `Nobody answered whether ${approval.toolName} may be used`,
        facts: { runId: run.id },
      });
    }
    const status = approval.status === "pending" ? "expired" : approval.status;
    await appendRunEvent(tx, workspaceId, run.id, { type: "approval.updated", approvalId: approval.id, status });
    if (status === "expired") {
      await changeStep(
        tx,
        workspaceId,
        step.id,
        { status: "denied", errorCode: "approval_expired", errorMessage: "Nobody answered in time." },
        approval.id,
      );
      await stopRun(tx, ctx, run, "approval_expired", { approvalId: approval.id, tool: call.name });
      return { next: "ended" };
    }
    if (status !== "approved") {
      const message = approval.decisionReason ? `Rejected: ${approval.decisionReason}` : "Rejected by a person.";
      await changeStep(
        tx,
        workspaceId,
        step.id,
        { status: "denied", errorCode: "approval_rejected", errorMessage: message },
        approval.id,
      );
      await stopRun(tx, ctx, run, "approval_rejected", {
        approvalId: approval.id,
        tool: call.name,
        reason: approval.decisionReason,
        message,
      });
      return { next: "ended" };
    }
    const decision = decided?.enforcement.decision;
    const decisionId = decision
      ? await recordDecision(tx, ctx, decision, {
          runId: run.id,
          stepId: step.id,
          agentId: run.agent.id,
          toolName: call.name,
        })
      : null;
    if (decided?.enforcement.outcome !== "allowed") {
      const reason = decided?.enforcement.outcome === "waiting" ? "approval_void" : "policy_denied";
      await changeStep(tx, workspaceId, step.id, { status: "denied", errorCode: reason, verdict: "deny" }, approval.id);
      const message =
        decision && reason === "policy_denied"
          ? `What was approved is denied now: ${nameDecisiveRule(decision)}.`
          : stopReasonSentences[reason];
      await stopRun(tx, ctx, run, reason, { approvalId: approval.id, tool: call.name, decisionId, message });
      return { next: "ended" };
    }
    await changeStep(
      tx,
      workspaceId,
      step.id,
      {
        status: "running",
        decisionIds: [...step.decisionIds, ...(decisionId ? [decisionId] : [])],
        inputSealed: run.sealer.sealJson(
          { tool: call.name, arguments: args, approvedBy: approval.decidedById },
          runPlaces.stepInput(step.id),
        ),
      },
      approval.id,
    );
    await transitionRun(tx, workspaceId, run.id, "running");
    return { next: "act" };
  });
}
