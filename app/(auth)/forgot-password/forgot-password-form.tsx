"use client";

import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { textFields, useAction } from "@/app/_forms/use-action";
import { AuthCard } from "../_parts/auth-card";
import { CheckYourMail } from "../_parts/check-your-mail";
import { TextLink } from "../_parts/text-link";
import { requestPasswordResetAction } from "../actions";

export function ForgotPasswordForm({ hasLocalMailbox }: { hasLocalMailbox: boolean }) {
  const action = useAction(requestPasswordResetAction);
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = await action.run({ email: textFields(event.currentTarget).email ?? "" });
    if (sent) setSentTo(sent.data.email);
  }

  if (sentTo !== null) {
    return (
      <CheckYourMail email={sentTo} hasLocalMailbox={hasLocalMailbox}>
        If the address has an account, a link to choose a new password is on its way.
      </CheckYourMail>
    );
  }
  return (
    <AuthCard
      title="Forgot the password?"
      description="We mail you a link to choose a new one."
      footer={<TextLink href="/sign-in">Back to sign in</TextLink>}
    >
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormField label="E-mail" error={action.fieldError("email")}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required autoFocus />}
        </FormField>
        <Button type="submit" size="lg" pending={action.pending}>
          Mail me a link
        </Button>
      </form>
    </AuthCard>
  );
}
