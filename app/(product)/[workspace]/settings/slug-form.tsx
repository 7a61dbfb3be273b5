"use client";

import type { FormEvent } from "react";
import { textFields, useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { changeSlugAction } from "./actions";

type SlugFormProps = { slug: string; origin: string; canManage: boolean };

export function SlugForm({ slug, origin, canManage }: SlugFormProps) {
  const action = useAction((input: { slug: string }) => changeSlugAction(slug, input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const changed = await action.run({ slug: textFields(event.currentTarget).slug ?? "" });
    // Every link of the page names the old address.
    if (changed) window.location.assign(`/${changed.data.slug}/settings`);
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Address</CardTitle>
          <CardDescription>Links with the old address stop working when you change it.</CardDescription>
        </div>
      </CardHeader>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <CardContent className="grid gap-4">
          {action.message ? <Alert tone="error" title={action.message} /> : null}
          <FormField
            label={`${origin}/`}
            hint="3 to 48 letters a–z, digits and hyphens."
            error={action.fieldError("slug")}
            className="max-w-md"
          >
            {(control) => (
              <Input
                {...control}
                name="slug"
                required
                minLength={3}
                maxLength={48}
                defaultValue={slug}
                disabled={!canManage}
                autoCapitalize="off"
                spellCheck={false}
                className="font-mono"
              />
            )}
          </FormField>
        </CardContent>
        {canManage ? (
          <CardFooter>
            <Button type="submit" variant="outline" pending={action.pending}>
              Change address
            </Button>
          </CardFooter>
        ) : null}
      </form>
    </Card>
  );
}
