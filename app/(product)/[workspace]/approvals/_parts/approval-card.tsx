"use client";

import { CircleAlert, Hand } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { isTypingTarget } from "@/components/patterns/is-typing-target";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { ApprovalDto, DecideApprovalBody } from "@/lib/approvals/schema";
import type { ArgumentField } from "./argument-fields";
import { answerRights } from "./answer-rights";
import { ApprovalAnswer } from "./approval-answer";
import { ArgumentEditor } from "./argument-editor";
import { ArgumentList } from "./argument-list";
import { DecisionButtons } from "./decision-buttons";
import { ExpiryClock } from "./expiry-clock";
import { RiskBadge } from "./risk-badge";
import { RulesThatAsked } from "./rules-that-asked";
import { useDecision, type Decide } from "./use-decision";
import { WhoMayAnswer } from "./who-may-answer";

type ApprovalCardProps = {
  approval: ApprovalDto;
  fields: readonly ArgumentField[];
  toolTitle: string;
  canDecide: boolean;
  /** Who looks at it. */
  viewerId: string | null;
  decide: Decide;
  onSend?: (answer: DecideApprovalBody) => (message: string) => void;
  onDecided?: (approval: ApprovalDto) => void;
  /** Listens to a, e and r while it is on the page. */
  hasKeys?: boolean;
  /** What the agent had to go on. */
  evidence?: ReactNode;
  /** A failure from an earlier try that the card should show. */
  problem?: string | null;
};

/**
 * What an agent wants to do and the answer to it: the same card in the inbox, on the run's page and behind a mail
 * link. Approve, approve with other arguments, or reject with a reason.
 */
export function ApprovalCard(props: ApprovalCardProps) {
  const { approval, fields, toolTitle, canDecide, viewerId, hasKeys = false, evidence, problem } = props;
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const decision = useDecision(props);
  const { mode, pending } = decision;
  const isOpen = approval.status === "pending" && canDecide;
  const rights = answerRights(approval, viewerId);
  const canEdit = rights.settles && approval.answers.length === 0;
  const listens = hasKeys && isOpen && !pending;

  const latest = useRef({ ...decision, canApprove: rights.canApprove, canEdit });
  useEffect(() => {
    latest.current = { ...decision, canApprove: rights.canApprove, canEdit };
  });
  useEffect(() => {
    if (!listens) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" && latest.current.mode !== "look") return latest.current.look();
      if (isTypingTarget(event) || event.repeat || latest.current.mode !== "look") return;
      if (event.key === "a" && latest.current.canApprove) void latest.current.approve();
      else if (event.key === "e" && latest.current.canEdit) latest.current.edit();
      else if (event.key === "r") latest.current.reject();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [listens]);

  const message = decision.message ?? problem ?? null;
  return (
    <Card aria-labelledby={titleId} className="min-w-0">
      <div className="grid gap-2 border-b px-4 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted-foreground">
          <span className="inline-flex items-center gap-1.5">
            <Hand aria-hidden className="size-4 text-waiting" />
            {approval.agentName} wants to use {toolTitle}
          </span>
          <RiskBadge risk={approval.risk} />
          {approval.status === "pending" ? <ExpiryClock expiresAt={approval.expiresAt} className="ml-auto" /> : null}
        </div>
        <h2 id={titleId} className="text-base leading-6 font-semibold text-balance break-words">
          {approval.summary}
        </h2>
      </div>
      <form
        ref={form}
        className="grid"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOpen) return;
          if (mode === "edit") void decision.approveEdited();
          else if (mode === "reject") void decision.sendRejection();
          else if (rights.canApprove) void decision.approve();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          form.current?.requestSubmit();
        }}
      >
        <div className="grid gap-5 p-4">
          <Section
            title={
              mode === "edit"
                ? "Change what will be done"
                : approval.status === "pending"
                  ? "What will be done"
                  : "What was asked"
            }
          >
            {mode === "edit" ? (
              <ArgumentEditor
                fields={fields}
                drafts={decision.drafts}
                errors={decision.errors}
                onChange={decision.change}
              />
            ) : (
              <ArgumentList fields={fields} values={approval.arguments} />
            )}
          </Section>
          <Section title="Why you are asked">
            <RulesThatAsked reasons={approval.reasons} />
          </Section>
          {approval.waitsFor ? (
            <Section title="Who may approve">
              <WhoMayAnswer approval={approval} />
            </Section>
          ) : null}
          {evidence ? <Section title="What it rests on">{evidence}</Section> : null}
        </div>
        <div className={cn("grid gap-3 rounded-b-lg border-t bg-surface px-4 py-3", isOpen && "sticky bottom-0 z-10")}>
          {message ? (
            <p role="alert" className="flex items-start gap-1.5 text-13 text-denied">
              <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              {message}
            </p>
          ) : null}
          {isOpen ? (
            <DecisionButtons decision={decision} rights={rights} canEdit={canEdit} hasKeys={hasKeys} />
          ) : (
            <ApprovalAnswer approval={approval} fields={fields} canDecide={canDecide} />
          )}
        </div>
      </form>
    </Card>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-2">
      <h3 className="text-13 font-medium">{title}</h3>
      {children}
    </section>
  );
}
