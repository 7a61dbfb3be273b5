"use client";

import { DiffView } from "@/components/patterns/diff-view";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { toDraft, type ArgumentField } from "./argument-fields";

const ways: Record<string, string> = { web: "in the browser", api: "through the API", email: "by a mail link" };

type ApprovalAnswerProps = { approval: ApprovalDto; fields: readonly ArgumentField[]; canDecide: boolean };

function howAnswered({ status, decidedByName, decidedVia }: ApprovalDto): string {
  if (status === "expired") return "Nobody answered in time, so the run stopped.";
  if (status === "cancelled") return "The run ended before an answer.";
  return [decidedByName ? `by ${decidedByName}` : "", ways[decidedVia ?? ""] ?? ""].filter(Boolean).join(" ");
}

/** What was answered, by whom, when and why; or that the reader may not answer. */
export function ApprovalAnswer({ approval, fields, canDecide }: ApprovalAnswerProps) {
  const { status, decidedAt, decisionReason, editedArguments } = approval;
  if (status === "pending") {
    return canDecide ? null : (
      <p className="text-13 text-muted-foreground">
        Your role may see this and not answer it. Owners, admins and approvers can.
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13">
        <StatusBadge status={status} />
        <span>{howAnswered(approval)}</span>
        {decidedAt ? <RelativeTime value={decidedAt} className="text-muted-foreground" /> : null}
      </p>
      {decisionReason ? <blockquote className="border-l-2 pl-3 break-words">{decisionReason}</blockquote> : null}
      {editedArguments ? <Changes approval={approval} fields={fields} edited={editedArguments} /> : null}
    </div>
  );
}

type ChangesProps = { approval: ApprovalDto; fields: readonly ArgumentField[]; edited: Record<string, unknown> };

/** What was changed before approving, argument by argument. */
function Changes({ approval, fields, edited }: ChangesProps) {
  return fields.map((field) => {
    const before = toDraft(field, approval.arguments[field.name]);
    const after = toDraft(field, edited[field.name]);
    if (before === after) return null;
    return (
      <DiffView key={field.name} before={before} after={after} title={`${field.label}, changed before approving`} />
    );
  });
}
