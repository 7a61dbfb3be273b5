"use client";

import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { upgradePackAction } from "../actions";
import { DryRunPreview } from "../_parts/dry-run-preview";

type UpgradeDialogProps = {
  slug: string;
  pack: { name: string; title: string };
  from: string;
  to: string;
  /** What changes, in words. */
  children: ReactNode;
};

/** Shows what the newest version changes, in words and in verdicts of the last week, before it is installed. */
export function UpgradeDialog({ slug, pack, from, to, children }: UpgradeDialogProps) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm">
          See what changes
        </Button>
      }
      title={`Upgrade ${pack.title} from ${from} to ${to}?`}
      description={
        <div className="grid max-h-[60dvh] gap-4 overflow-y-auto" tabIndex={0} role="region" aria-label="What changes">
          {children}
          <DryRunPreview slug={slug} change={{ pack: { name: pack.name, upgrade: true } }} />
          <p>It binds from the next decision on. Approvals that wait now become void. Its mode stays.</p>
        </div>
      }
      confirmLabel="Upgrade pack"
      onConfirm={async () => {
        const result = await upgradePackAction(slug, { pack: pack.name });
        if (!result.ok) return result.error.message;
        toast.success(`${pack.title} is at version ${to} from the next decision on`);
      }}
    />
  );
}
