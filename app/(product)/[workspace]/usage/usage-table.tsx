import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { Money } from "@/components/patterns/money";
import { meters, type Meter } from "@/lib/metering/meters";
import type { UsageDto, UsageGroupDto } from "@/lib/metering/schema";
import { groupHref } from "./usage-href";
import { groupings } from "./usage-options";
import type { UsagePageQuery } from "./usage-page-query";

type UsageTableProps = { slug: string; query: UsagePageQuery; usage: UsageDto };

const maxRows = 200;
const shownMeters: Meter[] = ["runs", "model_calls", "tokens_input", "tokens_output", "tool_calls"];
const otherMeters: Meter[] = [
  "tokens_cached",
  "embeddings",
  "storage_bytes",
  "agent_seconds",
  "requests",
  "transfer_bytes",
];

/** The same figures as the bars, exactly, with every meter. */
export function UsageTable({ slug, query, usage }: UsageTableProps) {
  const heading = groupings.find(({ value }) => value === usage.groupBy)?.label ?? "Group";
  const columns: DataTableColumn[] = [
    { id: "label", header: heading, sortable: true },
    { id: "cost", header: "Cost", numeric: true, sortable: true },
    ...shownMeters.map((meter) => meterColumn(meter, false)),
    ...otherMeters.map((meter) => meterColumn(meter, true)),
  ];
  const sorted = sortGroups(usage.groups, query.sort);
  const days = { from: usage.from, to: usage.to };
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <DataTable
        name="usage"
        columns={columns}
        sort={query.sort ?? (usage.groupBy === "day" ? "label" : "-cost")}
        rows={sorted.slice(0, maxRows).map((group) => ({
          id: group.key || "none",
          label: group.label,
          href: groupHref(slug, query, { by: usage.groupBy, key: group.key }, days),
          cells: cellsOf(group),
        }))}
        empty={null}
      />
      {sorted.length > maxRows ? (
        <p className="text-13 text-muted-foreground">
          The first {maxRows} of {sorted.length.toLocaleString("en")} are shown. The CSV has everything.
        </p>
      ) : null}
    </div>
  );
}

function meterColumn(meter: Meter, hiddenAtFirst: boolean): DataTableColumn {
  return { id: meter, header: meters[meter].label, numeric: true, sortable: true, hideable: true, hiddenAtFirst };
}

function cellsOf(group: UsageGroupDto): Record<string, React.ReactNode> {
  const counts = [...shownMeters, ...otherMeters].map((meter): [string, React.ReactNode] => [
    meter,
    (group.quantities[meter] ?? 0).toLocaleString("en"),
  ]);
  return {
    label: group.label,
    cost: <Cost group={group} />,
    ...Object.fromEntries(counts),
  };
}

function Cost({ group }: { group: UsageGroupDto }) {
  if (group.unknownPriceCount === 0 || group.costMicroUsd === null) return <Money microUsd={group.costMicroUsd} />;
  return (
    <span>
      <Money microUsd={group.costMicroUsd} />
      <span className="text-muted-foreground"> + {group.unknownPriceCount.toLocaleString("en")} of unknown price</span>
    </span>
  );
}

function sortGroups(groups: UsageGroupDto[], sort: string | undefined): UsageGroupDto[] {
  if (!sort) return groups;
  const descending = sort.startsWith("-");
  const column = descending ? sort.slice(1) : sort;
  const meter = [...shownMeters, ...otherMeters].find((known) => known === column);
  const compare = (a: UsageGroupDto, b: UsageGroupDto): number => {
    if (column === "cost") return (a.costMicroUsd ?? 0) - (b.costMicroUsd ?? 0);
    if (meter) return (a.quantities[meter] ?? 0) - (b.quantities[meter] ?? 0);
    return a.label.localeCompare(b.label, "en");
  };
  return groups.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
