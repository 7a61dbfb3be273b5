"use client";

import { useId, useState, type ReactNode } from "react";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

type ConfirmDialogProps = {
  /** The button that opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** Says what happens: "Revoke key", not "OK". */
  confirmLabel: string;
  destructive?: boolean;
  /** When given, the button works only once this exact text has been typed. */
  confirmationText?: string;
  /** Resolve with an error message to keep the dialog open and show it; with nothing to close. */
  onConfirm: () => Promise<string | void> | string | void;
};

/** Asks before something that is hard to undo. Stays open, busy, until onConfirm settles. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean) => {
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      {props.trigger ? <AlertDialogTrigger asChild>{props.trigger}</AlertDialogTrigger> : null}
      <AlertDialogContent
        onOpenAutoFocus={(event) => {
          const field = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector("input") : null;
          if (!field) return;
          event.preventDefault();
          field.focus();
        }}
      >
        <ConfirmBody {...props} close={() => setOpen(false)} />
      </AlertDialogContent>
    </AlertDialog>
  );
}

function ConfirmBody({
  title,
  description,
  confirmLabel,
  destructive,
  confirmationText,
  onConfirm,
  close,
}: ConfirmDialogProps & { close: () => void }) {
  const inputId = useId();
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const blocked = confirmationText !== undefined && typed !== confirmationText;

  async function confirm() {
    setPending(true);
    setError(null);
    try {
      const message = await onConfirm();
      if (message) setError(message);
      else close();
    } catch {
      setError("That did not work and nothing was changed. Try again.");
    } finally {
      setPending(false);
    }
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked && !pending) void confirm();
      }}
    >
      <AlertDialogHeader>
        <AlertDialogTitle>{title}</AlertDialogTitle>
        <AlertDialogDescription asChild>
          <div>{description}</div>
        </AlertDialogDescription>
      </AlertDialogHeader>
      {confirmationText !== undefined ? (
        <div className="grid gap-1.5">
          <Label htmlFor={inputId} className="leading-5 font-normal">
            <span>
              Type <strong className="font-mono font-medium">{confirmationText}</strong> to go on
            </span>
          </Label>
          <Input
            id={inputId}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="text-13 text-denied">
          {error}
        </p>
      ) : null}
      <AlertDialogFooter>
        <AlertDialogCancel disabled={pending}>Cancel</AlertDialogCancel>
        <Button type="submit" variant={destructive ? "destructive" : "default"} disabled={blocked} pending={pending}>
          {confirmLabel}
        </Button>
      </AlertDialogFooter>
    </form>
  );
}
