"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useAction } from "@/app/_forms/use-action";
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
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { createKnowledgeBaseAction } from "../actions";

export function NewBaseDialog({ slug }: { slug: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Plus aria-hidden />
          New knowledge base
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>New knowledge base</DialogTitle>
          <DialogDescription>A set of documents. An agent can be held to some of them.</DialogDescription>
        </DialogHeader>
        <NewBaseForm slug={slug} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function NewBaseForm({ slug, onDone }: { slug: string; onDone: () => void }) {
  const router = useRouter();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const { run, pending, message, fieldError } = useAction((input: Parameters<typeof createKnowledgeBaseAction>[1]) =>
    createKnowledgeBaseAction(slug, input),
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const result = await run({ name, description });
    if (!result) return;
    toast.success(`Created ${result.data.name}`);
    onDone();
    router.push(`/${slug}/knowledge?base=${result.data.id}`);
  }

  return (
    <form className="grid gap-4" onSubmit={(event) => void submit(event)}>
      <FormField label="Name" required error={fieldError("name") ?? message}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={80}
            autoComplete="off"
            placeholder="Contracts"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </FormField>
      <FormField label="Description" optional error={fieldError("description")}>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            autoComplete="off"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </FormField>
      <DialogFooter>
        <Button variant="outline" disabled={pending} onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" pending={pending} disabled={name.trim() === ""}>
          Create knowledge base
        </Button>
      </DialogFooter>
    </form>
  );
}
