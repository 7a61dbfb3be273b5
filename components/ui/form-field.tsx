"use client";

import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { cn } from "./cn";
import { Label } from "./label";

/** What a control needs to be tied to its label, hint and error. Spread it on the control. */
export type FieldControlProps = {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FormFieldProps = {
  label: ReactNode;
  /** One sentence that helps to fill it in; always visible. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; announced when it appears. */
  error?: string | null;
  required?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  id?: string;
  className?: string;
  children: (control: FieldControlProps) => ReactNode;
};

/** Label, control, hint and error, with the aria wiring: `<FormField label="Name">{(c) => <Input {...c} />}</FormField>`. */
export function FormField({ label, hint, error, required, optional, id, className, children }: FormFieldProps) {
  const generated = useId();
  const controlId = id ?? generated;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("grid gap-1.5", className)}>
      <Label htmlFor={controlId}>
        {label}
        {optional ? <span className="font-normal text-muted-foreground">optional</span> : null}
      </Label>
      {children({
        id: controlId,
        required: required || undefined,
        "aria-describedby": describedBy,
        "aria-invalid": error ? true : undefined,
      })}
      <div aria-live="polite">
        {error ? (
          <p id={errorId} className="flex items-start gap-1.5 text-13 text-denied">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {error}
          </p>
        ) : null}
      </div>
      {hint ? (
        <p id={hintId} className="text-13 text-muted-foreground">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
