import { Radio } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { RefreshWhile } from "@/app/(product)/[workspace]/runs/_parts/refresh-while";
import { EmptyState } from "@/components/patterns/empty-state";
import { FilterBar } from "@/components/patterns/filter-bar";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { Button } from "@/components/ui/button";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { getEngineSource } from "@/lib/operator/get-engine-overview";
import { listEvents } from "@/lib/operator/list-events";
import { listFunctions } from "@/lib/operator/list-functions";
import { eventAges, eventListQuery } from "@/lib/operator/schema";
import { askEngine } from "../_parts/ask-engine";
import { EngineElsewhere } from "../_parts/engine-elsewhere";
import { EngineProblem } from "../_parts/engine-problem";
import { EventsTable } from "./events-table";

export const metadata: Metadata = { title: "Events" };

type EventsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const description = "What the application told the engine, newest first: sizes, no contents. Kept for 7 days.";

const ageFilter = {
  param: "age",
  label: "Received",
  options: eventAges.map((value) => ({ value, label: value === "1h" ? "In the last hour" : "In the last 24 hours" })),
};

export default async function EventsPage({ searchParams }: EventsPageProps) {
  const operator = await requireOperatorPage();
  const source = getEngineSource(operator);
  if (source.kind !== "embedded") {
    return (
      <PageShell title="Events" description={description}>
        <EngineElsewhere source={source} />
      </PageShell>
    );
  }
  const query = eventListQuery.parse(await searchParams);
  const answer = await askEngine(() => Promise.all([listEvents(operator, query), listFunctions(operator)]));
  if (!answer.ok) {
    return (
      <PageShell title="Events" description={description}>
        <EngineProblem message={answer.message} />
      </PageShell>
    );
  }
  const [page, functions] = answer.data;
  const isNarrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <PageShell title="Events" description={description}>
      <RefreshWhile active={query.cursor === undefined} />
      <EventsTable
        events={page.items}
        functionNames={Object.fromEntries(functions.map(({ id, name }) => [id, name]))}
        toolbar={<FilterBar searchPlaceholder="Name begins with" searchParam="name" filters={[ageFilter]} />}
        empty={<NoEvents isNarrowed={isNarrowed} />}
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
    </PageShell>
  );
}

function NoEvents({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState
      icon={Radio}
      title="No event fits"
      description="Search for another beginning of a name, look further back, or see all events."
      action={
        <Button variant="outline" asChild>
          <Link href="/operator/events">Show all events</Link>
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={Radio}
      title="No event yet"
      description="Events tell the engine what happened, and functions start on them. Start an agent run and look again."
    />
  );
}
