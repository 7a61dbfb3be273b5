"use client";

import { useOptimistic, useState, useTransition } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toaster";
import type { DestinationDto } from "@/lib/audit-delivery/schema";
import { deleteDestinationAction, testDestinationAction, updateDestinationAction } from "../actions";

const unreachable = "The server could not be reached. Try again.";

type DestinationControlsProps = { slug: string; destination: DestinationDto };

/** On and off, a delivery now, and removal. */
export function DestinationControls({ slug, destination }: DestinationControlsProps) {
  const { id, target } = destination;
  const name = target.kind === "webhook" ? target.host : target.bucket;
  const [testing, setTesting] = useState(false);

  async function test() {
    setTesting(true);
    await testAndTell(slug, id, name);
    setTesting(false);
  }

  async function remove(): Promise<string | void> {
    const result = await deleteDestinationAction(slug, { destinationId: id });
    if (!result.ok) return result.error.message;
    toast.success(`No more checkpoints to ${name}`);
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <OnSwitch slug={slug} id={id} name={name} isOn={destination.isOn} />
      <Button
        variant="outline"
        size="sm"
        pending={testing}
        onClick={() => void test()}
        aria-label={`Test now: delivery to ${name}`}
      >
        Test now
      </Button>
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" aria-label={`Remove delivery to ${name}`}>
            Remove
          </Button>
        }
        title={`Stop delivering to ${name}?`}
        description="Its address and key are forgotten here. What was delivered stays where it is."
        confirmLabel="Remove destination"
        destructive
        onConfirm={remove}
      />
    </div>
  );
}

function OnSwitch({ slug, id, name, isOn }: { slug: string; id: string; name: string; isOn: boolean }) {
  const [, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(isOn);

  function change(next: boolean) {
    startTransition(async () => {
      setShown(next);
      const result = await updateDestinationAction(slug, { destinationId: id, changes: { isOn: next } }).catch(
        () => null,
      );
      if (!result) toast.error(unreachable);
      else if (!result.ok) toast.error(result.error.message);
      else toast.success(next ? `Checkpoints go to ${name} again` : `No checkpoints to ${name} until you turn it on`);
    });
  }

  return <Switch checked={shown} onCheckedChange={change} aria-label={`Deliver to ${name}`} />;
}

/** Delivers the newest checkpoint now and says how it went; the result stays beside the destination. */
export async function testAndTell(slug: string, destinationId: string, name: string): Promise<void> {
  try {
    const result = await testDestinationAction(slug, { destinationId });
    if (!result.ok) toast.error(`${name}: ${result.error.message}`);
    else if (result.data.error) toast.error(`${name}: ${result.data.error}`);
    else toast.success(`${name} took the checkpoint over entries 1 to ${result.data.size.toLocaleString("en")}`);
  } catch {
    toast.error(unreachable);
  }
}
