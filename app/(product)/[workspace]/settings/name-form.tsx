"use client";

import type { FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import { renameWorkspaceAction } from "./actions";

type NameFormProps = { slug: string; name: string; canManage: boolean };

export function NameForm({ slug, name, canManage }: NameFormProps) {
  const action = useAction((input: { name: string }) => renameWorkspaceAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const saved = await action.run({ name: textFields(event.currentTarget).name ?? "" });
    if (saved) toast.success("Workspace renamed");
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>Name</CardTitle>
      </CardHeader>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <CardContent className="grid gap-4">
          {action.message ? <Alert tone="error" title={action.message} /> : null}
          <FormField label="Workspace name" error={action.fieldError("name")} className="max-w-md">
            {(control) => (
              <Input {...control} name="name" required maxLength={80} defaultValue={name} disabled={!canManage} />
            )}
          </FormField>
        </CardContent>
        {canManage ? (
          <CardFooter>
            <Button type="submit" pending={action.pending}>
              Save name
            </Button>
          </CardFooter>
        ) : null}
      </form>
    </Card>
  );
}
