"use client";

import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { classLabel } from "@/lib/governance/class-words";
import type { DetectionSettingsDto } from "@/lib/governance/detection-schema";
import type { DetectionDraft } from "./detection-draft";

type ClassSwitchesProps = {
  settings: DetectionSettingsDto;
  off: DetectionDraft["off"];
  onChange: (off: DetectionDraft["off"]) => void;
};

/** The built-in classes, each on or off; those that a rule in force needs stay on and say why. */
export function ClassSwitches({ settings, off, onChange }: ClassSwitchesProps) {
  const needed = new Map(settings.required.map((entry) => [entry.class, entry.policies]));
  return (
    <ul className="grid divide-y sm:grid-cols-2 sm:gap-x-8 sm:divide-y-0">
      {settings.classes.map((name) => {
        const rules = needed.get(name);
        const isOff = off.some((entry) => entry === name) && !rules;
        return (
          <li key={name} className="flex items-start justify-between gap-4 py-2">
            <div className="grid min-w-0 gap-0.5">
              <Label htmlFor={`class-${name}`}>{classLabel(name)}</Label>
              {rules ? (
                <p id={`class-${name}-why`} className="text-13 text-muted-foreground">
                  Needed by “{rules[0]}”{rules.length > 1 ? ` and ${rules.length - 1} more` : ""}
                </p>
              ) : null}
            </div>
            <Switch
              id={`class-${name}`}
              checked={!isOff}
              disabled={rules !== undefined}
              aria-describedby={rules ? `class-${name}-why` : undefined}
              onCheckedChange={(checked) => {
                const others = off.filter((entry) => entry !== name);
                onChange(checked ? others : [...others, name as DetectionDraft["off"][number]]);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
