"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { textFields, useAction } from "@/app/_forms/use-action";
import { createWorkspaceAction } from "./actions";

export function CreateWorkspaceForm() {
  const router = useRouter();
  const action = useAction(createWorkspaceAction);
  const [isLeaving, setLeaving] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const created = await action.run({ name: textFields(event.currentTarget).name ?? "" });
    if (!created) return;
    setLeaving(true);
    router.push(`/${created.data.slug}`);
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {action.message ? <Alert tone="error" title={action.message} /> : null}
      <FormField label="Workspace name" error={action.fieldError("name")}>
        {(control) => <Input {...control} name="name" autoComplete="organization" required maxLength={80} autoFocus />}
      </FormField>
      <Button type="submit" size="lg" pending={action.pending || isLeaving}>
        Create workspace
      </Button>
    </form>
  );
}
