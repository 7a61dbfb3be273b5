"use client";

import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { Autonomy } from "@/lib/agents/schema";
import type { SectionProps } from "./editor-form";
import { SectionCard } from "./section-card";

type AutonomySectionProps = SectionProps & { levels: { level: Autonomy; sentence: string }[] };

const names: Record<Autonomy, string> = {
  ask_always: "Ask always",
  ask_when_risky: "Ask when risky",
  autonomous: "Autonomous",
};

export function AutonomySection({ draft, onChange, levels }: AutonomySectionProps) {
  return (
    <SectionCard
      title="Autonomy"
      description="When it asks a person. A policy can always ask for more, never for less."
    >
      <RadioGroup
        aria-label="Autonomy"
        value={draft.autonomy}
        onValueChange={(value) => {
          const chosen = levels.find(({ level }) => level === value);
          if (chosen) onChange({ autonomy: chosen.level });
        }}
      >
        {levels.map(({ level, sentence }) => (
          <RadioCard key={level} value={level} label={names[level]} description={sentence} />
        ))}
      </RadioGroup>
    </SectionCard>
  );
}
