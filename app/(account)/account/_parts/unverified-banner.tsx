"use client";

import { MailWarning } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { useAction } from "@/app/_forms/use-action";
import { resendVerificationAction } from "../actions";

/** Above every product page until the address is confirmed: what does not work yet, and the way to change that. */
export function UnverifiedBanner({ email }: { email: string }) {
  const { run, pending } = useAction(resendVerificationAction);

  async function send() {
    if (await run({})) toast.success("Mail sent. Open the link in it.");
    else toast.error("The mail could not be sent. Try again in a moment.");
  }

  return (
    <div
      role="region"
      aria-label="Confirm your address"
      className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-3 py-1 text-13 text-muted-foreground sm:px-4"
    >
      <MailWarning aria-hidden className="size-4 shrink-0 text-masked" />
      <p className="min-w-0 flex-1">
        Confirm <span className="break-all text-foreground">{email}</span> to invite others and to receive approvals by
        mail.
      </p>
      <Button variant="outline" size="sm" pending={pending} onClick={() => void send()}>
        Send the link again
      </Button>
    </div>
  );
}
