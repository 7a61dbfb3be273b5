"use client";

import { ChevronRight } from "lucide-react";
import { JsonView } from "@/components/patterns/json-view";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Badge } from "@/components/ui/badge";
import type { DecisionDto } from "@/lib/runs/schema";
import { toVerdict } from "./step-facts";

const stages: Record<string, string> = {
  input: "When the task came in",
  model: "Before the model call",
  output: "Before the answer was released",
  tool: "Before the tool call",
  egress: "Before the network connection",
  store: "Before it was stored",
};

/** Which policies spoke on a step, and why, in words. */
export function StepDecisions({ decisions }: { decisions: DecisionDto[] }) {
  if (decisions.length === 0)
    return <p className="text-13 text-muted-foreground">No policy was asked about this step.</p>;
  return (
    <ol className="grid gap-3">
      {decisions.map((decision) => (
        <li key={decision.id} className="grid gap-2.5 rounded-lg border p-3">
          <div className="flex flex-wrap items-center gap-2">
            <Verdict verdict={decision.verdict} />
            <span className="text-13 text-muted-foreground">{stages[decision.stage] ?? decision.stage}</span>
            <span className="ml-auto text-xs text-muted-foreground tabular-nums">
              {decision.durationUs.toLocaleString("en")} µs
            </span>
          </div>
          <p className="text-13 text-pretty break-words">{decision.explanation}</p>
          <Policies reasons={decision.reasons} />
          <Policies reasons={decision.observed} observed />
          {decision.facts && Object.keys(decision.facts).length > 0 ? (
            <details className="group text-13">
              <summary className="flex w-fit list-none items-center gap-1 text-muted-foreground hover:text-foreground">
                <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
                What was decided on
              </summary>
              <JsonView value={decision.facts} label="Facts" className="mt-2" openDepth={1} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Verdict({ verdict }: { verdict: string }) {
  const known = toVerdict(verdict);
  return known ? <VerdictBadge verdict={known} /> : <Badge>{verdict}</Badge>;
}

type PoliciesProps = { reasons: DecisionDto["reasons"]; observed?: boolean };

function Policies({ reasons, observed = false }: PoliciesProps) {
  if (reasons.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {reasons.map((reason) => (
        <li key={`${reason.pack}/${reason.policyId}`} className="grid gap-0.5 border-l-2 pl-3 text-13">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{reason.title}</span>
            {observed ? <Badge tone="outline">observed only</Badge> : null}
          </span>
          {reason.rationale ? <span className="text-pretty text-muted-foreground">{reason.rationale}</span> : null}
          <span className="text-xs break-words text-muted-foreground">
            <code className="font-mono">
              {reason.pack}@{reason.version}/{reason.policyId}
            </code>
            {reason.citation ? ` · ${reason.citation}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
