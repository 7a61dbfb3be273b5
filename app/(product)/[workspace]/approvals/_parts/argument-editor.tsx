"use client";

import { FormField, type FieldControlProps } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import type { ArgumentField } from "./argument-fields";

type ArgumentEditorProps = {
  fields: readonly ArgumentField[];
  drafts: Record<string, string>;
  errors: Record<string, string>;
  onChange: (name: string, text: string) => void;
};

/** The arguments of a call as controls. Texts only: what they mean is read when the answer is given. */
export function ArgumentEditor({ fields, drafts, errors, onChange }: ArgumentEditorProps) {
  return (
    <div className="grid gap-3">
      {fields.map((field, index) => (
        <FormField
          key={field.name}
          label={field.label}
          hint={hintOf(field)}
          error={errors[field.name]}
          optional={!field.isRequired}
        >
          {(control) => (
            <Control
              field={field}
              control={control}
              text={drafts[field.name] ?? ""}
              autoFocus={index === 0}
              onChange={(text) => onChange(field.name, text)}
            />
          )}
        </FormField>
      ))}
    </div>
  );
}

function hintOf({ kind, hint }: ArgumentField): string | undefined {
  const how = kind === "list" ? "One a line." : kind === "pairs" ? "One a line, as name: value." : null;
  return [hint, how].filter(Boolean).join(" ") || undefined;
}

type ControlProps = {
  field: ArgumentField;
  control: FieldControlProps;
  text: string;
  autoFocus: boolean;
  onChange: (text: string) => void;
};

function Control({ field, control, text, autoFocus, onChange }: ControlProps) {
  if (field.kind === "choice" || field.kind === "boolean") {
    const options = field.kind === "boolean" ? ["true", "false"] : field.options;
    return (
      <NativeSelect {...control} value={text} onChange={(event) => onChange(event.target.value)} autoFocus={autoFocus}>
        {field.isRequired && text !== "" ? null : <option value="">Not given</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {field.kind === "boolean" ? (option === "true" ? "Yes" : "No") : option}
          </option>
        ))}
      </NativeSelect>
    );
  }
  if (field.kind === "text" || field.kind === "number") {
    return (
      <Input
        {...control}
        inputMode={field.kind === "number" ? "decimal" : undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        autoFocus={autoFocus}
      />
    );
  }
  return (
    <Textarea
      {...control}
      spellCheck={field.kind === "longText"}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      autoFocus={autoFocus}
      className={field.kind === "longText" ? "max-h-96 min-h-32" : "max-h-60 min-h-16 font-mono text-13"}
    />
  );
}
