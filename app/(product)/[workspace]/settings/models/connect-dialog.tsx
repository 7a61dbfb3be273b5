"use client";

import { Plus } from "lucide-react";
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
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import { ownProviderKinds, providerKindLabels, type OwnProviderKind } from "@/lib/models/provider-schema";
import { connectProviderAction } from "./actions";
import { ProviderFields, readModels } from "./provider-fields";
import { testAndTell } from "./test-button";

/** Connects a provider, then tests it at once. */
export function ConnectDialog({ slug }: { slug: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden />
          Connect provider
        </Button>
      </DialogTrigger>
      <DialogContent>
        <ConnectForm slug={slug} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

const usualNames: Record<OwnProviderKind, string> = {
  openai: "openai",
  anthropic: "anthropic",
  google: "google",
  "openai-compatible": "local",
};

type ConnectInput = Parameters<typeof connectProviderAction>[1];

function ConnectForm({ slug, onDone }: { slug: string; onDone: () => void }) {
  const [kind, setKind] = useState<OwnProviderKind>("openai");
  const action = useAction((input: ConnectInput) => connectProviderAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name = "", apiKey = "", baseUrl = "", models = "" } = textFields(event.currentTarget);
    const common = { name: name.trim(), models: readModels(models) };
    const input: ConnectInput =
      kind === "openai-compatible"
        ? { kind, ...common, baseUrl: baseUrl.trim(), ...(apiKey.trim() ? { apiKey } : {}) }
        : { kind, ...common, apiKey, ...(baseUrl.trim() ? { baseUrl: baseUrl.trim() } : {}) };
    const connected = await action.run(input);
    if (!connected) return;
    toast.success(`${connected.data.name} is connected. Testing it now …`);
    onDone();
    await testAndTell(slug, connected.data);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <DialogHeader>
        <DialogTitle>Connect a model provider</DialogTitle>
        <DialogDescription>
          Calls go to your own account with the provider, under this workspace&apos;s policies and budgets.
        </DialogDescription>
      </DialogHeader>
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField label="Provider">
          {(control) => (
            <NativeSelect
              {...control}
              value={kind}
              onChange={(event) =>
                setKind(ownProviderKinds.find((candidate) => candidate === event.target.value) ?? "openai")
              }
            >
              {ownProviderKinds.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {providerKindLabels[candidate]}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
        <FormField label="Name" required error={action.fieldError("name")} hint="The first half of name/model.">
          {(control) => (
            <Input
              {...control}
              key={kind}
              name="name"
              defaultValue={usualNames[kind]}
              maxLength={40}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
            />
          )}
        </FormField>
      </div>
      <ProviderFields kind={kind} fieldError={action.fieldError} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          Connect and test
        </Button>
      </DialogFooter>
    </form>
  );
}
