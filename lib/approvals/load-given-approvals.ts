import "server-only";
import type { Tx } from "@/lib/core/db";
import type { GivenApproval } from "@/lib/governance/facts/approvals-facts";
import { loadApprovers } from "@/lib/governance/load-approvers";
import type { ApprovalRow } from "./approval-select";

/**
 * The yeses of an approval with the roles that they count for now: who lost a role since, or may no longer answer, does
 * not give it. One that was settled before answers were kept has its decider only.
 */
export async function loadGivenApprovals(tx: Tx, row: ApprovalRow): Promise<GivenApproval[]> {
  const { workspaceId, decidedById, digest } = row;
  const decided = decidedById === null ? [] : [{ userId: decidedById, digest }];
  const answers = row.answers.length > 0 ? row.answers : decided;
  const approvers = await loadApprovers(
    tx,
    workspaceId,
    answers.map(({ userId }) => userId),
  );
  return answers.flatMap((answer) => {
    const approver = approvers.find(({ userId }) => userId === answer.userId);
    if (!approver) return [];
    const { roles, userId: approverId } = approver;
    return [{ roles, approverId, digest: answer.digest, expiresAtMs: Number.MAX_SAFE_INTEGER }];
  });
}
