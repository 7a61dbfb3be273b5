"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { deleteBudgetAction } from "./actions";

/** Asks, then deletes a budget. */
export function DeleteBudgetButton({ slug, budgetId, name }: { slug: string; budgetId: string; name: string }) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Delete the budget of ${name}`}>
          Delete
        </Button>
      }
      title={`Delete the budget of ${name}?`}
      description="The limit stops applying at once. Spending stays counted, so a new budget takes it into account."
      confirmLabel="Delete budget"
      destructive
      onConfirm={async () => {
        const result = await deleteBudgetAction(slug, { budgetId });
        if (!result.ok && result.error.code !== "not_found") return result.error.message;
        toast.success("Budget deleted");
      }}
    />
  );
}
