"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { endExceptionAction } from "../actions";

type EndExceptionButtonProps = { slug: string; exceptionId: string; policyTitle: string };

/** Asks, then lets the rule bind again. */
export function EndExceptionButton({ slug, exceptionId, policyTitle }: EndExceptionButtonProps) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`End the exception from ${policyTitle} now`}>
          End now
        </Button>
      }
      title={`End the exception from “${policyTitle}”?`}
      description="The rule binds from the next decision on, also in runs that are under way. Approvals that wait now become void."
      confirmLabel="End exception"
      onConfirm={async () => {
        const result = await endExceptionAction(slug, { exceptionId });
        if (!result.ok) return result.error.message;
        toast.success("The exception has ended");
      }}
    />
  );
}
