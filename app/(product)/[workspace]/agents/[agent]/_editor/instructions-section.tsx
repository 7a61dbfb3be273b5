"use client";

import { X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { misspeltVariables, variablesOf, type ShownVariable } from "../../_parts/agent-draft";
import type { SectionProps } from "./editor-form";
import { SectionCard } from "./section-card";

const most = 20_000;

export function InstructionsSection({ draft, errors, onChange }: SectionProps) {
  const variables = variablesOf(draft);
  const misspelt = misspeltVariables(draft.instructions);

  function setVariable({ isUsed: _isUsed, ...variable }: ShownVariable) {
    const others = draft.variables.filter(({ name }) => name !== variable.name);
    onChange({ variables: [...others, variable] });
  }

  return (
    <SectionCard
      title="Instructions"
      description="What it should do, how, and when it should stop and say so."
      aside={
        <span className="text-xs text-muted-foreground tabular-nums">
          {draft.instructions.length.toLocaleString("en-US")} of {most.toLocaleString("en-US")}
        </span>
      }
    >
      <FormField
        label={<span className="sr-only">Instructions</span>}
        required
        error={errors.instructions}
        hint={
          <>
            Write <code className="font-mono text-xs">{"{{name}}"}</code> for what changes from run to run.
          </>
        }
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={most}
            className="max-h-[60vh] min-h-40 leading-6"
            value={draft.instructions}
            onChange={(event) => onChange({ instructions: event.target.value })}
          />
        )}
      </FormField>
      {misspelt.length > 0 ? (
        <p className="text-13 text-masked" role="status">
          {misspelt.map((name) => `{{${name}}}`).join(", ")}{" "}
          {misspelt.length === 1 ? "is no variable" : "are no variables"} and will stay as text. Names are lower-case
          letters, digits and underscores, and begin with a letter.
        </p>
      ) : null}
      {variables.length > 0 ? (
        <div className="grid gap-2">
          <h3 className="text-13 font-medium">Variables</h3>
          <ul className="grid gap-3">
            {variables.map((variable, at) => (
              <VariableRow
                key={variable.name}
                variable={variable}
                error={errors[`variables.${at}.defaultValue`] ?? errors[`variables.${at}`]}
                onChange={setVariable}
                onRemove={() => onChange({ variables: draft.variables.filter(({ name }) => name !== variable.name) })}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </SectionCard>
  );
}

type VariableRowProps = {
  variable: ShownVariable;
  error: string | undefined;
  onChange: (variable: ShownVariable) => void;
  onRemove: () => void;
};

function VariableRow({ variable, error, onChange, onRemove }: VariableRowProps) {
  const { name, description, defaultValue, isUsed } = variable;
  return (
    <li className="grid items-center gap-2 rounded-lg border p-3 sm:grid-cols-[minmax(7rem,auto)_1fr_1fr]">
      <span className="flex min-w-0 items-center gap-2">
        <code className="truncate font-mono text-13">{name}</code>
        {isUsed ? null : (
          <>
            <Badge tone="masked">Not used</Badge>
            <Button variant="ghost" size="icon-sm" aria-label={`Remove the variable ${name}`} onClick={onRemove}>
              <X aria-hidden />
            </Button>
          </>
        )}
      </span>
      <Input
        aria-label={`Value of ${name} when none is given`}
        placeholder="Value when none is given"
        maxLength={2_000}
        aria-invalid={error ? true : undefined}
        value={defaultValue}
        onChange={(event) => onChange({ ...variable, defaultValue: event.target.value })}
      />
      <Input
        aria-label={`What ${name} is`}
        placeholder="What it is, for whoever fills it in"
        maxLength={200}
        value={description}
        onChange={(event) => onChange({ ...variable, description: event.target.value })}
      />
    </li>
  );
}
