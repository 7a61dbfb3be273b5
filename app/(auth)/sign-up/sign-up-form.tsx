"use client";

import { signIn } from "next-auth/react";
import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { textFields, useAction } from "@/app/_forms/use-action";
import { minPasswordLength } from "@/lib/accounts/password-rules";
import { AuthCard } from "../_parts/auth-card";
import { CheckYourMail } from "../_parts/check-your-mail";
import { PasswordInput } from "../_parts/password-input";
import { signInWith } from "../_parts/sign-in-with";
import { TextLink } from "../_parts/text-link";
import { signUpAction } from "../actions";

type SignUpFormProps = { next: string | null; providers: { id: string; name: string }[]; hasLocalMailbox: boolean };

export function SignUpForm({ next, providers, hasLocalMailbox }: SignUpFormProps) {
  const action = useAction(signUpAction);
  const [busy, setBusy] = useState(false);
  const [mailedTo, setMailedTo] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name = "", email = "", password = "" } = textFields(event.currentTarget);
    setBusy(true);
    const done = await action.run({ name, email, password, ...(next ? { next } : {}) });
    if (done?.data.maySignInNow && (await signInWith("password", { email, password })) === null) {
      window.location.assign(next ?? "/account/start");
      return;
    }
    if (done) setMailedTo(email);
    setBusy(false);
  }

  if (mailedTo !== null) {
    return (
      <CheckYourMail email={mailedTo} hasLocalMailbox={hasLocalMailbox}>
        Open the link in our mail to go on.
      </CheckYourMail>
    );
  }
  return (
    <AuthCard
      title="Create an account"
      description="Then name your workspace and hand an agent its first task."
      footer={
        <>
          Have an account?{" "}
          <TextLink href={next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"}>Sign in</TextLink>
        </>
      }
    >
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormField label="Your name" error={action.fieldError("name")}>
          {(control) => <Input {...control} name="name" autoComplete="name" required maxLength={80} autoFocus />}
        </FormField>
        <FormField label="E-mail" error={action.fieldError("email")}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
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
          Create account
        </Button>
      </form>
      {providers.length > 0 ? (
        <div className="grid gap-2 border-t pt-5">
          {providers.map((provider) => (
            <Button
              key={provider.id}
              variant="outline"
              size="lg"
              onClick={() => void signIn(provider.id, { callbackUrl: next ?? "/account/start" })}
            >
              Continue with {provider.name}
            </Button>
          ))}
        </div>
      ) : null}
    </AuthCard>
  );
}
