"use client";

import { useState, type FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogClose, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { permissions, type Permission } from "@/lib/access/permissions";
import type { CreatedApiKeyDto } from "@/lib/api-keys/schema";
import { createApiKeyAction } from "./actions";

const presets: { id: string; label: string; scopes: Permission[] }[] = [
  {
    id: "run",
    label: "Run agents",
    scopes: [
      "workspace:read",
      "agents:read",
      "runs:read",
      "runs:write",
      "approvals:read",
      "knowledge:read",
      "knowledge:write",
    ],
  },
  {
    id: "read",
    label: "Read only",
    scopes: ["workspace:read", "agents:read", "runs:read", "approvals:read", "knowledge:read"],
  },
];

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
  { value: "", label: "Never" },
];

const dayMs = 24 * 60 * 60 * 1000;

type CreateKeyFormProps = { slug: string; grantable: Permission[]; onCreated: (key: CreatedApiKeyDto) => void };

export function CreateKeyForm({ slug, grantable, onCreated }: CreateKeyFormProps) {
  const allowed = (scopes: readonly Permission[]) => scopes.filter((scope) => grantable.includes(scope));
  const [scopes, setScopes] = useState<Permission[]>(() => allowed(presets[0]?.scopes ?? []));
  const action = useAction((input: Parameters<typeof createApiKeyAction>[1]) => createApiKeyAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name = "", days = "" } = textFields(event.currentTarget);
    const expiresAt = days === "" ? null : new Date(Date.now() + Number(days) * dayMs).toISOString();
    const created = await action.run({ name, scopes, expiresAt });
    if (created) onCreated(created.data);
  }

  function toggle(scope: Permission, isOn: boolean) {
    setScopes(isOn ? [...scopes, scope] : scopes.filter((held) => held !== scope));
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      <DialogHeader>
        <DialogTitle>Create an API key</DialogTitle>
        <DialogDescription>Give it no more than the program needs.</DialogDescription>
      </DialogHeader>
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField label="Name" error={action.fieldError("name")}>
          {(control) => (
            <Input {...control} name="name" required maxLength={80} placeholder="Nightly report" autoFocus />
          )}
        </FormField>
        <FormField label="Stops working after" error={action.fieldError("expiresAt")}>
          {(control) => (
            <NativeSelect {...control} name="days" defaultValue="90">
              {lifetimes.map(({ value, label }) => (
                <option key={label} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )}
        </FormField>
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-13 font-medium">Scopes</legend>
        <div className="flex flex-wrap gap-2">
          {presets.map((preset) => (
            <Button key={preset.id} variant="outline" size="sm" onClick={() => setScopes(allowed(preset.scopes))}>
              {preset.label}
            </Button>
          ))}
          <Button variant="outline" size="sm" onClick={() => setScopes(grantable)}>
            Everything I may do
          </Button>
        </div>
        <div
          className="grid max-h-64 gap-1 overflow-y-auto rounded-md border p-2"
          tabIndex={0}
          role="group"
          aria-label="Scopes"
        >
          {grantable.map((scope) => (
            <div key={scope} className="flex items-start gap-2.5 rounded-sm px-1.5 py-1">
              <Checkbox
                id={`scope-${scope}`}
                checked={scopes.includes(scope)}
                onCheckedChange={(checked) => toggle(scope, checked === true)}
              />
              <Label htmlFor={`scope-${scope}`} className="grid gap-0 font-normal">
                <span className="text-13">{permissions[scope]}</span>
                <code className="font-mono text-xs text-muted-foreground">{scope}</code>
              </Label>
            </div>
          ))}
        </div>
        {action.fieldError("scopes") ? (
          <p role="alert" className="text-13 text-denied">
            {action.fieldError("scopes")}
          </p>
        ) : null}
      </fieldset>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">Cancel</Button>
        </DialogClose>
        <Button type="submit" pending={action.pending} disabled={scopes.length === 0}>
          Create key
        </Button>
      </DialogFooter>
    </form>
  );
}
