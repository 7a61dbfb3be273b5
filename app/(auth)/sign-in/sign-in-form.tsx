"use client";

import { signIn } from "next-auth/react";
import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { textFields, useAction } from "@/app/_forms/use-action";
import { PasswordInput } from "../_parts/password-input";
import { signInMessage, signInWith } from "../_parts/sign-in-with";
import { TextLink } from "../_parts/text-link";
import { requestMagicLinkAction } from "../actions";

type SignInFormProps = {
  next: string;
  email: string;
  error: string | null;
  providers: { id: string; name: string }[];
  hasLocalMailbox: boolean;
};

export function SignInForm({ next, email, error, providers, hasLocalMailbox }: SignInFormProps) {
  const [address, setAddress] = useState(email);
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState(error ? signInMessage(error) : null);
  const link = useAction(requestMagicLinkAction);
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSentTo(null);
    const { password = "" } = textFields(event.currentTarget);
    setPending(true);
    const problem = await signInWith("password", { email: address, password });
    setMessage(problem);
    // A full load, so that no page rendered for nobody is shown from the cache.
    if (problem === null) window.location.assign(next);
    else setPending(false);
  }

  async function sendLink() {
    setMessage(null);
    const sent = await link.run({ email: address, next });
    setSentTo(sent ? sent.data.email : null);
  }

  return (
    <div className="grid gap-5">
      {message ? <Alert tone="error" title={message} /> : null}
      {link.message ? <Alert tone="error" title={link.message} /> : null}
      {sentTo ? (
        <Alert tone="success" title="Check your mail">
          If {sentTo} has an account, a sign-in link is on its way. It works for 15 minutes.
          {hasLocalMailbox ? (
            <>
              {" "}
              <TextLink href="/local/mail">Open the local mailbox</TextLink>
            </>
          ) : null}
        </Alert>
      ) : null}
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormField label="E-mail" error={link.fieldError("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              required
              autoFocus={email === ""}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </FormField>
        <FormField label="Password">
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="current-password"
              required
              autoFocus={email !== ""}
            />
          )}
        </FormField>
        <Button type="submit" size="lg" pending={pending}>
          Sign in
        </Button>
        <p className="text-13">
          <TextLink href="/forgot-password">Forgot the password?</TextLink>
        </p>
      </form>
      <div className="grid gap-2 border-t pt-5">
        <Button variant="outline" size="lg" pending={link.pending} onClick={() => void sendLink()}>
          Mail me a sign-in link
        </Button>
        {providers.map((provider) => (
          <Button
            key={provider.id}
            variant="outline"
            size="lg"
            onClick={() => void signIn(provider.id, { callbackUrl: next })}
          >
            Continue with {provider.name}
          </Button>
        ))}
      </div>
    </div>
  );
}
