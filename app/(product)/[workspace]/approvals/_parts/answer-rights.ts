import type { ApprovalDto } from "@/lib/approvals/schema";

export type AnswerRights = {
  /** Whether a yes of this person would count now. */
  readonly canApprove: boolean;
  /** Whether it would settle the approval, so that the run goes on. */
  readonly settles: boolean;
  /** Whether they already said yes, and others still have to. */
  readonly hasApproved: boolean;
};

/** What the answer of one person would do to an approval. The server decides; this is what the page offers. */
export function answerRights({ waitsFor, answers }: ApprovalDto, userId: string | null): AnswerRights {
  const viewer = waitsFor?.who.find((approver) => approver.userId === userId);
  const settles = viewer !== undefined && waitsFor !== null && waitsFor.people <= 1;
  return {
    canApprove: viewer !== undefined,
    settles: settles && waitsFor.roles.every((role) => viewer.roles.includes(role)),
    hasApproved: waitsFor !== null && answers.some((answer) => answer.userId === userId),
  };
}
