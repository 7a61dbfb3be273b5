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
import { FormField, type FieldControlProps } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toaster";
import type { FactDto } from "@/lib/governance/fact-schema";
import { stateFactAction } from "../actions";

type FactDialogProps = { slug: string; fact: FactDto };

/** States a fact, or states it anew. */
export function FactDialog({ slug, fact }: FactDialogProps) {
  const [open, setOpen] = useState(false);
  const isNew = fact.state === "unstated";
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="outline"
          size="sm"
          aria-label={`${isNew ? "State" : "Change"}: ${fact.title}, ${fact.subjectLabel}`}
        >
          {isNew ? "State" : "Change"}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{fact.title}</DialogTitle>
          <DialogDescription>
            {fact.subject === "" ? "" : `${fact.subjectLabel}. `}
            {fact.description} Your name and the time are kept with it.
          </DialogDescription>
        </DialogHeader>
        <FactForm slug={slug} fact={fact} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** The value of a field as the API takes it. */
function readValue(kind: FactDto["kind"], text: string): boolean | string | string[] {
  if (kind === "boolean") return text === "yes";
  if (kind === "choice") return text;
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function FactForm({ slug, fact, onDone }: FactDialogProps & { onDone: () => void }) {
  const action = useAction((input: Parameters<typeof stateFactAction>[1]) => stateFactAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { value = "", evidenceUrl = "", note = "", expires = "" } = textFields(event.currentTarget);
    const done = await action.run({
      fact: fact.fact,
      subject: fact.subject,
      value: readValue(fact.kind, value),
      evidenceUrl: evidenceUrl.trim() || null,
      note: note.trim() || null,
      // The whole day counts, in UTC.
      expiresAt: expires === "" ? null : `${expires}T23:59:59Z`,
    });
    if (!done) return;
    toast.success(`${fact.title}: stated`);
    onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <FormField
        label={fact.kind === "list" ? "Values" : "Value"}
        hint={fact.kind === "list" ? "One a line, or separated by commas." : undefined}
        error={action.fieldError("value")}
      >
        {(control) => <ValueControl control={control} fact={fact} />}
      </FormField>
      <FormField
        label="Evidence"
        optional
        hint="Where the signed document or the report can be read. https only."
        error={action.fieldError("evidenceUrl")}
      >
        {(control) => (
          <Input
            {...control}
            name="evidenceUrl"
            type="url"
            maxLength={2_000}
            placeholder="https://"
            defaultValue={fact.evidenceUrl ?? ""}
          />
        )}
      </FormField>
      <FormField
        label="Holds until"
        optional
        hint="The end of this day in UTC. After it the rules see the safe value again."
        error={action.fieldError("expiresAt")}
      >
        {(control) => (
          <Input
            {...control}
            name="expires"
            type="date"
            defaultValue={fact.state === "stated" ? (fact.expiresAt?.slice(0, 10) ?? "") : ""}
          />
        )}
      </FormField>
      <FormField label="Note" optional error={action.fieldError("note")}>
        {(control) => <Textarea {...control} name="note" maxLength={1_000} defaultValue={fact.note ?? ""} />}
      </FormField>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          State it
        </Button>
      </DialogFooter>
    </form>
  );
}

function ValueControl({ control, fact }: { control: FieldControlProps; fact: FactDto }) {
  const { kind, value, choices } = fact;
  if (kind === "list") {
    const lines = Array.isArray(value) ? value.join("\n") : "";
    return <Textarea {...control} name="value" defaultValue={lines} spellCheck={false} autoFocus />;
  }
  const options =
    kind === "boolean"
      ? [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]
      : choices.map((choice) => ({ value: choice, label: choice.replaceAll("_", " ") }));
  const initial = typeof value === "string" ? value : value === false ? "no" : (options[0]?.value ?? "");
  return (
    <NativeSelect {...control} name="value" defaultValue={initial} autoFocus>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
