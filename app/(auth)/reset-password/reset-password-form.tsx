"use client";

import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { textFields, useAction } from "@/app/_forms/use-action";
import { minPasswordLength } from "@/lib/accounts/password-rules";
import { AuthCard } from "../_parts/auth-card";
import { PasswordInput } from "../_parts/password-input";
import { signInWith } from "../_parts/sign-in-with";
import { TextLink } from "../_parts/text-link";
import { resetPasswordAction } from "../actions";

export function ResetPasswordForm({ token }: { token: string }) {
  const action = useAction(resetPasswordAction);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { password = "" } = textFields(event.currentTarget);
    setBusy(true);
    const done = await action.run({ token, password });
    if (done) {
      const { email } = done.data;
      const problem = await signInWith("password", { email, password });
      window.location.assign(problem === null ? "/account/start" : `/sign-in?email=${encodeURIComponent(email)}`);
      return;
    }
    setBusy(false);
  }

  return (
    <AuthCard
      title="Choose a new password"
      description="Every device that is signed in to your account is signed out."
      footer={<TextLink href="/forgot-password">Ask for a new link</TextLink>}
    >
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormField
          label="New password"
          hint={`At least ${minPasswordLength} characters.`}
          error={action.fieldError("password") ?? action.fieldError("token")}
        >
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="new-password"
              required
              minLength={minPasswordLength}
              autoFocus
            />
          )}
        </FormField>
        <Button type="submit" size="lg" pending={busy}>
          Save and sign in
        </Button>
      </form>
    </AuthCard>
  );
}
