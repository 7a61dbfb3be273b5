"use client";

import { useState, type FormEvent } from "react";
import { PasswordInput } from "@/app/(auth)/_parts/password-input";
import { signInWith } from "@/app/(auth)/_parts/sign-in-with";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { minPasswordLength } from "@/lib/accounts/password-rules";
import { joinAsNewUserAction } from "./actions";

/** For an invited address without an account: account and membership in one step, the link has proven the address. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const action = useAction(joinAsNewUserAction);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name = "", password = "" } = textFields(event.currentTarget);
    setBusy(true);
    const joined = await action.run({ token, name, password });
    if (joined) {
      const { slug } = joined.data;
      const problem = await signInWith("password", { email: joined.data.email, password });
      window.location.assign(problem === null ? `/${slug}` : `/sign-in?next=/${slug}`);
      return;
    }
    setBusy(false);
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <FormField label="E-mail">
        {(control) => <Input {...control} type="email" autoComplete="username" value={email} readOnly />}
      </FormField>
      <FormField label="Your name" error={action.fieldError("name")}>
        {(control) => <Input {...control} name="name" autoComplete="name" required maxLength={80} autoFocus />}
      </FormField>
      <FormField
        label="Password"
        hint={`At least ${minPasswordLength} characters.`}
        error={action.fieldError("password")}
      >
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            required
            minLength={minPasswordLength}
          />
        )}
      </FormField>
      <Button type="submit" size="lg" pending={busy}>
        Create account and join
      </Button>
    </form>
  );
}
