"use client";

import { useId } from "react";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { ModelTier } from "@/lib/models/schema";
import type { ModelChoices, ModelOption } from "../../_parts/model-choices";
import type { TypicalRun } from "../../_parts/typical-run";
import type { SectionProps } from "./editor-form";
import { chosenModel, PriceText, TypicalRunText } from "./model-price";
import { SectionCard } from "./section-card";

type ModelSectionProps = SectionProps & { models: ModelChoices; typicalRun: TypicalRun };

const tierTexts: Record<ModelTier, { label: string; text: string }> = {
  economy: { label: "Economy", text: "Quick and cheap" },
  standard: { label: "Standard", text: "For most work" },
  premium: { label: "Premium", text: "For hard work" },
};

const exact = "exact";
const other = "other";

export function ModelSection({ draft, errors, onChange, models, typicalRun }: ModelSectionProps) {
  const { model } = draft;
  const known = model.kind === "exact" ? models.models.find(({ ref }) => ref === model.ref) : undefined;

  function choose(value: string) {
    const tier = models.tiers.find((option) => option.tier === value);
    if (tier) onChange({ model: { kind: "tier", tier: tier.tier } });
    else if (model.kind === "tier") onChange({ model: { kind: "exact", ref: chosenModel(model, models)?.ref ?? "" } });
  }

  return (
    <SectionCard
      title="Model"
      description="A tier follows what this workspace connects; an exact model stays what it is."
    >
      <RadioGroup
        aria-label="Model"
        value={model.kind === "tier" ? model.tier : exact}
        onValueChange={choose}
        className="sm:grid-cols-2"
      >
        {models.tiers.map((option) => (
          <RadioCard
            key={option.tier}
            value={option.tier}
            label={tierTexts[option.tier].label}
            description={
              <span className="grid">
                <span>
                  {tierTexts[option.tier].text}: {option.label}
                </span>
                <PriceText option={option} />
              </span>
            }
          />
        ))}
        <RadioCard value={exact} label="An exact model" description="One model, whatever the tiers mean later" />
      </RadioGroup>
      {model.kind === "exact" ? (
        <ExactModel
          models={models.models}
          value={model.ref}
          known={known}
          error={errors.model}
          onChange={(ref) => onChange({ model: { kind: "exact", ref } })}
        />
      ) : null}
      <p className="text-13 text-muted-foreground">
        <TypicalRunText run={typicalRun} option={chosenModel(model, models)} />
      </p>
    </SectionCard>
  );
}

type ExactModelProps = {
  models: ModelOption[];
  value: string;
  known: ModelOption | undefined;
  error: string | undefined;
  onChange: (ref: string) => void;
};

function ExactModel({ models, value, known, error, onChange }: ExactModelProps) {
  const id = useId();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="grid content-start gap-1.5">
        <Label htmlFor={id}>Model</Label>
        <NativeSelect
          id={id}
          value={known ? value : other}
          onChange={(event) => onChange(event.target.value === other ? "" : event.target.value)}
        >
          {models.map(({ ref, label }) => (
            <option key={ref} value={ref}>
              {label === ref ? ref : `${label} (${ref})`}
            </option>
          ))}
          <option value={other}>Another model …</option>
        </NativeSelect>
        {known ? (
          <p className="text-13 text-muted-foreground">
            <PriceText option={known} />
          </p>
        ) : null}
      </div>
      {known ? null : (
        <FormField
          label="Provider and model"
          required
          error={error}
          hint="Written as provider/model-id. The provider must be connected in the settings. Its price is unknown here."
        >
          {(control) => (
            <Input
              {...control}
              className="font-mono"
              placeholder="openai/gpt-…"
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              maxLength={201}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </FormField>
      )}
    </div>
  );
}
