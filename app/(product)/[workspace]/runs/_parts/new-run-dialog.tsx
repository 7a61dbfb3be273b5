"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { NewRunForm } from "./new-run-form";
import type { RunOptions } from "./run-options";

export function NewRunDialog({ slug, options }: { slug: string; options: RunOptions }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden />
          New run
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>New run</DialogTitle>
          <DialogDescription>
            Hand a task to an agent. You see each step, what it was allowed and what it cost.
          </DialogDescription>
        </DialogHeader>
        <NewRunForm slug={slug} options={options} autoFocus onStarted={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
