"use client";

import { useState, type ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useAction } from "@/app/_forms/use-action";
import type { ActionResult } from "@/lib/http/workspace-action";

type TokenButtonProps = {
  token: string;
  label: string;
  action: (input: { token: string }) => Promise<ActionResult<{ email: string }>>;
  /** Shown once it worked. */
  done: ReactNode;
};

/** Uses a mailed link up, on a click: mail scanners open links, but press no buttons. */
export function TokenButton({ token, label, action, done }: TokenButtonProps) {
  const { run, pending, error } = useAction(action);
  const [isDone, setDone] = useState(false);
  if (isDone) return done;
  return (
    <div className="grid gap-4">
      {error ? <Alert tone="error" title={error.message} /> : null}
      <Button
        size="lg"
        pending={pending}
        onClick={() => void run({ token }).then((result) => setDone(result !== null))}
      >
        {label}
      </Button>
    </div>
  );
}
