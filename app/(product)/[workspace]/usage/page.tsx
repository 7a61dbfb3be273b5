import { Download } from "lucide-react";
import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { now } from "@/lib/core/clock";
import { getSpendSummary } from "@/lib/metering/get-spend-summary";
import { getOwnUsage, getUsage } from "@/lib/metering/get-usage";
import { getUsageSeries } from "@/lib/metering/get-usage-series";
import { listBudgetSubjects } from "@/lib/metering/list-usage-subjects";
import type { UsageQuery } from "@/lib/metering/schema";
import { ActiveFilters } from "./active-filters";
import { BudgetSection } from "./budget-section";
import { SpendCards } from "./spend-cards";
import { UsageBars } from "./usage-bars";
import { UsageControls } from "./usage-controls";
import { UsageEmpty } from "./usage-empty";
import { UsageTable } from "./usage-table";
import { chosenMeasure, daysOfRange, toUsageQuery, usagePageQuery } from "./usage-page-query";

export const metadata: Metadata = { title: "Usage" };

type UsagePageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function UsagePage({ params, searchParams }: UsagePageProps) {
  const { workspace } = await params;
  const ctx = await requireWorkspace(workspace);
  const isOwn = !ctx.can("usage:read");
  const query = usagePageQuery.parse(await searchParams);
  const days = daysOfRange(query, now());
  const usageQuery = toUsageQuery(query, days);
  const [spend, usage, subjects] = await Promise.all([
    getSpendSummary(ctx),
    isOwn ? getOwnUsage(ctx, usageQuery) : getUsage(ctx, usageQuery),
    ctx.can("budgets:manage") ? listBudgetSubjects(ctx) : null,
  ]);
  const measure = chosenMeasure(query, usage.total.costMicroUsd);
  const series = await getUsageSeries(ctx, usageQuery, measure);
  const isUsed = Object.keys(usage.total.quantities).length > 0;

  return (
    <PageShell
      title={isOwn ? "My usage" : "Usage"}
      description={
        isOwn
          ? "What you used and what it cost. Whoever has the permission usage:read sees the whole workspace. Days are UTC."
          : "What was used, by whom, and what it cost. Days and months are UTC."
      }
      actions={isOwn ? null : <ExportButton slug={ctx.workspaceSlug} query={usageQuery} />}
    >
      <SpendCards spend={spend} at={now()} />
      <BudgetSection slug={ctx.workspaceSlug} limits={spend.limits} subjects={subjects} isOwn={isOwn} />
      <section aria-labelledby="usage-detail" className="grid min-w-0 grid-cols-1 gap-4">
        <h2 id="usage-detail" className="text-base font-semibold">
          Where it goes
        </h2>
        <UsageControls days={days} by={query.by} measure={measure} isOwn={isOwn} />
        <ActiveFilters ctx={ctx} query={query} />
        {isUsed ? (
          <>
            <UsageBars slug={ctx.workspaceSlug} query={query} measure={measure} bars={series} />
            <UsageTable slug={ctx.workspaceSlug} query={query} usage={usage} />
          </>
        ) : (
          <UsageEmpty ctx={ctx} days={days} />
        )}
      </section>
    </PageShell>
  );
}

/** The events behind what the page shows: the same days and filters. */
function ExportButton({ slug, query }: { slug: string; query: UsageQuery }) {
  const { groupBy: _groupBy, ...filters } = query;
  const params = new URLSearchParams({ workspace: slug });
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) params.set(name, value);
  return (
    <Button variant="outline" asChild>
      <a href={`/api/v1/usage/export?${params}`} download>
        <Download aria-hidden />
        Export CSV
      </a>
    </Button>
  );
}
