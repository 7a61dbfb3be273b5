"use client";

import { useState, type FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { DiffView } from "@/components/patterns/diff-view";
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
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toaster";
import type { CustomPolicyDto } from "@/lib/governance/custom-policy-schema";
import { publishCustomPolicyAction } from "../actions";

type PublishDialogProps = { slug: string; policy: CustomPolicyDto; disabled: boolean };

/** Makes the saved draft bind: what it says, what changes, how it binds, and a note for those who come later. */
export function PublishDialog({ slug, policy, disabled }: PublishDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button disabled={disabled}>Publish</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Publish version {(policy.publishedVersion ?? 0) + 1}</DialogTitle>
          <DialogDescription>
            {policy.sentence} It binds from the next decision on, also in runs that are under way. Approvals that wait
            now become void.
          </DialogDescription>
        </DialogHeader>
        <PublishForm slug={slug} policy={policy} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function PublishForm({ slug, policy, onDone }: { slug: string; policy: CustomPolicyDto; onDone: () => void }) {
  const [mode, setMode] = useState<"enforce" | "monitor">(policy.publishedVersion === null ? "monitor" : policy.mode);
  const action = useAction((input: Parameters<typeof publishCustomPolicyAction>[1]) =>
    publishCustomPolicyAction(slug, input),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { note = "" } = textFields(event.currentTarget);
    const done = await action.run({ customPolicyId: policy.id, revision: policy.revision, mode, note });
    if (!done) return;
    toast.success(
      `Version ${done.data.publishedVersion} is ${mode === "enforce" ? "enforced" : "watched"} from the next decision on`,
    );
    onDone();
  }

  if (policy.needsOtherPublisher) {
    return (
      <>
        <Alert tone="warning" title="Somebody else has to publish this">
          You edited it last, and other people here may publish. Ask one of them to look at it: two pairs of eyes see
          more than one.
        </Alert>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">Close</Button>
          </DialogClose>
        </DialogFooter>
      </>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid min-w-0 gap-4">
      {action.error ? <Alert tone="error" title={action.error.message} /> : null}
      {policy.publishedText !== null && policy.hasUnpublishedChanges ? (
        <DiffView
          before={policy.publishedText}
          after={policy.text}
          title="What changes"
          className="max-h-64 overflow-y-auto"
        />
      ) : null}
      <RadioGroup
        value={mode}
        onValueChange={(value) => setMode(value === "enforce" ? "enforce" : "monitor")}
        aria-label="How it binds"
      >
        <RadioCard
          value="monitor"
          label="Monitor only"
          description="It is asked and recorded, and holds nothing back. A good first week."
        />
        <RadioCard value="enforce" label="Enforce" description="It decides." />
      </RadioGroup>
      <FormField
        label="Note"
        optional
        hint="What changed and why. Shown with the version."
        error={action.fieldError("note")}
      >
        {(control) => <Textarea {...control} name="note" maxLength={500} />}
      </FormField>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          Publish
        </Button>
      </DialogFooter>
    </form>
  );
}
