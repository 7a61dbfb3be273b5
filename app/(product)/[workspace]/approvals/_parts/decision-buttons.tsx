"use client";

import { Check, PenLine, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FormField } from "@/components/ui/form-field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import type { AnswerRights } from "./answer-rights";
import type { useDecision } from "./use-decision";

function whatItDoes({ canApprove, hasApproved }: AnswerRights): string {
  if (canApprove) return "Others have to approve it, too.";
  if (hasApproved) return "You have approved it; others still have to.";
  return "Your approval would not count: you do not hold a role that is needed. You may reject it.";
}

type DecisionButtonsProps = {
  decision: ReturnType<typeof useDecision>;
  rights: AnswerRights;
  /** Whether the arguments may be changed: only where this one answer settles it. */
  canEdit: boolean;
  hasKeys: boolean;
};

/** The three answers; large enough for a thumb, and with their keys where keys work. */
export function DecisionButtons({ decision, rights, canEdit, hasKeys }: DecisionButtonsProps) {
  const { mode, pending } = decision;
  const key = (name: string) =>
    hasKeys ? (
      <Kbd aria-hidden className="ml-0.5 hidden lg:inline-flex">
        {name}
      </Kbd>
    ) : null;

  if (mode === "reject") {
    return (
      <div className="grid gap-3">
        <FormField label="Why not?" hint="The run stops and shows this reason; it is kept with the approval." optional>
          {(control) => (
            <Textarea
              {...control}
              autoFocus
              maxLength={2_000}
              value={decision.reason}
              onChange={(event) => decision.setReason(event.target.value)}
              placeholder="The recipient is not a customer of ours."
            />
          )}
        </FormField>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="destructive" pending={pending} className="h-10 sm:h-8">
            Reject and stop the run
          </Button>
          <Button variant="ghost" onClick={decision.look} disabled={pending} className="h-10 sm:h-8">
            Back
          </Button>
        </div>
      </div>
    );
  }
  if (mode === "edit") {
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" pending={pending} className="h-10 sm:h-8">
          Approve with these changes
        </Button>
        <Button variant="ghost" onClick={decision.look} disabled={pending} className="h-10 sm:h-8">
          Discard changes
        </Button>
        <p className="text-13 text-muted-foreground">The approval holds for exactly these arguments.</p>
      </div>
    );
  }
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      {rights.canApprove ? (
        <Button type="submit" pending={pending} className="col-span-2 h-10 sm:h-8">
          <Check aria-hidden />
          {rights.settles ? "Approve and continue" : "Approve"}
          {key("a")}
        </Button>
      ) : null}
      {canEdit ? (
        <Button variant="outline" onClick={decision.edit} disabled={pending} className="h-10 sm:h-8">
          <PenLine aria-hidden />
          Edit
          {key("e")}
        </Button>
      ) : null}
      <Button
        variant="outline"
        onClick={decision.reject}
        disabled={pending}
        className={cn("h-10 sm:h-8", !canEdit && "col-span-2")}
      >
        <X aria-hidden />
        Reject
        {key("r")}
      </Button>
      {rights.settles ? null : <p className="col-span-2 text-13 text-muted-foreground">{whatItDoes(rights)}</p>}
    </div>
  );
}
