"use client";

import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

type SaveBarProps = {
  nextVersion: number;
  message: string | null;
  pending: boolean;
  /** Resolves true when it was saved. */
  onSave: (note: string) => Promise<boolean>;
  onDiscard: () => void;
};

/** At the foot of the editor while something is not saved: why, and save. */
export function SaveBar({ nextVersion, message, pending, onSave, onDiscard }: SaveBarProps) {
  const [note, setNote] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!pending && (await onSave(note))) setNote("");
  }

  return (
    <form
      aria-label="Save changes"
      onSubmit={(event) => void submit(event)}
      className="sticky bottom-3 z-20 grid gap-2 rounded-lg border bg-popover p-3 shadow-popover"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-13 font-medium">Not saved yet</p>
        <Input
          aria-label="What changed, for the list of versions"
          placeholder="What changed? (optional)"
          maxLength={200}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          className="w-full sm:w-56 sm:shrink"
        />
        <Button variant="outline" disabled={pending} onClick={onDiscard}>
          Discard
        </Button>
        <Button type="submit" pending={pending}>
          Save version {nextVersion}
        </Button>
      </div>
      {message ? (
        <p role="alert" className="text-13 text-denied">
          {message}
        </p>
      ) : null}
    </form>
  );
}
