import { Scale } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { EmptyState } from "@/components/patterns/empty-state";
import { RelativeTime } from "@/components/patterns/relative-time";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Button } from "@/components/ui/button";
import type { DecisionSummaryDto } from "@/lib/governance/schema";
import { stageLabel } from "../_parts/stage-words";
import { decisionHref, isNarrowed, type DecisionsPageQuery } from "./decisions-page-query";

type DecisionsTableProps = {
  slug: string;
  query: DecisionsPageQuery;
  decisions: DecisionSummaryDto[];
  toolbar: ReactNode;
};

const columns: DataTableColumn[] = [
  { id: "verdict", header: "Verdict" },
  { id: "why", header: "Why" },
  { id: "stage", header: "Stage", hideable: true },
  { id: "agent", header: "Agent", hideable: true },
  { id: "on", header: "On", hideable: true },
  { id: "duration", header: "Took", numeric: true, hideable: true, hiddenAtFirst: true },
  { id: "at", header: "When", hideable: true },
];

/** Decisions, newest first; a row opens its details. */
export function DecisionsTable({ slug, query, decisions, toolbar }: DecisionsTableProps) {
  return (
    <DataTable
      name="decisions"
      columns={columns}
      toolbar={toolbar}
      rows={decisions.map((decision) => ({
        id: decision.id,
        label: `${decision.verdict} by ${decision.policyIds[0] ?? "no rule"}`,
        href: decisionHref(slug, query, decision.id),
        cells: {
          verdict: <VerdictBadge verdict={decision.verdict} />,
          why: (
            <span className="line-clamp-2 max-w-[60ch] text-muted-foreground sm:min-w-56">{decision.explanation}</span>
          ),
          stage: <span className="whitespace-nowrap">{stageLabel(decision.stage)}</span>,
          agent: decision.agentName ?? <span className="text-muted-foreground">–</span>,
          on: <code className="font-mono text-xs whitespace-nowrap">{decidedOn(decision)}</code>,
          duration: `${decision.durationUs.toLocaleString("en")} µs`,
          at: <RelativeTime value={decision.createdAt} />,
        },
      }))}
      empty={<NoDecisions slug={slug} isFiltered={isNarrowed(query) || query.cursor !== undefined} />}
    />
  );
}

function decidedOn({ toolName, modelRef, documentId }: DecisionSummaryDto): string {
  return toolName ?? modelRef ?? (documentId ? "document" : "–");
}

function NoDecisions({ slug, isFiltered }: { slug: string; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={Scale}
        title="No decision fits these filters"
        description="Choose other filters, or see all decisions."
        action={
          <Button variant="outline" asChild>
            <Link href={`/${slug}/policies/decisions`}>Show all decisions</Link>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Scale}
      title="No decision yet"
      description="Each model call and tool call of a run is decided before it happens, and whatever is kept before it is kept. Every decision stands here with the rules that made it."
      action={
        <Button asChild>
          <Link href={`/${slug}/runs`}>Start a run</Link>
        </Button>
      }
      example={
        <p className="text-center">
          Example: “Allowed before the model call. What the rules asked for was done first: Mask e-mail addresses before
          an external model.”
        </p>
      }
    />
  );
}
