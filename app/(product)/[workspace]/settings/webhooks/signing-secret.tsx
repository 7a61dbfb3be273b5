"use client";

import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { showWebhookSecretAction } from "./actions";

/** The secret comes to the browser only when somebody asks for it. */
export function SigningSecret({ slug }: { slug: string }) {
  const [secret, setSecret] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function show() {
    startTransition(async () => {
      const result = await showWebhookSecretAction(slug, {});
      setProblem(result.ok ? null : result.error.message);
      if (result.ok) setSecret(result.data.secret);
    });
  }

  if (secret === null) {
    return (
      <div className="grid justify-items-start gap-3">
        {problem === null ? null : <Alert tone="error" title={problem} />}
        <Button variant="outline" pending={isPending} onClick={show}>
          Show the secret
        </Button>
      </div>
    );
  }
  return (
    <div className="flex items-center gap-2 rounded-md border bg-surface py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 font-mono text-13 break-all">{secret}</code>
      <CopyButton value={secret} label="Copy secret" showLabel variant="outline" />
      <Button variant="ghost" size="sm" onClick={() => setSecret(null)}>
        Hide
      </Button>
    </div>
  );
}
