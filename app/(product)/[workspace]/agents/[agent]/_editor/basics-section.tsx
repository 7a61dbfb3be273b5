"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { SectionProps } from "./editor-form";
import { SectionCard } from "./section-card";

export function BasicsSection({ draft, errors, onChange }: SectionProps) {
  return (
    <SectionCard title="Name and purpose">
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField label="Name" required error={errors.name}>
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              autoComplete="off"
              value={draft.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Description" optional error={errors.description}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              autoComplete="off"
              value={draft.description}
              onChange={(event) => onChange({ description: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </SectionCard>
  );
}
