"use client";

import { formatDuration } from "@/components/patterns/duration-format";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { ModelChoices } from "../../_parts/model-choices";
import type { TypicalRun } from "../../_parts/typical-run";
import type { SectionProps } from "./editor-form";
import { chosenModel, TypicalRunText } from "./model-price";
import { SectionCard } from "./section-card";

type BudgetSectionProps = SectionProps & { models: ModelChoices; typicalRun: TypicalRun };

const budgets = [
  { key: "perRun", path: "budgets.perRunMicroUsd", label: "Per run" },
  { key: "daily", path: "budgets.dailyMicroUsd", label: "Per day (UTC)" },
  { key: "monthly", path: "budgets.monthlyMicroUsd", label: "Per month (UTC)" },
] as const;

const limits = [
  { key: "maxSteps", path: "limits.maxSteps", label: "Model calls", hint: "1 to 50 a run" },
  { key: "maxToolCalls", path: "limits.maxToolCalls", label: "Tool calls", hint: "0 to 100 a run" },
  { key: "maxDurationSeconds", path: "limits.maxDurationSeconds", label: "Seconds", hint: "5 to 86,400 a run" },
] as const;

/** Caps in dollars and limits of one run. Reaching one stops the run with what it has. */
export function BudgetSection({ draft, errors, onChange, models, typicalRun }: BudgetSectionProps) {
  const seconds = Number(draft.limits.maxDurationSeconds);
  return (
    <SectionCard
      title="Budgets and limits"
      description="Kept outside the model. A run that reaches one stops with what it has; it is never charged beyond it."
    >
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {budgets.map(({ key, path, label }) => (
          <FormField key={key} label={label} error={errors[path] ?? null}>
            {(control) => (
              <div className="relative">
                <span
                  aria-hidden
                  className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted-foreground"
                >
                  $
                </span>
                <Input
                  {...control}
                  inputMode="decimal"
                  autoComplete="off"
                  placeholder="no cap"
                  className="pl-6 text-right tabular-nums"
                  value={draft.budgets[key]}
                  onChange={(event) => onChange({ budgets: { ...draft.budgets, [key]: event.target.value } })}
                />
              </div>
            )}
          </FormField>
        ))}
      </div>
      <p className="text-13 text-muted-foreground">
        <TypicalRunText run={typicalRun} option={chosenModel(draft.model, models)} isBrief />
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {limits.map(({ key, path, label, hint }) => (
          <FormField
            key={key}
            label={label}
            error={errors[path] ?? null}
            hint={
              key === "maxDurationSeconds" && seconds > 0 ? `${hint}; now ${formatDuration(seconds * 1_000)}` : hint
            }
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                className="text-right tabular-nums"
                value={draft.limits[key]}
                onChange={(event) => onChange({ limits: { ...draft.limits, [key]: event.target.value } })}
              />
            )}
          </FormField>
        ))}
      </div>
    </SectionCard>
  );
}
