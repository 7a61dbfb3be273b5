"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { signInMessage, signInWith } from "../_parts/sign-in-with";

export function MagicLinkButton({ token, next }: { token: string; next: string }) {
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState(token === "" ? signInMessage("gone") : null);

  async function signIn() {
    setPending(true);
    const problem = await signInWith("magic-link", { token });
    if (problem === null) {
      window.location.assign(next);
      return;
    }
    setMessage(problem);
    setPending(false);
  }

  return (
    <div className="grid gap-4">
      {message ? <Alert tone="error" title={message} /> : null}
      <Button size="lg" pending={pending} disabled={token === ""} onClick={() => void signIn()}>
        Sign in
      </Button>
    </div>
  );
}
