"use client";

import { useTheme } from "next-themes";
import type { FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardFooter } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import { textFields, useAction } from "@/app/_forms/use-action";
import type { SessionUser } from "@/lib/access/session";
import { themes } from "@/lib/accounts/schema";
import { updateProfileAction } from "./actions";

const themeNames = { system: "As the system", light: "Light", dark: "Dark" };

export function ProfileForm({ user, timeZones }: { user: SessionUser; timeZones: string[] }) {
  const { setTheme } = useTheme();
  const action = useAction(updateProfileAction);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name = "", theme, locale, timeZone = "UTC" } = textFields(event.currentTarget);
    const chosen = themes.find((known) => known === theme) ?? "system";
    const saved = await action.run({ name, theme: chosen, locale: locale === "en" ? locale : undefined, timeZone });
    if (!saved) return;
    setTheme(chosen);
    toast.success("Profile saved");
  }

  return (
    <Card>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <CardContent className="grid items-start gap-4 sm:grid-cols-2">
          {action.message ? <Alert tone="error" title={action.message} className="sm:col-span-2" /> : null}
          <FormField label="Name" error={action.fieldError("name")} className="sm:col-span-2">
            {(control) => (
              <Input {...control} name="name" autoComplete="name" required maxLength={80} defaultValue={user.name} />
            )}
          </FormField>
          <FormField label="Theme">
            {(control) => (
              <NativeSelect {...control} name="theme" defaultValue={user.theme}>
                {themes.map((theme) => (
                  <option key={theme} value={theme}>
                    {themeNames[theme]}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
          <FormField label="Language">
            {(control) => (
              <NativeSelect {...control} name="locale" defaultValue={user.locale}>
                <option value="en">English</option>
              </NativeSelect>
            )}
          </FormField>
          <FormField
            label="Time zone"
            hint="For dates that agents and mails mention."
            error={action.fieldError("timeZone")}
          >
            {(control) => (
              <NativeSelect {...control} name="timeZone" defaultValue={user.timeZone}>
                {timeZones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll("_", " ")}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
        </CardContent>
        <CardFooter>
          <Button type="submit" pending={action.pending}>
            Save profile
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
