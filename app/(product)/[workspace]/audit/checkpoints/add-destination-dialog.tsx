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
import { createDestinationAction } from "../actions";
import { BucketFields } from "./bucket-fields";
import { testAndTell } from "./destination-controls";

/** Adds a destination, then delivers to it at once. */
export function AddDestinationDialog({ slug }: { slug: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Plus aria-hidden />
          Add destination
        </Button>
      </DialogTrigger>
      <DialogContent>
        <AddForm slug={slug} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

type Input = Parameters<typeof createDestinationAction>[1];

function readTarget(kind: "webhook" | "s3", fields: Record<string, string>): Input["target"] {
  const text = (name: string): string => (fields[name] ?? "").trim();
  if (kind === "webhook") return { kind, url: text("url") };
  return {
    kind,
    bucket: text("bucket"),
    region: text("region"),
    endpoint: text("endpoint") || null,
    prefix: text("prefix"),
    accessKeyId: text("accessKeyId"),
    secretAccessKey: text("secretAccessKey"),
    mode: text("mode") === "COMPLIANCE" ? "COMPLIANCE" : "GOVERNANCE",
    retentionDays: Number(text("retentionDays")),
  };
}

function AddForm({ slug, onDone }: { slug: string; onDone: () => void }) {
  const [kind, setKind] = useState<"webhook" | "s3">("webhook");
  const action = useAction((input: Input) => createDestinationAction(slug, input));
  const fieldError = (name: string) => action.fieldError(`target.${name}`);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = textFields(event.currentTarget);
    const added = await action.run({
      target: readTarget(kind, fields),
      every: fields.every === "hour" ? "hour" : "checkpoint",
    });
    if (!added) return;
    onDone();
    const { id, target } = added.data;
    await testAndTell(slug, id, target.kind === "webhook" ? target.host : target.bucket);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <DialogHeader>
        <DialogTitle>Deliver checkpoints outside</DialogTitle>
        <DialogDescription>
          The newest checkpoint is sent at once as a test, later ones as the log grows. While the receiver is down, the
          newest waits for it.
        </DialogDescription>
      </DialogHeader>
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormField label="To">
          {(control) => (
            <NativeSelect
              {...control}
              value={kind}
              onChange={(event) => setKind(event.target.value === "s3" ? "s3" : "webhook")}
            >
              <option value="webhook">A webhook</option>
              <option value="s3">A locked S3 bucket</option>
            </NativeSelect>
          )}
        </FormField>
        <FormField label="How often">
          {(control) => (
            <NativeSelect {...control} name="every" defaultValue="checkpoint">
              <option value="checkpoint">Each checkpoint</option>
              <option value="hour">At most one an hour</option>
            </NativeSelect>
          )}
        </FormField>
      </div>
      {kind === "webhook" ? (
        <FormField
          label="Address"
          required
          error={fieldError("url")}
          hint="Gets POST requests signed as Standard Webhooks says, with the secret in Settings → Webhooks. Not shown again."
        >
          {(control) => (
            <Input {...control} name="url" type="url" placeholder="https://" autoComplete="off" maxLength={2000} />
          )}
        </FormField>
      ) : (
        <BucketFields fieldError={fieldError} />
      )}
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending}>
          Add and test
        </Button>
      </DialogFooter>
    </form>
  );
}
