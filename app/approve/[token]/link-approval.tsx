"use client";

import { useState, type ReactNode } from "react";
import { answerRights } from "@/app/(product)/[workspace]/approvals/_parts/answer-rights";
import { ApprovalCard } from "@/app/(product)/[workspace]/approvals/_parts/approval-card";
import type { ApprovalView } from "@/app/(product)/[workspace]/approvals/_parts/approval-view";
import { Alert } from "@/components/ui/alert";
import { decideByLinkAction } from "./actions";

type LinkApprovalProps = { token: string; view: ApprovalView; canDecide: boolean; evidence: ReactNode; runUrl: string };

/** The request behind a mail link. After the answer it says what happens now; the link itself is used up then. */
export function LinkApproval({ token, view, canDecide, evidence, runUrl }: LinkApprovalProps) {
  const [approval, setApproval] = useState(view.approval);
  const isAnswered = approval.status !== "pending";
  // The link is used up, and others still have to say yes.
  const { hasApproved } = answerRights(approval, view.viewerId);
  return (
    <div className="grid gap-4">
      {hasApproved ? <Alert tone="success" title="Your approval counts. Others still have to approve." /> : null}
      {isAnswered ? (
        <Alert
          tone={approval.status === "approved" ? "success" : "info"}
          title={
            approval.status === "approved"
              ? "Approved. The run continues."
              : approval.status === "rejected"
                ? "Rejected. The run stops."
                : "This is no longer open."
          }
        >
          <a href={runUrl} className="text-brand underline underline-offset-4 hover:no-underline">
            Follow the run
          </a>{" "}
          (you need to be signed in)
        </Alert>
      ) : null}
      <ApprovalCard
        key={approval.status}
        approval={approval}
        fields={view.fields}
        toolTitle={view.toolTitle}
        viewerId={view.viewerId}
        canDecide={canDecide && !hasApproved}
        evidence={evidence}
        decide={(answer) => decideByLinkAction({ token, answer })}
        onDecided={setApproval}
      />
    </div>
  );
}
