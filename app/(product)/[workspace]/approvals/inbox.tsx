"use client";

import { ArrowLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { isTypingTarget } from "@/components/patterns/is-typing-target";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { toast } from "@/components/ui/toaster";
import type { DecideApprovalBody } from "@/lib/approvals/schema";
import { answerRights } from "./_parts/answer-rights";
import { ApprovalCard } from "./_parts/approval-card";
import type { ApprovalView } from "./_parts/approval-view";
import { InboxItem } from "./_parts/inbox-item";
import { LazyEvidence } from "./_parts/lazy-evidence";
import { NothingWaits } from "./_parts/nothing-waits";
import { decideApprovalAction } from "./actions";

type InboxProps = { slug: string; views: ApprovalView[]; canDecide: boolean; startId: string | null };

const doneWords = { approve: "Approved; the run continues", reject: "Rejected; the run stops" } as const;

/**
 * What waits for a person: the list, and the one that is being looked at. j and k move; an answered one leaves at once
 * and comes back with the reason when the answer was not taken. On a phone the list and the card take turns.
 */
export function Inbox({ slug, views, canDecide, startId }: InboxProps) {
  const router = useRouter();
  const [openId, setOpenId] = useState(startId);
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const detail = useRef<HTMLDivElement>(null);
  const waiting = views.filter(({ approval }) => !sent.has(approval.id));
  const active = waiting.find(({ approval }) => approval.id === openId) ?? waiting[0] ?? null;
  const isOpenOnPhone = active !== null && active.approval.id === openId;

  const latest = useRef({ waiting, activeId: active?.approval.id ?? null });
  useEffect(() => {
    latest.current = { waiting, activeId: active?.approval.id ?? null };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isTypingTarget(event)) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const { waiting: list, activeId } = latest.current;
      const at = list.findIndex(({ approval }) => approval.id === activeId);
      const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
      if (!next) return;
      event.preventDefault();
      setOpenId(next.approval.id);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  function open(id: string | null) {
    setOpenId(id);
    const url = id ? `/${slug}/approvals?id=${encodeURIComponent(id)}` : `/${slug}/approvals`;
    window.history.replaceState(null, "", url);
    if (id) detail.current?.scrollIntoView({ block: "nearest" });
  }

  const take = (id: string) => setSent((current) => new Set([...current, id]));

  function onSend({ decision, arguments: edited }: DecideApprovalBody, id: string) {
    // Edited arguments may be refused, and others may still have to approve: those stay on the screen.
    const view = views.find(({ approval }) => approval.id === id);
    const settles = decision === "reject" || (view && answerRights(view.approval, view.viewerId).settles);
    if (edited !== undefined || !settles) return () => undefined;
    take(id);
    setProblems(({ [id]: _gone, ...rest }) => rest);
    toast.success(doneWords[decision]);
    return (message: string) => {
      setSent((current) => new Set([...current].filter((other) => other !== id)));
      setProblems((current) => ({ ...current, [id]: message }));
      setOpenId(id);
      toast.error(message);
      router.refresh();
    };
  }

  if (!active) return <NothingWaits slug={slug} />;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <ul
        aria-label="Waiting approvals"
        className={cn("grid divide-y overflow-hidden rounded-lg border", isOpenOnPhone && "max-lg:hidden")}
      >
        {waiting.map(({ approval }) => (
          <li key={approval.id}>
            <InboxItem
              approval={approval}
              isActive={approval.id === active.approval.id}
              onOpen={() => open(approval.id)}
            />
          </li>
        ))}
      </ul>
      <div ref={detail} className={cn("grid min-w-0 gap-3", !isOpenOnPhone && "max-lg:hidden")}>
        <Button variant="ghost" className="w-fit lg:hidden" onClick={() => open(null)}>
          <ArrowLeft aria-hidden />
          All {waiting.length} waiting
        </Button>
        <ApprovalCard
          key={`${active.approval.id}-${problems[active.approval.id] ?? ""}`}
          approval={active.approval}
          fields={active.fields}
          toolTitle={active.toolTitle}
          viewerId={active.viewerId}
          canDecide={canDecide}
          hasKeys
          decide={(answer) => decideApprovalAction(slug, { approvalId: active.approval.id, answer })}
          onSend={(answer) => onSend(answer, active.approval.id)}
          onDecided={({ id, status, editedArguments }) => {
            if (status === "pending") {
              toast.success("Your approval counts; others still have to approve");
              return router.refresh();
            }
            take(id);
            if (editedArguments) toast.success("Approved with your changes; the run continues");
          }}
          problem={problems[active.approval.id]}
          evidence={<LazyEvidence slug={slug} approvalId={active.approval.id} runId={active.approval.runId} />}
        />
      </div>
    </div>
  );
}
