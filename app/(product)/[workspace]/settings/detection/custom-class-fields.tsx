"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ClassDraft } from "./detection-draft";

type CustomClassFieldsProps = {
  draft: ClassDraft;
  /** What is wrong with a field of this class. */
  errorOf: (field: "class" | "words" | "shapes" | "patterns" | "score" | "") => string | null;
  onChange: (draft: ClassDraft) => void;
  onRemove: () => void;
};

/** One class of the workspace: its name, and what it is found by. */
export function CustomClassFields({ draft, errorOf, onChange, onRemove }: CustomClassFieldsProps) {
  const set = (part: Partial<ClassDraft>) => onChange({ ...draft, ...part });
  const label = draft.name === "" ? "New class" : draft.name;
  return (
    <fieldset className="grid gap-4 border-b p-4 last:border-b-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-start gap-4">
        <FormField
          label="Name"
          hint="Small letters, digits and underscores. Policies and tokens use it."
          error={errorOf("class") ?? errorOf("")}
          className="min-w-0 flex-1 basis-56"
        >
          {(control) => (
            <Input
              {...control}
              required
              maxLength={24}
              placeholder="case_number"
              spellCheck={false}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Certainty" hint="In percent, 50 to 100." error={errorOf("score")} className="w-32">
          {(control) => (
            <Input
              {...control}
              type="number"
              required
              min={50}
              max={100}
              value={draft.score}
              onChange={(event) => set({ score: event.target.value })}
            />
          )}
        </FormField>
        <Button
          type="button"
          variant="ghost"
          size="sm"
          className="ml-auto"
          aria-label={`Remove the class ${label}`}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
          Remove
        </Button>
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <FormField label="Words" optional hint="One a line, found in any case." error={errorOf("words")}>
          {(control) => (
            <Textarea {...control} value={draft.words} onChange={(event) => set({ words: event.target.value })} />
          )}
        </FormField>
        <FormField
          label="Shapes"
          optional
          hint="# is a digit, @ a letter, * either: CASE-######"
          error={errorOf("shapes")}
        >
          {(control) => (
            <Textarea
              {...control}
              className="font-mono"
              spellCheck={false}
              value={draft.shapes}
              onChange={(event) => set({ shapes: event.target.value })}
            />
          )}
        </FormField>
        <FormField
          label="Patterns"
          optional
          hint="Regular expressions that cannot run long: LEGAL-\d{4}/[A-Z]{2}"
          error={errorOf("patterns")}
        >
          {(control) => (
            <Textarea
              {...control}
              className="font-mono"
              spellCheck={false}
              value={draft.patterns}
              onChange={(event) => set({ patterns: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </fieldset>
  );
}
