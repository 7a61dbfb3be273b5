"use client";

import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
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
import { textFields, useAction } from "@/app/_forms/use-action";
import { deleteAccountAction } from "../actions";

type DeleteAccountCardProps = { email: string; hasPassword: boolean };

export function DeleteAccountCard({ email, hasPassword }: DeleteAccountCardProps) {
  const action = useAction(deleteAccountAction);
  const [confirmation, setConfirmation] = useState("");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { currentPassword } = textFields(event.currentTarget);
    const deleted = await action.run({ confirmation, ...(currentPassword ? { currentPassword } : {}) });
    if (deleted) window.location.assign("/");
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Delete account</CardTitle>
          <CardDescription>
            You leave every workspace and your API keys stop working. What you made stays with the workspaces.
          </CardDescription>
        </div>
      </CardHeader>
      <CardContent>
        <Dialog>
          <DialogTrigger asChild>
            <Button variant="destructive">Delete account</Button>
          </DialogTrigger>
          <DialogContent>
            <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
              <DialogHeader>
                <DialogTitle>Delete your account?</DialogTitle>
                <DialogDescription>This cannot be undone.</DialogDescription>
              </DialogHeader>
              {action.message ? <Alert tone="error" title={action.message} /> : null}
              <FormField label={`Type ${email} to go on`} error={action.fieldError("confirmation")}>
                {(control) => (
                  <Input
                    {...control}
                    name="confirmation"
                    value={confirmation}
                    onChange={(event) => setConfirmation(event.target.value)}
                    autoComplete="off"
                    autoCapitalize="off"
                    spellCheck={false}
                  />
                )}
              </FormField>
              {hasPassword ? (
                <FormField label="Password" error={action.fieldError("currentPassword")}>
                  {(control) => (
                    <Input
                      {...control}
                      name="currentPassword"
                      type="password"
                      autoComplete="current-password"
                      required
                    />
                  )}
                </FormField>
              ) : null}
              <DialogFooter>
                <DialogClose asChild>
                  <Button variant="outline">Cancel</Button>
                </DialogClose>
                <Button
                  type="submit"
                  variant="destructive"
                  pending={action.pending}
                  disabled={confirmation.trim().toLowerCase() !== email}
                >
                  Delete account
                </Button>
              </DialogFooter>
            </form>
          </DialogContent>
        </Dialog>
      </CardContent>
    </Card>
  );
}
