import type { ApprovalsFacts } from "../cedar/schema.generated";

/** A person's answer, as it is stored. */
export type GivenApproval = {
  readonly roles: readonly string[];
  readonly approverId: string;
  /** `approvalDigest` of what was shown to the approver. */
  readonly digest: string;
  readonly expiresAtMs: number;
};

export type ApprovalsInput = {
  readonly given: readonly GivenApproval[];
  /** `approvalDigest` of the call that is about to happen. */
  readonly digest: string;
  readonly requesterId: string | null;
  /** Whether the requester's own approval counts; otherwise it is only reported. */
  readonly canRequesterApprove: boolean;
  readonly nowMs: number;
};

/**
 * The approvals that count for this very call: the digest of tool, arguments and policy version must match, so changed
 * arguments void them; an expired one does not count; people are counted once, however many roles they hold.
 */
export function buildApprovalsFacts(input?: ApprovalsInput): ApprovalsFacts {
  if (!input) return { roles: [], count: 0, requesterApproved: false };
  const valid = input.given.filter(
    (approval) => approval.digest === input.digest && approval.expiresAtMs > input.nowMs,
  );
  const byRequester = valid.filter((approval) => approval.approverId === input.requesterId);
  const counted = input.canRequesterApprove ? valid : valid.filter((approval) => !byRequester.includes(approval));
  return {
    roles: [...new Set(counted.flatMap((approval) => approval.roles))],
    count: new Set(counted.map((approval) => approval.approverId)).size,
    requesterApproved: byRequester.length > 0,
  };
}
