"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { LimitField, LimitValue, LimitValues } from "../../_parts/limit-fields";

type ToolLimitsProps = {
  fields: LimitField[];
  values: LimitValues;
  errorOf: (key: string) => string | undefined;
  onChange: (values: LimitValues) => void;
};

/** The limits of one tool as a small form, drawn from the tool's own declaration. */
export function ToolLimits({ fields, values, errorOf, onChange }: ToolLimitsProps) {
  return (
    <div className="grid gap-4 rounded-lg border bg-surface p-3 sm:grid-cols-2">
      {fields.map((field) => (
        <LimitControl
          key={field.key}
          field={field}
          value={values[field.key] ?? ""}
          error={errorOf(field.key)}
          onChange={(value) => onChange({ ...values, [field.key]: value })}
        />
      ))}
    </div>
  );
}

type LimitControlProps = {
  field: LimitField;
  value: LimitValue;
  error: string | undefined;
  onChange: (value: LimitValue) => void;
};

function LimitControl({ field, value, error, onChange }: LimitControlProps) {
  if (field.kind === "choices") return <Choices field={field} value={value} error={error} onChange={onChange} />;
  const text = String(value);
  const hint = field.kind === "number" ? [field.hint, rangeText(field)].filter(Boolean).join(" ") : field.hint;
  return (
    <FormField label={field.label} hint={hint || undefined} error={error ?? null}>
      {(control) =>
        field.kind === "number" ? (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            placeholder={field.fallback}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Textarea
            {...control}
            rows={3}
            spellCheck={false}
            placeholder="One a line"
            className="min-h-16 font-mono"
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  );
}

function rangeText({ min, max }: Extract<LimitField, { kind: "number" }>): string {
  if (min === null || max === null) return "";
  return `${min.toLocaleString("en-US")} to ${max.toLocaleString("en-US")}.`;
}

function Choices({
  field,
  value,
  error,
  onChange,
}: LimitControlProps & { field: Extract<LimitField, { kind: "choices" }> }) {
  const id = useId();
  const chosen = Array.isArray(value) ? value : [];
  const whenEmpty = field.fallback.length > 0 ? `With none chosen: ${field.fallback.join(", ")}.` : "";
  return (
    <fieldset className="grid content-start gap-2" aria-describedby={`${id}-hint`}>
      <legend className="mb-2 text-13 leading-none font-medium">{field.label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {field.choices.map((choice) => (
          <span key={choice} className="inline-flex items-center gap-2 text-13">
            <Checkbox
              id={`${id}-${choice}`}
              checked={chosen.includes(choice)}
              onCheckedChange={(checked) =>
                onChange(checked === true ? [...chosen, choice] : chosen.filter((item) => item !== choice))
              }
            />
            <label htmlFor={`${id}-${choice}`}>{choice}</label>
          </span>
        ))}
      </div>
      {error ? <p className="text-13 text-denied">{error}</p> : null}
      <p id={`${id}-hint`} className="text-13 text-muted-foreground">
        {[field.hint, whenEmpty].filter(Boolean).join(" ")}
      </p>
    </fieldset>
  );
}
