"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ApprovalCard } from "../_parts/approval-card";
import type { ApprovalView } from "../_parts/approval-view";
import { decideApprovalAction } from "../actions";

type SingleApprovalProps = { slug: string; view: ApprovalView; canDecide: boolean; evidence: ReactNode };

export function SingleApproval({ slug, view, canDecide, evidence }: SingleApprovalProps) {
  const router = useRouter();
  const { approval, fields, toolTitle, viewerId } = view;
  return (
    <ApprovalCard
      key={approval.status}
      approval={approval}
      fields={fields}
      toolTitle={toolTitle}
      viewerId={viewerId}
      canDecide={canDecide}
      hasKeys
      evidence={evidence}
      decide={(answer) => decideApprovalAction(slug, { approvalId: approval.id, answer })}
      onDecided={() => router.refresh()}
    />
  );
}
