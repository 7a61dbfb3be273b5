"use client";

import { CircleStop, RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { cancelRunAction, repeatRunAction } from "../../actions";

type RunActionsProps = { slug: string; runId: string; isFinished: boolean; onCancelled: () => void };

/** Cancel while it runs, run again once it has ended. */
export function RunActions({ slug, runId, isFinished, onCancelled }: RunActionsProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function repeat() {
    setPending(true);
    try {
      const result = await repeatRunAction(slug, { runId });
      if (result.ok) router.push(`/${slug}/runs/${result.data.id}`);
      else toast.error(result.error.message);
    } catch {
      toast.error("The server could not be reached. Try again.");
    } finally {
      setPending(false);
    }
  }

  if (isFinished) {
    return (
      <Button variant="outline" pending={pending} onClick={() => void repeat()}>
        <RotateCw aria-hidden />
        Run again
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline">
          <CircleStop aria-hidden />
          Cancel run
        </Button>
      }
      title="Cancel this run?"
      description="What it has done and cost so far is kept. A step in flight may still end; its result is dropped. An approval that waits is withdrawn."
      confirmLabel="Cancel run"
      destructive
      onConfirm={async () => {
        const result = await cancelRunAction(slug, { runId });
        if (!result.ok) return result.error.message;
        onCancelled();
      }}
    />
  );
}
