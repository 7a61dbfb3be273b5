"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useAction } from "@/app/_forms/use-action";
import { acceptInvitationAction } from "./actions";

export function AcceptButton({ token, workspace }: { token: string; workspace: string }) {
  const { run, pending, error } = useAction(acceptInvitationAction);

  async function accept() {
    const joined = await run({ token });
    if (joined) window.location.assign(`/${joined.data.slug}`);
  }

  return (
    <div className="grid gap-4">
      {error ? <Alert tone="error" title={error.message} /> : null}
      <Button size="lg" pending={pending} onClick={() => void accept()}>
        Join {workspace}
      </Button>
    </div>
  );
}
