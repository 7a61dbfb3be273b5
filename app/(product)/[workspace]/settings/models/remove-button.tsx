"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import type { ProviderDto } from "@/lib/models/provider-schema";
import { removeProviderAction } from "./actions";

export function RemoveButton({ slug, provider }: { slug: string; provider: ProviderDto }) {
  async function remove(): Promise<string | void> {
    const result = await removeProviderAction(slug, { providerId: provider.id });
    if (!result.ok) return result.error.message;
    toast.success(`${provider.name} was removed`);
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Remove ${provider.name}`}>
          Remove
        </Button>
      }
      title={`Remove ${provider.name}?`}
      description="Its key is destroyed, and tiers that were mapped to it become automatic again. It stays while an agent names one of its models."
      confirmLabel="Remove provider"
      destructive
      onConfirm={remove}
    />
  );
}
