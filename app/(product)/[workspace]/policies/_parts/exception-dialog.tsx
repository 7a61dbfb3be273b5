"use client";

import { useState, type FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toaster";
import { grantExceptionAction } from "../actions";

type ExceptionDialogProps = {
  slug: string;
  policy: { id: string; title: string };
  agents: { id: string; name: string }[];
  /** Who could answer for it; the first choice is whoever grants it. */
  members: { userId: string; name: string }[];
};

/** Takes the power from a rule for a while, with a reason. */
export function ExceptionDialog({ slug, policy, agents, members }: ExceptionDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" aria-label={`Except from ${policy.title}`}>
          Except
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>An exception from “{policy.title}”</DialogTitle>
          <DialogDescription>
            The rule is still asked, but does not bind until the date. Decisions say so, and name who answers for it.
          </DialogDescription>
        </DialogHeader>
        <ExceptionForm
          slug={slug}
          policyId={policy.id}
          agents={agents}
          members={members}
          onDone={() => setOpen(false)}
        />
      </DialogContent>
    </Dialog>
  );
}

type ExceptionFormProps = {
  slug: string;
  policyId: string;
  agents: ExceptionDialogProps["agents"];
  members: ExceptionDialogProps["members"];
  onDone: () => void;
};

function ExceptionForm({ slug, policyId, agents, members, onDone }: ExceptionFormProps) {
  const action = useAction((input: Parameters<typeof grantExceptionAction>[1]) => grantExceptionAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { agent = "", owner = "", reason = "", expires = "" } = textFields(event.currentTarget);
    // The whole day counts, in UTC.
    const expiresAt = `${expires}T23:59:59Z`;
    const done = await action.run({
      policyId,
      agentId: agent || null,
      reason,
      expiresAt,
      ...(owner ? { ownerId: owner } : {}),
    });
    if (!done) return;
    toast.success(`Excepted until ${expires}`);
    onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <FormField label="For" error={action.fieldError("agentId")}>
        {(control) => (
          <NativeSelect {...control} name="agent" defaultValue="">
            <option value="">The whole workspace</option>
            {agents.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField label="Who answers for it" error={action.fieldError("ownerId")}>
        {(control) => (
          <NativeSelect {...control} name="owner" defaultValue="">
            <option value="">I do</option>
            {members.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField label="Reason" required error={action.fieldError("reason")}>
        {(control) => <Textarea {...control} name="reason" minLength={3} maxLength={500} autoFocus />}
      </FormField>
      <FormField
        label="Until"
        required
        hint="The end of this day in UTC, at most a year ahead."
        error={action.fieldError("expiresAt")}
      >
        {(control) => <Input {...control} name="expires" type="date" />}
      </FormField>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="destructive" pending={action.pending}>
          Grant exception
        </Button>
      </DialogFooter>
    </form>
  );
}
