"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { ApprovalCard } from "../../../approvals/_parts/approval-card";
import type { ApprovalView } from "../../../approvals/_parts/approval-view";
import { approvalViewAction, decideApprovalAction } from "../../../approvals/actions";

type WaitingApprovalProps = {
  slug: string;
  approvalId: string;
  canDecide: boolean;
  hasKeys: boolean;
  /** Known when the page was rendered; fetched when the approval came up afterwards. */
  known: ApprovalView | null;
  onDecided: () => void;
};

/** The decision that the run waits for, in its place on the run's page. */
export function WaitingApproval({ slug, approvalId, canDecide, hasKeys, known, onDecided }: WaitingApprovalProps) {
  const [view, setView] = useState(known);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (known) return;
    let current = true;
    approvalViewAction(slug, { approvalId }).then(
      (result) => {
        if (!current) return;
        if (result.ok) setView(result.data);
        else setFailed(true);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [slug, approvalId, known]);

  if (failed) {
    return (
      <p role="alert" className="text-13 text-denied">
        The approval could not be read just now. Reload the page, or answer it in the inbox.
      </p>
    );
  }
  if (!view) {
    return (
      <div role="status" aria-label="Loading the approval">
        <Skeleton className="h-56 w-full" />
      </div>
    );
  }
  return (
    <ApprovalCard
      key={view.approval.status}
      approval={view.approval}
      fields={view.fields}
      toolTitle={view.toolTitle}
      viewerId={view.viewerId}
      canDecide={canDecide}
      hasKeys={hasKeys}
      decide={(answer) => decideApprovalAction(slug, { approvalId, answer })}
      onDecided={(approval) => {
        setView({ ...view, approval });
        onDecided();
      }}
    />
  );
}
