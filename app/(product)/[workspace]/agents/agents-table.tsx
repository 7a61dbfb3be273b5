"use client";

import { Bot } from "lucide-react";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { EmptyState } from "@/components/patterns/empty-state";
import { FilterBar } from "@/components/patterns/filter-bar";
import { Money } from "@/components/patterns/money";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import type { AgentDto, Autonomy } from "@/lib/agents/schema";
import { StatusFilter, type AgentStatusFilter } from "./status-filter";

const columns: DataTableColumn[] = [
  { id: "name", header: "Agent", className: "min-w-56" },
  { id: "status", header: "Status", hideable: true },
  { id: "model", header: "Model", hideable: true },
  { id: "autonomy", header: "Asks", hideable: true },
  { id: "tools", header: "Tools", numeric: true, hideable: true },
  { id: "perRun", header: "Cap per run", numeric: true, hideable: true },
  { id: "monthly", header: "Cap per month", numeric: true, hideable: true, hiddenAtFirst: true },
  { id: "version", header: "Version", numeric: true, hideable: true },
  { id: "updated", header: "Changed", hideable: true },
];

const asks: Record<Autonomy, string> = {
  ask_always: "Before every tool",
  ask_when_risky: "When risky",
  autonomous: "When a policy says so",
};

const tierNames = { economy: "Economy", standard: "Standard", premium: "Premium" } as const;

type AgentsTableProps = {
  slug: string;
  agents: AgentDto[];
  modelNames: Record<string, string>;
  status: AgentStatusFilter;
};

export function AgentsTable({ slug, agents, modelNames, status }: AgentsTableProps) {
  return (
    <DataTable
      name="agents"
      columns={columns}
      toolbar={
        <div className="flex flex-wrap items-center gap-2">
          <FilterBar searchPlaceholder="Find an agent by name" />
          <StatusFilter value={status} />
        </div>
      }
      empty={
        <EmptyState icon={Bot} title="No agent fits" description="Write another name, or choose another status." />
      }
      rows={agents.map((agent) => ({
        id: agent.id,
        label: agent.name,
        href: `/${slug}/agents/${agent.slug}`,
        cells: {
          name: agent.name,
          status: <StatusBadge status={agent.status} />,
          model: modelName(agent, modelNames),
          autonomy: asks[agent.version.autonomy],
          tools: agent.version.tools.length,
          perRun: <Cap amount={agent.budgets.perRunMicroUsd} />,
          monthly: <Cap amount={agent.budgets.monthlyMicroUsd} />,
          version: agent.version.number,
          updated: <RelativeTime value={agent.updatedAt} />,
        },
      }))}
    />
  );
}

function modelName({ version }: AgentDto, names: Record<string, string>): string {
  return version.model ? (names[version.model] ?? version.model) : `${tierNames[version.modelTier ?? "standard"]} tier`;
}

function Cap({ amount }: { amount: number | null }) {
  return amount === null ? <span className="text-muted-foreground">none</span> : <Money microUsd={amount} />;
}
