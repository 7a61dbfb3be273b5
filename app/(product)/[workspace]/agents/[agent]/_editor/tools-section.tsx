"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Switch } from "@/components/ui/switch";
import { effectText, riskText, type ToolView } from "../../_parts/describe-tool";
import { limitValuesOf, type LimitValues } from "../../_parts/limit-fields";
import type { SectionProps } from "./editor-form";
import { SectionCard } from "./section-card";
import { ToolLimits } from "./tool-limits";

type ToolsSectionProps = SectionProps & { tools: ToolView[] };

export function ToolsSection({ draft, errors, onChange, tools }: ToolsSectionProps) {
  const granted = new Map(draft.tools.map(({ name, limits }) => [name, limits]));
  const gone = draft.tools.filter(({ name }) => !tools.some((tool) => tool.name === name));

  function grant(tool: ToolView, isGranted: boolean) {
    const others = draft.tools.filter(({ name }) => name !== tool.name);
    onChange({ tools: isGranted ? [...others, { name: tool.name, limits: limitValuesOf(tool.fields, {}) }] : others });
  }

  function limit(name: string, limits: LimitValues) {
    onChange({ tools: draft.tools.map((tool) => (tool.name === name ? { name, limits } : tool)) });
  }

  return (
    <SectionCard
      title="Tools"
      description="What it can use. Limits hold whatever the model asks for; policies come on top."
      aside={
        <span className="text-xs text-muted-foreground tabular-nums">
          {granted.size} of {tools.length} granted
        </span>
      }
    >
      <ul className="-my-2 divide-y">
        {tools.map((tool) => (
          <ToolRow
            key={tool.name}
            tool={tool}
            limits={granted.get(tool.name) ?? null}
            errors={errors}
            onGrant={(isGranted) => grant(tool, isGranted)}
            onLimit={(limits) => limit(tool.name, limits)}
          />
        ))}
      </ul>
      {gone.length > 0 ? (
        <p className="text-13 text-masked">
          No longer there and not offered to the agent: {gone.map(({ name }) => name).join(", ")}.
        </p>
      ) : null}
    </SectionCard>
  );
}

type ToolRowProps = {
  tool: ToolView;
  /** Null when it is not granted. */
  limits: LimitValues | null;
  errors: Record<string, string>;
  onGrant: (isGranted: boolean) => void;
  onLimit: (limits: LimitValues) => void;
};

function ToolRow({ tool, limits, errors, onGrant, onLimit }: ToolRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const prefix = `tools.${tool.name}`;
  const hasError = Object.keys(errors).some((path) => path === prefix || path.startsWith(`${prefix}.`));
  const shown = limits !== null && (open || hasError);
  return (
    <li className="grid gap-3 py-3">
      <div className="flex items-start gap-3">
        <Switch
          id={id}
          className="mt-0.5"
          checked={limits !== null}
          onCheckedChange={onGrant}
          aria-describedby={`${id}-effect`}
        />
        <div className="grid min-w-0 flex-1 gap-0.5">
          <label htmlFor={id} className="flex cursor-pointer flex-wrap items-center gap-2 font-medium">
            {tool.title}
            <Badge tone={tool.risk === "high" ? "denied" : tool.risk === "medium" ? "masked" : "outline"}>
              {riskText(tool.risk)}
            </Badge>
          </label>
          <p id={`${id}-effect`} className="text-13 text-muted-foreground">
            {effectText(tool.sideEffect)}.
          </p>
          {errors[prefix] ? <p className="text-13 text-denied">{errors[prefix]}</p> : null}
        </div>
        {limits !== null && tool.fields.length > 0 ? (
          <Button
            variant="ghost"
            size="sm"
            aria-expanded={shown}
            aria-controls={`${id}-limits`}
            onClick={() => setOpen(!shown)}
          >
            Limits
            <ChevronDown aria-hidden className={cn("transition-transform", shown && "rotate-180")} />
          </Button>
        ) : null}
      </div>
      {shown ? (
        <div id={`${id}-limits`} className="sm:pl-12">
          <ToolLimits
            fields={tool.fields}
            values={limits}
            errorOf={(key) => errors[`${prefix}.${key}`]}
            onChange={onLimit}
          />
        </div>
      ) : null}
    </li>
  );
}
