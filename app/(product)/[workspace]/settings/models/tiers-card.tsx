"use client";

import { useState, type FormEvent } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import type { ModelDto, ModelTierDto, SetModelTiersInput } from "@/lib/models/provider-schema";
import { setModelTiersAction } from "./actions";
import { describePriceLine } from "./price-line";

type TiersCardProps = { slug: string; tiers: ModelTierDto[]; models: ModelDto[] };

const purposes: Record<ModelTierDto["tier"], string> = {
  economy: "Cheap and quick: sorting, extracting, short answers.",
  standard: "What agents use unless they say otherwise.",
  premium: "The most capable: long and difficult tasks.",
};

/** Which model each tier means. Agents that name a tier follow a change with their next model call. */
export function TiersCard({ slug, tiers, models }: TiersCardProps) {
  const [chosen, setChosen] = useState<SetModelTiersInput>(() => ({
    economy: tiers.find(({ tier }) => tier === "economy")?.chosen ?? null,
    standard: tiers.find(({ tier }) => tier === "standard")?.chosen ?? null,
    premium: tiers.find(({ tier }) => tier === "premium")?.chosen ?? null,
  }));
  const action = useAction((input: SetModelTiersInput) => setModelTiersAction(slug, input));
  const isChanged = tiers.some(({ tier, chosen: saved }) => chosen[tier] !== saved);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (await action.run(chosen)) toast.success("Tiers saved");
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Tiers</CardTitle>
          <CardDescription>
            Agents name a tier or an exact model. A change binds from the next model call on.
          </CardDescription>
        </div>
      </CardHeader>
      <form method="post" onSubmit={(event) => void save(event)}>
        <CardContent className="grid gap-5">
          {action.message ? <Alert tone="error" title={action.message} /> : null}
          {tiers.map((entry) => {
            const { tier } = entry;
            const selected = models.find(({ ref }) => ref === chosen[tier]);
            const isSaved = chosen[tier] === entry.chosen;
            const meant = chosen[tier] ?? (isSaved ? entry.ref : null);
            const price = selected ? selected.price : isSaved ? entry.price : null;
            return (
              <FormField
                key={tier}
                label={tier.charAt(0).toUpperCase() + tier.slice(1)}
                error={action.fieldError(tier)}
                hint={`${purposes[tier]} ${meant === null ? "Chosen automatically once saved." : `Now ${meant}: ${describePriceLine(price)}.`}`}
              >
                {(control) => (
                  <TierSelect
                    control={control}
                    value={chosen[tier]}
                    automatic={entry.chosen === null ? entry.ref : null}
                    models={models}
                    onChange={(ref) => setChosen({ ...chosen, [tier]: ref })}
                  />
                )}
              </FormField>
            );
          })}
        </CardContent>
        <CardFooter>
          <Button type="submit" pending={action.pending} disabled={!isChanged}>
            Save tiers
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}

type TierSelectProps = {
  control: { id: string };
  value: string | null;
  /** What the automatic choice is now, when it is in force. */
  automatic: string | null;
  models: ModelDto[];
  onChange: (ref: string | null) => void;
};

function TierSelect({ control, value, automatic, models, onChange }: TierSelectProps) {
  const providers = [...new Set(models.map(({ provider }) => provider))];
  const isListed = value === null || models.some(({ ref }) => ref === value);
  return (
    <NativeSelect
      {...control}
      className="max-w-xl"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">Automatic{automatic ? ` (${automatic})` : ""}</option>
      {isListed ? null : <option value={value}>{value}</option>}
      {providers.map((provider) => (
        <optgroup key={provider} label={provider}>
          {models
            .filter((model) => model.provider === provider)
            .map((model) => (
              <option key={model.ref} value={model.ref}>
                {model.label} · {describePriceLine(model.price)}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
