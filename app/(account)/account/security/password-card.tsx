"use client";

import type { FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { textFields, useAction } from "@/app/_forms/use-action";
import { minPasswordLength } from "@/lib/accounts/password-rules";
import { changePasswordAction } from "../actions";

export function PasswordCard({ hasPassword }: { hasPassword: boolean }) {
  const action = useAction(changePasswordAction);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { currentPassword, newPassword = "" } = textFields(form);
    const changed = await action.run({ newPassword, ...(currentPassword ? { currentPassword } : {}) });
    if (!changed) return;
    form.reset();
    const { endedSessions } = changed.data;
    toast.success(
      endedSessions === 0
        ? "Password saved"
        : `Password saved, ${endedSessions} other ${endedSessions === 1 ? "device" : "devices"} signed out`,
    );
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Password</CardTitle>
          <CardDescription>
            {hasPassword
              ? "A new password signs out every other device."
              : "You have none yet. Set one to sign in without a mail or another account."}
          </CardDescription>
        </div>
      </CardHeader>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <CardContent className="grid items-start gap-4 sm:grid-cols-2">
          {action.message ? <Alert tone="error" title={action.message} className="sm:col-span-2" /> : null}
          {hasPassword ? (
            <FormField label="Current password" error={action.fieldError("currentPassword")}>
              {(control) => (
                <Input {...control} name="currentPassword" type="password" autoComplete="current-password" required />
              )}
            </FormField>
          ) : null}
          <FormField
            label="New password"
            hint={`At least ${minPasswordLength} characters.`}
            error={action.fieldError("newPassword")}
          >
            {(control) => (
              <Input
                {...control}
                name="newPassword"
                type="password"
                autoComplete="new-password"
                required
                minLength={minPasswordLength}
              />
            )}
          </FormField>
        </CardContent>
        <CardFooter>
          <Button type="submit" variant="outline" pending={action.pending}>
            {hasPassword ? "Change password" : "Set password"}
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
