"use client";

import { toJsonText } from "@/components/patterns/json-view";
import { DiffView } from "@/components/patterns/diff-view";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { ApprovalDto } from "@/lib/approvals/schema";

const ways: Record<string, string> = { web: "in the browser", api: "through the API", email: "by a mail link" };

function howAnswered({ status, decidedByName, decidedVia }: ApprovalDto): string {
  if (status === "expired") return "Nobody answered in time, so the run stopped.";
  if (status === "cancelled") return "The run ended before an answer.";
  return [decidedByName ? `by ${decidedByName}` : "", ways[decidedVia ?? ""] ?? ""].filter(Boolean).join(" ");
}

/** What was answered, by whom, when and why; or that the reader may not answer. */
export function ApprovalAnswer({ approval, canDecide }: { approval: ApprovalDto; canDecide: boolean }) {
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
      {editedArguments ? (
        <DiffView before={toJsonText(approval.arguments)} after={toJsonText(editedArguments)} title="Changed before approving" />
      ) : null}
    </div>
  );
}
