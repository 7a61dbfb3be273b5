"use client";

import { Plus } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useAction } from "@/app/_forms/use-action";
import { EmptyState } from "@/components/patterns/empty-state";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toaster";
import type { DetectionSettingsDto } from "@/lib/governance/detection-schema";
import { saveDetectionAction } from "./actions";
import { ClassSwitches } from "./class-switches";
import { CustomClassFields } from "./custom-class-fields";
import { DenyFields } from "./deny-fields";
import { fromDraft, nextKey, toDraft, type ClassDraft, type DetectionDraft } from "./detection-draft";
import { TryBox } from "./try-box";

type DetectionFormProps = { slug: string; settings: DetectionSettingsDto };

const newClass = { name: "", words: "", shapes: "", patterns: "", score: "95" };

/** All settings of detection as one form, with a box to try them before they are saved. */
export function DetectionForm({ slug, settings }: DetectionFormProps) {
  const [draft, setDraft] = useState<DetectionDraft>(() => toDraft(settings));
  const action = useAction((input: Parameters<typeof saveDetectionAction>[1]) => saveDetectionAction(slug, input));
  const set = (part: Partial<DetectionDraft>) => setDraft((current) => ({ ...current, ...part }));
  const changeClass = (changed: ClassDraft) =>
    set({ custom: draft.custom.map((entry) => (entry.key === changed.key ? changed : entry)) });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const saved = await action.run({ ...fromDraft(draft), version: settings.version });
    if (saved) toast.success("Detection saved. It binds from the next step on");
  }

  /** What is wrong with a field, or with one of its lines. */
  const problemsOf = (place: string): string | null => {
    const problems = Object.entries(action.error?.fields ?? {})
      .filter(
        ([name]) => name === place || (name.startsWith(`${place}.`) && /^\d+$/.test(name.slice(place.length + 1))),
      )
      .flatMap(([, texts]) => texts);
    const text = problems.join("; ");
    return text === "" ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const ownNames = draft.custom.map(({ name }) => name.trim()).filter((name) => name !== "");

  return (
    <>
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-6">
        {action.error ? <Alert tone="error" title={action.error.message} /> : null}
        <Card aria-label="Your own classes">
          <CardHeader>
            <div className="grid gap-1">
              <CardTitle>Your own classes</CardTitle>
              <CardDescription>
                Numbers and names that only your organisation has. They are masked before external models.
              </CardDescription>
            </div>
            <Button
              type="button"
              variant="outline"
              size="sm"
              onClick={() => set({ custom: [...draft.custom, { key: nextKey(draft.custom), ...newClass }] })}
            >
              <Plus aria-hidden />
              Add a class
            </Button>
          </CardHeader>
          {draft.custom.length === 0 ? (
            <EmptyState
              title="No class of your own yet"
              description="For example case_number with the shape CASE-######, or code_name with the words of your projects."
            />
          ) : null}
          {draft.custom.map((entry, index) => (
            <CustomClassFields
              key={entry.key}
              draft={entry}
              errorOf={(field) => problemsOf(field === "" ? `custom.${index}` : `custom.${index}.${field}`)}
              onChange={changeClass}
              onRemove={() => set({ custom: draft.custom.filter(({ key }) => key !== entry.key) })}
            />
          ))}
        </Card>
        <Card aria-label="Lists">
          <CardHeader>
            <CardTitle>Lists</CardTitle>
          </CardHeader>
          <CardContent className="grid gap-6">
            <FormField
              label="Never report"
              optional
              hint="One text a line: your own switchboard, the address of your press office, test data."
              error={problemsOf("allow")}
            >
              {(control) => (
                <Textarea {...control} value={draft.allow} onChange={(event) => set({ allow: event.target.value })} />
              )}
            </FormField>
            <fieldset className="grid gap-2">
              <legend className="mb-1.5 text-sm font-medium">Always report</legend>
              <DenyFields
                rows={draft.deny}
                classes={[...settings.classes, ...ownNames]}
                onChange={(deny) => set({ deny })}
              />
            </fieldset>
          </CardContent>
        </Card>
        <Card aria-label="Built-in classes">
          <CardHeader>
            <div className="grid gap-1">
              <CardTitle>Built-in classes</CardTitle>
              <CardDescription>
                A class that is off is not looked for. One that a rule in force needs stays on.
              </CardDescription>
            </div>
          </CardHeader>
          <CardContent>
            <ClassSwitches settings={settings} off={draft.off} onChange={(off) => set({ off })} />
          </CardContent>
        </Card>
        <Button type="submit" className="w-fit" pending={action.pending}>
          Save detection
        </Button>
      </form>
      <TryBox slug={slug} settings={() => fromDraft(draft)} />
    </>
  );
}
