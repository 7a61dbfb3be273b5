"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "./confirm-dialog";

export type BulkAction = {
  id: string;
  /** Says what happens to the selected rows: "Cancel runs". */
  label: string;
  destructive?: boolean;
  /** Asks first. */
  confirm?: { title: string; description: string };
  /** A server action, or a client function. Resolve with a message when it failed; the selection then stays. */
  run: (ids: string[]) => Promise<string | void>;
};

type BulkActionBarProps = { ids: string[]; actions: BulkAction[]; onDone: () => void };

/** What can be done with the selected rows, at the foot of the screen. */
export function BulkActionBar({ ids, actions, onDone }: BulkActionBarProps) {
  return (
    <div
      role="region"
      aria-label="Selected rows"
      className="sticky bottom-3 z-20 mx-auto flex max-w-full flex-wrap items-center gap-2 rounded-lg border bg-popover px-3 py-2 shadow-popover"
    >
      <p aria-live="polite" className="text-13 text-muted-foreground tabular-nums">
        {ids.length} selected
      </p>
      {actions.map((action) => (
        <BulkActionButton key={action.id} action={action} ids={ids} onDone={onDone} />
      ))}
      <Button variant="ghost" size="sm" onClick={onDone}>
        Clear
      </Button>
    </div>
  );
}

function BulkActionButton({ action, ids, onDone }: { action: BulkAction; ids: string[]; onDone: () => void }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function run(): Promise<string | void> {
    const message = await action.run(ids);
    if (message) return message;
    onDone();
    router.refresh();
  }

  async function runDirectly() {
    setPending(true);
    setError(null);
    try {
      setError((await run()) ?? null);
    } catch {
      setError("That did not work. Try again.");
    } finally {
      setPending(false);
    }
  }

  const variant = action.destructive ? "destructive" : "outline";
  if (action.confirm) {
    return (
      <ConfirmDialog
        trigger={
          <Button variant={variant} size="sm">
            {action.label}
          </Button>
        }
        title={action.confirm.title}
        description={action.confirm.description}
        confirmLabel={action.label}
        destructive={action.destructive}
        onConfirm={run}
      />
    );
  }
  return (
    <>
      <Button variant={variant} size="sm" pending={pending} onClick={() => void runDirectly()}>
        {action.label}
      </Button>
      {error ? (
        <p role="alert" className="text-13 text-denied">
          {error}
        </p>
      ) : null}
    </>
  );
}
