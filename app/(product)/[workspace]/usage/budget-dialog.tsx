"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import { formatMicroUsd, parseUsd } from "@/lib/core/money";
import type { BudgetScope } from "@/lib/metering/counter-key";
import type { BudgetSubjects } from "@/lib/metering/list-usage-subjects";
import type { Period } from "@/lib/metering/period";
import { setBudgetAction } from "./actions";

type ExistingBudget = {
  scope: BudgetScope;
  scopeId: string;
  scopeLabel: string;
  period: Period;
  limitMicroUsd: number;
};

type BudgetDialogProps = {
  slug: string;
  subjects: BudgetSubjects;
  trigger: ReactNode;
  /** Changes this one; without it, sets a new one. */
  budget?: ExistingBudget;
};

/** Sets or changes a budget. */
export function BudgetDialog({ slug, subjects, trigger, budget }: BudgetDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{budget ? `Change the budget of ${budget.scopeLabel}` : "Set a budget"}</DialogTitle>
          <DialogDescription>
            It binds at once and counts what was already spent in the period. Days and months are UTC.
          </DialogDescription>
        </DialogHeader>
        <BudgetForm slug={slug} subjects={subjects} budget={budget} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

type BudgetFormProps = {
  slug: string;
  subjects: BudgetSubjects;
  budget: ExistingBudget | undefined;
  onDone: () => void;
};

const scopeOptions: { value: BudgetScope; label: string }[] = [
  { value: "workspace", label: "The whole workspace" },
  { value: "agent", label: "An agent" },
  { value: "member", label: "A member" },
  { value: "key", label: "An API key" },
];

function BudgetForm({ slug, subjects, budget, onDone }: BudgetFormProps) {
  const [scope, setScope] = useState<BudgetScope>(budget?.scope ?? "workspace");
  const [scopeId, setScopeId] = useState(budget?.scopeId ?? "");
  const [period, setPeriod] = useState<Period>(budget?.period ?? "month");
  const [amount, setAmount] = useState(budget ? formatMicroUsd(BigInt(budget.limitMicroUsd)).slice(1) : "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [pending, setPending] = useState(false);
  const options = scope === "workspace" ? [] : subjects[scope];

  async function save() {
    const microUsd = parseUsd(amount);
    const found: Record<string, string> = {};
    if (microUsd === null) found.amount = "Write an amount in dollars, for example 50 or 2.50.";
    if (scope !== "workspace" && scopeId === "") found.scopeId = "Choose whose spending the budget limits.";
    setErrors(found);
    if (microUsd === null || Object.keys(found).length > 0) return;
    setPending(true);
    const result = await setBudgetAction(slug, {
      scope,
      ...(scope === "workspace" ? {} : { scopeId }),
      period,
      limitMicroUsd: Number(microUsd),
    });
    setPending(false);
    if (!result.ok) return setErrors({ form: result.error.message });
    toast.success(`Budget set: ${formatMicroUsd(microUsd)} a ${period}`);
    onDone();
  }

  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void save();
      }}
    >
      {budget ? null : (
        <>
          <FormField label="For">
            {(control) => (
              <NativeSelect
                {...control}
                value={scope}
                onChange={(event) => {
                  setScope(scopeOptions.find(({ value }) => value === event.target.value)?.value ?? "workspace");
                  setScopeId("");
                }}
              >
                {scopeOptions.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </NativeSelect>
            )}
          </FormField>
          {scope === "workspace" ? null : (
            <FormField label="Whose" required error={errors.scopeId}>
              {(control) => (
                <NativeSelect {...control} value={scopeId} onChange={(event) => setScopeId(event.target.value)}>
                  <option value="">{options.length === 0 ? "There is none yet" : "Choose one"}</option>
                  {options.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </FormField>
          )}
          <FormField label="Per">
            {(control) => (
              <NativeSelect
                {...control}
                value={period}
                onChange={(event) => setPeriod(event.target.value === "day" ? "day" : "month")}
              >
                <option value="month">Month (UTC)</option>
                <option value="day">Day (UTC)</option>
              </NativeSelect>
            )}
          </FormField>
        </>
      )}
      <FormField
        label={`Limit in US dollars per ${period}`}
        required
        error={errors.amount}
        hint="0 stops everything that has a price; models without a price go on."
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            onChange={(event) => {
              setAmount(event.target.value);
              setErrors({});
            }}
          />
        )}
      </FormField>
      {errors.form ? (
        <p role="alert" className="text-13 text-denied">
          {errors.form}
        </p>
      ) : null}
      <DialogFooter>
        <Button variant="outline" disabled={pending} onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" pending={pending}>
          {budget ? "Change budget" : "Set budget"}
        </Button>
      </DialogFooter>
    </form>
  );
}
