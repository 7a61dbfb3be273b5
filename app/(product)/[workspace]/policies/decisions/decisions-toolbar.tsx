"use client";

import { X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FilterBar } from "@/components/patterns/filter-bar";
import { hrefWith } from "@/components/patterns/href-with";
import { Button } from "@/components/ui/button";
import type { DecisionSummaryDto } from "@/lib/governance/schema";
import { DayRange } from "../../usage/day-range";
import { stageLabel } from "../_parts/stage-words";

const verdictOptions = [
  { value: "allow", label: "Allowed" },
  { value: "mask", label: "Masked" },
  { value: "require_approval", label: "Approval required" },
  { value: "deny", label: "Denied" },
  { value: "route", label: "Routed" },
];
const stages: DecisionSummaryDto["stage"][] = ["input", "model", "output", "tool", "egress", "store"];

type Option = { value: string; label: string };
type DecisionsToolbarProps = { policies: Option[]; agents: Option[]; run: string | null; from: string; to: string };

/** Filters of the list; all of them in the URL. */
export function DecisionsToolbar({ policies, agents, run, from, to }: DecisionsToolbarProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const apply = (changes: Record<string, string | null>) =>
    router.replace(hrefWith(pathname, searchParams, { ...changes, cursor: null, decision: null }), { scroll: false });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterBar
        filters={[
          { param: "verdict", label: "Verdict", options: verdictOptions },
          { param: "stage", label: "Stage", options: stages.map((value) => ({ value, label: stageLabel(value) })) },
          { param: "policy", label: "Rule", options: policies },
          { param: "agent", label: "Agent", options: agents },
        ]}
      />
      <DayRange from={from} to={to} onChange={apply} />
      {run ? (
        <Button variant="ghost" onClick={() => apply({ run: null })}>
          <X aria-hidden />
          Only run {run.slice(0, 12)}…
        </Button>
      ) : null}
    </div>
  );
}
