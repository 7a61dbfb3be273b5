"use client";

import { useState, type FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";
import { providerKindLabels, type ProviderDto, type UpdateProviderBody } from "@/lib/models/provider-schema";
import { updateProviderAction } from "./actions";
import { ProviderFields, readModels } from "./provider-fields";
import { testAndTell } from "./test-button";

type EditDialogProps = { slug: string; provider: ProviderDto };

export function EditDialog({ slug, provider }: EditDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm" aria-label={`Edit ${provider.name}`}>
          Edit
        </Button>
      </DialogTrigger>
      <DialogContent>
        <EditForm slug={slug} provider={provider} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function EditForm({ slug, provider, onDone }: EditDialogProps & { onDone: () => void }) {
  const action = useAction((changes: UpdateProviderBody) =>
    updateProviderAction(slug, { providerId: provider.id, changes }),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { apiKey = "", baseUrl = "", models = "" } = textFields(event.currentTarget);
    const address = baseUrl.trim() === "" ? null : baseUrl.trim();
    const saved = await action.run({
      models: readModels(models),
      ...(apiKey.trim() === "" ? {} : { apiKey }),
      ...(address === provider.baseUrl ? {} : { baseUrl: address }),
    });
    if (!saved) return;
    toast.success(`${provider.name} was saved. Testing it now …`);
    onDone();
    await testAndTell(slug, provider);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <DialogHeader>
        <DialogTitle>Edit {provider.name}</DialogTitle>
        <DialogDescription>
          {providerKindLabels[provider.kind]}. Its name stays, because agents and tiers name models by it. Another base
          URL needs the key again.
        </DialogDescription>
      </DialogHeader>
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <ProviderFields kind={provider.kind} fieldError={action.fieldError} stored={provider} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          Save and test
        </Button>
      </DialogFooter>
    </form>
  );
}
