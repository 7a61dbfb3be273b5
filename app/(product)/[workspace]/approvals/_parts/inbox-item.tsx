"use client";

import { cn } from "@/components/ui/cn";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { ExpiryClock } from "./expiry-clock";
import { RiskBadge } from "./risk-badge";

type InboxItemProps = { approval: ApprovalDto; isActive: boolean; onOpen: () => void };

export function InboxItem({ approval, isActive, onOpen }: InboxItemProps) {
  return (
    <button
      type="button"
      aria-current={isActive ? "true" : undefined}
      onClick={onOpen}
      className={cn(
        "grid w-full gap-1.5 px-3 py-3 text-left focus-visible:-outline-offset-2",
        isActive ? "lg:bg-brand-soft" : "hover:bg-surface",
      )}
    >
      <span className="line-clamp-2 font-medium break-words">{approval.summary}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted-foreground">
        <span className="truncate">{approval.agentName}</span>
        <RiskBadge risk={approval.risk} />
        <ExpiryClock expiresAt={approval.expiresAt} className="ml-auto" />
      </span>
    </button>
  );
}
