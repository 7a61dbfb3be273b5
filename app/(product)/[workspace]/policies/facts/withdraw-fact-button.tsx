"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import type { FactDto } from "@/lib/governance/fact-schema";
import { withdrawFactAction } from "../actions";

/** Asks, then takes a statement back. */
export function WithdrawFactButton({ slug, fact }: { slug: string; fact: FactDto }) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Withdraw: ${fact.title}, ${fact.subjectLabel}`}>
          Withdraw
        </Button>
      }
      title={`Withdraw “${fact.title}”?`}
      description={`From the next decision on the rules see the safe value: ${fact.fallback}. The audit log keeps what was stated.`}
      confirmLabel="Withdraw statement"
      destructive
      onConfirm={async () => {
        const result = await withdrawFactAction(slug, { fact: fact.fact, subject: fact.subject });
        if (!result.ok && result.error.code !== "not_found") return result.error.message;
        toast.success("Statement withdrawn");
      }}
    />
  );
}
