"use client";

import { useState, type FormEvent } from "react";
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
import { toast } from "@/components/ui/toaster";
import { roleWords, type ApproverRoleDto } from "@/lib/governance/approver-schema";
import { setApproverHoldersAction } from "../actions";

export type MemberChoice = { memberId: string; name: string; email: string; canAnswer: boolean };
type HoldersDialogProps = { slug: string; item: ApproverRoleDto; choices: MemberChoice[] };

/** Chooses who holds an approval role. */
export function HoldersDialog({ slug, item, choices }: HoldersDialogProps) {
  const [open, setOpen] = useState(false);
  const name = roleWords(item.role);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          {item.holders.length === 0 ? "Assign" : "Change"}
          <span className="sr-only"> who is {name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Who is “{name}”?</DialogTitle>
          <DialogDescription>
            Binds at once, also for approvals that wait. A yes of somebody who loses the role no longer counts for it.
          </DialogDescription>
        </DialogHeader>
        <HoldersForm slug={slug} item={item} choices={choices} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function HoldersForm({ slug, item, choices, onDone }: HoldersDialogProps & { onDone: () => void }) {
  const held = new Set(item.holders.map(({ memberId }) => memberId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(held);
  const action = useAction((memberIds: string[]) => setApproverHoldersAction(slug, { role: item.role, memberIds }));

  function toggle(memberId: string, isChosen: boolean) {
    setChosen((current) => new Set(isChosen ? [...current, memberId] : [...current].filter((id) => id !== memberId)));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const done = await action.run([...chosen]);
    if (!done) return;
    toast.success("Saved");
    onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <fieldset className="grid max-h-72 gap-1 overflow-y-auto">
        <legend className="sr-only">Members</legend>
        {choices.map(({ memberId, name, email, canAnswer }) => {
          const id = `holder-${memberId}`;
          // Who holds it already can always be taken out.
          const isFixed = !canAnswer && !held.has(memberId);
          return (
            <div key={memberId} className="flex items-start gap-3 rounded-md px-1 py-1.5">
              <Checkbox
                id={id}
                className="mt-0.5"
                checked={chosen.has(memberId)}
                disabled={isFixed}
                onCheckedChange={(checked) => toggle(memberId, checked === true)}
              />
              <label htmlFor={id} className="grid min-w-0 flex-1">
                <span className="break-words">{name}</span>
                <span className="text-13 break-all text-muted-foreground">
                  {canAnswer ? email : "May not answer approvals; needs the role approver in the workspace first"}
                </span>
              </label>
            </div>
          );
        })}
      </fieldset>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          Save
        </Button>
      </DialogFooter>
    </form>
  );
}
