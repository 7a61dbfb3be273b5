"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { toast } from "@/components/ui/toaster";
import type { ActionResult } from "@/lib/http/workspace-action";

type ConfirmChangeProps<T> = {
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  destructive?: boolean;
  change: () => Promise<ActionResult<T>>;
  /** The toast's text. */
  done: string;
  /** Where to go afterwards; the page is loaded again when left out. */
  goTo?: (data: T) => string;
};

/** Asks, changes something in the engine, and says that it was done; a refusal is shown in the dialog. */
export function ConfirmChange<T>({ change, done, goTo, ...dialog }: ConfirmChangeProps<T>) {
  const router = useRouter();
  return (
    <ConfirmDialog
      {...dialog}
      onConfirm={async () => {
        const result = await change().catch(() => null);
        if (!result)
          return "The server could not be reached, so it is not certain whether this was done. Reload and look.";
        if (!result.ok) return result.error.message;
        toast.success(done);
        if (goTo) router.push(goTo(result.data));
        else router.refresh();
      }}
    />
  );
}
