"use client";

import { UserPlus } from "lucide-react";
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
import { toast } from "@/components/ui/toaster";
import { roleTable, type Role } from "@/lib/access/permissions";
import { inviteMemberAction } from "../actions";

type InviteDialogProps = { slug: string; roles: readonly Role[]; isDisabled: boolean };

export function InviteDialog({ slug, roles, isDisabled }: InviteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<Role>("member");
  const action = useAction((input: { email: string; role: Role }) => inviteMemberAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const invited = await action.run({ email: textFields(event.currentTarget).email ?? "", role });
    if (!invited) return;
    setOpen(false);
    toast.success(`Invitation sent to ${invited.data.email}`);
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button disabled={isDisabled}>
          <UserPlus aria-hidden />
          Invite member
        </Button>
      </DialogTrigger>
      <DialogContent>
        <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
          <DialogHeader>
            <DialogTitle>Invite a member</DialogTitle>
            <DialogDescription>We mail a link that works for seven days, for this address only.</DialogDescription>
          </DialogHeader>
          {action.message ? <Alert tone="error" title={action.message} /> : null}
          <FormField label="E-mail" error={action.fieldError("email")}>
            {(control) => <Input {...control} name="email" type="email" autoComplete="off" required autoFocus />}
          </FormField>
          <FormField label="Role" hint={roleTable[role].description}>
            {(control) => (
              <NativeSelect
                {...control}
                name="role"
                value={role}
                onChange={(event) => setRole(roles.find((candidate) => candidate === event.target.value) ?? "member")}
              >
                {roles.map((candidate) => (
                  <option key={candidate} value={candidate}>
                    {candidate}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">Cancel</Button>
            </DialogClose>
            <Button type="submit" pending={action.pending}>
              Send invitation
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
