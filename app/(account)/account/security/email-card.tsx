"use client";

import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { textFields, useAction } from "@/app/_forms/use-action";
import { requestEmailChangeAction, resendVerificationAction } from "../actions";

type EmailCardProps = { email: string; isVerified: boolean; hasPassword: boolean };

export function EmailCard({ email, isVerified, hasPassword }: EmailCardProps) {
  const change = useAction(requestEmailChangeAction);
  const resend = useAction(resendVerificationAction);
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { email: newEmail = "", currentPassword } = textFields(form);
    const sent = await change.run({ email: newEmail, ...(currentPassword ? { currentPassword } : {}) });
    if (!sent) return;
    setSentTo(sent.data.email);
    form.reset();
  }

  async function sendAgain() {
    if (await resend.run({})) toast.success("Mail sent. Open the link in it.");
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid min-w-0 gap-1">
          <CardTitle>E-mail address</CardTitle>
          <CardDescription className="flex flex-wrap items-center gap-2">
            <span className="break-all text-foreground">{email}</span>
            <Badge tone={isVerified ? "allowed" : "masked"}>{isVerified ? "Confirmed" : "Not confirmed"}</Badge>
          </CardDescription>
        </div>
        {isVerified ? null : (
          <Button variant="outline" size="sm" pending={resend.pending} onClick={() => void sendAgain()}>
            Send the link again
          </Button>
        )}
      </CardHeader>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <CardContent className="grid gap-4">
          {resend.error ? <Alert tone="error" title={resend.error.message} /> : null}
          {change.message ? <Alert tone="error" title={change.message} /> : null}
          {sentTo ? (
            <Alert tone="success" title="Check your mail">
              Open the link that we sent to {sentTo}. Until then your address stays as it is.
            </Alert>
          ) : null}
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <FormField label="New address" error={change.fieldError("email")}>
              {(control) => <Input {...control} name="email" type="email" autoComplete="email" required />}
            </FormField>
            {hasPassword ? (
              <FormField label="Current password" error={change.fieldError("currentPassword")}>
                {(control) => (
                  <Input {...control} name="currentPassword" type="password" autoComplete="current-password" required />
                )}
              </FormField>
            ) : null}
          </div>
        </CardContent>
        <CardFooter>
          <Button type="submit" variant="outline" pending={change.pending}>
            Change address
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
