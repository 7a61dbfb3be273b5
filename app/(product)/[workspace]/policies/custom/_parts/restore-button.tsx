"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import type { CustomPolicyDto, CustomPolicyVersionDto } from "@/lib/governance/custom-policy-schema";
import { updateCustomPolicyAction } from "../actions";

type RestoreButtonProps = { slug: string; policy: CustomPolicyDto; version: CustomPolicyVersionDto };

/** Puts an earlier version into the draft. What is in force stays until somebody publishes. */
export function RestoreButton({ slug, policy, version }: RestoreButtonProps) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm" className="ml-auto">
          Roll back to {version.version}
        </Button>
      }
      title={`Put version ${version.version} into the draft?`}
      description="It replaces the draft and becomes a new version when it is published. Until then what is in force stays."
      confirmLabel="Put into the draft"
      onConfirm={async () => {
        const result = await updateCustomPolicyAction(slug, {
          customPolicyId: policy.id,
          text: version.text,
          revision: policy.revision,
        });
        if (!result.ok) return result.error.message;
        toast.success(`Version ${version.version} is in the draft`);
      }}
    />
  );
}
