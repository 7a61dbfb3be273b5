import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { approvalSelect } from "@/lib/approvals/approval-select";
import { loadGivenApprovals } from "@/lib/approvals/load-given-approvals";
import { Denied } from "@/lib/governance/denied";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { nameDecisiveRule } from "@/lib/governance/name-decisive-rule";
import { decideCall, decideRedirect, type CallToDecide } from "./decide-call";
import type { LoadedRun, LoadedStep } from "./load-run";
import { hasBegun } from "./tool-effect";

/** A call that is being carried out. */
export type CallInProgress = Omit<CallToDecide, "given">;

/**
 * Asks the rules once more right before a call changes or reaches something: a worker that died leaves any time between
 * decision and act, in which an agent may be stopped, an exception run out, a rule come into force or an approver leave.
 * A call that had begun goes on: refusing its repeat would leave open what it did. Throws `Denied`.
 */
export async function requireStillAllowed(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  call: CallInProgress,
): Promise<void> {
  if (await hasBegun(ctx, run, step)) return;
  const { policySet, given } = await rulesNow(ctx, step.id);
  const { enforcement } = await decideCall(run, policySet, { ...call, given });
  const { outcome, decision } = enforcement;
  if (outcome !== "allowed")
    throw new Denied(decision, `${call.tool.title} is no longer allowed: ${nameDecisiveRule(decision)}.`);
}

/**
 * Asks the rules of the stage `egress` before a redirect is followed: the server chose the address, nobody else did.
 * Throws `Denied`.
 */
export async function requireRedirectAllowed(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  call: CallInProgress,
  url: string,
): Promise<void> {
  const { policySet, given } = await rulesNow(ctx, step.id);
  const { outcome, decision } = await decideRedirect(run, policySet, { ...call, given }, url);
  const host = URL.parse(url)?.hostname ?? "another address";
  if (outcome !== "allowed")
    throw new Denied(decision, `The server redirects to ${host}: ${nameDecisiveRule(decision)}.`);
}

/** What is in force now, and the approvals that the step has by those who still count. */
async function rulesNow(ctx: WorkspaceContext, stepId: string) {
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const where = { workspaceId, stepId, status: "approved" };
    const approval = await tx.approval.findFirst({ where, select: approvalSelect });
    return {
      policySet: await loadPolicySet(tx, workspaceId),
      given: approval ? await loadGivenApprovals(tx, approval) : [],
    };
  });
}
