"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import type { CustomPolicyDto } from "@/lib/governance/custom-policy-schema";
import { deleteCustomPolicyAction } from "../actions";

/** Deletes a draft that was never published. */
export function DeleteDraftButton({ slug, policy }: { slug: string; policy: Pick<CustomPolicyDto, "id" | "title"> }) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button variant="outline">Delete draft</Button>}
      title={`Delete the draft “${policy.title}”?`}
      description="It was never published, so nothing that binds changes. The text is gone."
      confirmLabel="Delete draft"
      destructive
      onConfirm={async () => {
        const result = await deleteCustomPolicyAction(slug, { customPolicyId: policy.id });
        if (!result.ok && result.error.code !== "not_found") return result.error.message;
        toast.success("Draft deleted");
        router.push(`/${slug}/policies/custom`);
      }}
    />
  );
}
