import { ListTree } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { RefreshWhile } from "@/app/(product)/[workspace]/runs/_parts/refresh-while";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { Button } from "@/components/ui/button";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { getEngineSource } from "@/lib/operator/get-engine-overview";
import { listFunctions } from "@/lib/operator/list-functions";
import { listJobs } from "@/lib/operator/list-jobs";
import { jobListQuery } from "@/lib/operator/schema";
import { askEngine } from "../_parts/ask-engine";
import { EngineElsewhere } from "../_parts/engine-elsewhere";
import { EngineProblem } from "../_parts/engine-problem";
import { JobFilters } from "./job-filters";
import { JobsTable } from "./jobs-table";

export const metadata: Metadata = { title: "Jobs" };

type JobsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const description = "Every execution of a durable function, newest first. Ended ones are kept for 30 days.";

export default async function JobsPage({ searchParams }: JobsPageProps) {
  const operator = await requireOperatorPage();
  const source = getEngineSource(operator);
  if (source.kind !== "embedded") {
    return (
      <PageShell title="Jobs" description={description}>
        <EngineElsewhere source={source} />
      </PageShell>
    );
  }
  const query = jobListQuery.parse(await searchParams);
  const answer = await askEngine(() => Promise.all([listJobs(operator, query), listFunctions(operator)]));
  if (!answer.ok) {
    return (
      <PageShell title="Jobs" description={description}>
        <EngineProblem message={answer.message} />
      </PageShell>
    );
  }
  const [page, functions] = answer.data;
  const isNarrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <PageShell title="Jobs" description={description}>
      <RefreshWhile active={query.cursor === undefined} />
      <JobsTable
        jobs={page.items}
        functionNames={Object.fromEntries(functions.map(({ id, name }) => [id, name]))}
        toolbar={
          <JobFilters functions={functions.map(({ id, name }) => ({ id, name }))} eventId={query.event ?? null} />
        }
        empty={<NoJobs isNarrowed={isNarrowed} />}
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
    </PageShell>
  );
}

function NoJobs({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState
      icon={ListTree}
      title="No job fits these filters"
      description="Choose other filters, or see all jobs."
      action={
        <Button variant="outline" asChild>
          <Link href="/operator/jobs">Show all jobs</Link>
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={ListTree}
      title="No job yet"
      description="A job starts when an event arrives that a function waits for, or when its schedule is due. Start an agent run and look again."
    />
  );
}
