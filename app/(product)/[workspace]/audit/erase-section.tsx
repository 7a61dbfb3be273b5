"use client";

import { Eraser } from "lucide-react";
import { useState } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
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
import { Label } from "@/components/ui/label";
import { toast } from "@/components/ui/toaster";
import type { AuditEntryDetailDto } from "@/lib/audit/schema";
import { eraseAuditPayloadsAction } from "./actions";

type EraseSectionProps = { slug: string; entry: Pick<AuditEntryDetailDto, "seq" | "payload" | "actor"> };

/** Erases what the entry keeps apart, or all of the person behind it. Asks for the basis and cannot be undone. */
export function EraseSection({ slug, entry }: EraseSectionProps) {
  const { seq, payload, actor } = entry;
  const isOne = payload === "kept";
  const isPerson = actor.type !== "job";
  if (!isOne && !isPerson) return null;
  const who = actor.label ?? actor.id;
  return (
    <section className="grid gap-2 border-t pt-4" aria-labelledby="erase-title">
      <h3 id="erase-title" className="text-13 font-medium">
        Erase personal data
      </h3>
      {payload === "in_entry" ? (
        <p className="text-13 text-muted-foreground">
          This entry is from before names were kept apart: its hash covers them, so that they go only with the
          workspace.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {isOne ? (
          <EraseDialog
            slug={slug}
            what={{ seq }}
            label="Erase for this entry"
            title={`Erase names, address and evidence of entry ${seq.toLocaleString("en")}?`}
          />
        ) : null}
        {isPerson ? (
          <EraseDialog
            slug={slug}
            what={{ actorId: actor.id }}
            label={actor.type === "apiKey" ? "Erase for all by this key" : "Erase for this person everywhere"}
            title={`Erase names, addresses and evidence of all entries of ${who}?`}
            more={
              actor.type === "apiKey"
                ? null
                : "This also takes the entries of their API keys and those about them, such as their invitation."
            }
          />
        ) : null}
      </div>
    </section>
  );
}

type What = { seq: number } | { actorId: string };
type EraseDialogProps = { slug: string; what: What; label: string; title: string; more?: string | null };

function EraseDialog(props: EraseDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm">
          <Eraser aria-hidden />
          {props.label}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <EraseForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function EraseForm({ slug, what, title, more, onDone }: EraseDialogProps & { onDone: () => void }) {
  const [basis, setBasis] = useState("");
  const [isSure, setSure] = useState(false);
  const action = useAction((input: What & { basis: string }) => eraseAuditPayloadsAction(slug, input));

  async function erase() {
    const done = await action.run({ ...what, basis });
    if (!done) return;
    const { erased } = done.data;
    toast.success(
      erased === 0
        ? "There was nothing left to erase"
        : `Erased for ${erased.toLocaleString("en")} ${erased === 1 ? "entry" : "entries"}`,
    );
    onDone();
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.pending && isSure) void erase();
      }}
    >
      <DialogHeader>
        <DialogTitle className="break-words">{title}</DialogTitle>
        <DialogDescription>
          They are deleted for good, here and for everyone. What was decided, by which id and when stays, and so do
          hashes, checkpoints and proofs. {more} A new entry names the entries concerned and the basis.
        </DialogDescription>
      </DialogHeader>
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <FormField
        label="Legal basis"
        required
        hint="Stays in the log for ever: do not name the person. Example: GDPR Art. 17(1)(b), request 2026-118"
        error={action.fieldError("basis")}
      >
        {(control) => (
          <Input
            {...control}
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
            maxLength={500}
            autoComplete="off"
          />
        )}
      </FormField>
      <Label className="flex items-start gap-2 leading-5 font-normal">
        <Checkbox className="mt-0.5" checked={isSure} onCheckedChange={(checked) => setSure(checked === true)} />I know
        that this cannot be undone, not even by support or from an export without payloads.
      </Label>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline" disabled={action.pending}>
            Cancel
          </Button>
        </DialogClose>
        <Button
          type="submit"
          variant="destructive"
          pending={action.pending}
          disabled={!isSure || basis.trim().length < 3}
        >
          Erase for good
        </Button>
      </DialogFooter>
    </form>
  );
}
