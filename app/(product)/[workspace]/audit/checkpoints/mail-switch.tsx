"use client";

import { useId, useOptimistic, useTransition } from "react";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toaster";
import { setCheckpointMailAction } from "../actions";

/** Starts and stops the weekly mail with the newest checkpoint. */
export function MailSwitch({ slug, wanted }: { slug: string; wanted: boolean }) {
  const id = useId();
  const [, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(wanted);

  function change(next: boolean) {
    startTransition(async () => {
      setShown(next);
      const result = await setCheckpointMailAction(slug, { wanted: next }).catch(() => null);
      if (!result) toast.error("The server could not be reached. Nothing was changed; try again.");
      else if (!result.ok) toast.error(result.error.message);
      else toast.success(next ? "The newest checkpoint comes by mail each Monday" : "No more checkpoints by mail");
    });
  }

  return (
    <div className="flex items-center gap-2">
      <Switch id={id} checked={shown} onCheckedChange={change} />
      <Label htmlFor={id}>Mail me the newest each week</Label>
    </div>
  );
}
