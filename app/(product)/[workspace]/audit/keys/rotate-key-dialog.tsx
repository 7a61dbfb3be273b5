"use client";

import { KeyRound } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { toast } from "@/components/ui/toaster";
import { rotateSigningKeyAction } from "../actions";

/** Asks for the reason, then replaces the key that signs. For operators. */
export function RotateKeyDialog({ slug }: { slug: string }) {
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function replace() {
    setPending(true);
    setError(null);
    try {
      const result = await rotateSigningKeyAction(slug, { reason });
      if (!result.ok) return setError(result.error.message);
      toast.success(`The key ${result.data.keyId} signs from now on`);
      setReason("");
      setOpen(false);
    } catch {
      setError("The server could not be reached. Look at the list before you try again.");
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <KeyRound aria-hidden />
          Replace key now
        </Button>
      </DialogTrigger>
      <DialogContent>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!pending) void replace();
          }}
        >
          <DialogHeader>
            <DialogTitle>Replace the signing key now?</DialogTitle>
            <DialogDescription>
              For when the key may have been seen. It is the key of the whole installation: every workspace signs with
              the new one from the next checkpoint on, and each log says so. Earlier checkpoints stay valid. This cannot
              be undone.
            </DialogDescription>
          </DialogHeader>
          <div className="grid gap-1.5">
            <Label htmlFor={reasonId}>Reason, for the audit log of this workspace</Label>
            <Input
              id={reasonId}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              minLength={3}
              maxLength={300}
              required
              autoComplete="off"
            />
          </div>
          {error ? (
            <p role="alert" className="text-13 text-denied">
              {error}
            </p>
          ) : null}
          <DialogFooter>
            <Button variant="outline" disabled={pending} onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" pending={pending} disabled={reason.trim().length < 3}>
              Replace signing key
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
