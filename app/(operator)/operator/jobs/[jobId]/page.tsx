import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RefreshWhile } from "@/app/(product)/[workspace]/runs/_parts/refresh-while";
import { ErrorPanel } from "@/components/patterns/error-panel";
import { IdChip } from "@/components/patterns/id-chip";
import { PageShell } from "@/components/patterns/page-shell";
import { StatusBadge } from "@/components/patterns/status-badge";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { AppError } from "@/lib/core/errors";
import { getEngineSource } from "@/lib/operator/get-engine-overview";
import { getJob } from "@/lib/operator/get-job";
import { listFunctions } from "@/lib/operator/list-functions";
import { askEngine } from "../../_parts/ask-engine";
import { EngineElsewhere } from "../../_parts/engine-elsewhere";
import { EngineProblem } from "../../_parts/engine-problem";
import { AttemptsCard } from "./_parts/attempts-card";
import { JobActions } from "./_parts/job-actions";
import { JobFacts } from "./_parts/job-facts";
import { JobFigures } from "./_parts/job-figures";
import { StepsCard } from "./_parts/steps-card";
import { WaitsCard } from "./_parts/waits-card";

type JobPageProps = { params: Promise<{ jobId: string }> };

const loadJob = cache(async (jobId: string) => {
  const operator = await requireOperatorPage();
  const answer = await askEngine(() =>
    Promise.all([getJob(operator, jobId), listFunctions(operator)]).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }),
  );
  if (!answer.ok) return answer;
  const [job, functions] = answer.data;
  return { ok: true as const, job, name: functions.find(({ id }) => id === job.functionId)?.name ?? job.functionId };
});

/** An id in an address arrives encoded; what cannot be decoded is no id. */
function decodeId(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return notFound();
  }
}

export const metadata: Metadata = { title: "Job" };

export default async function JobPage({ params }: JobPageProps) {
  const operator = await requireOperatorPage();
  const source = getEngineSource(operator);
  if (source.kind !== "embedded") {
    return (
      <PageShell title="Job">
        <EngineElsewhere source={source} />
      </PageShell>
    );
  }
  const loaded = await loadJob(decodeId((await params).jobId));
  if (!loaded.ok) {
    return (
      <PageShell title="Job">
        <EngineProblem message={loaded.message} />
      </PageShell>
    );
  }
  const { job, name } = loaded;
  const hasEnded = job.endedAt !== null;
  return (
    <PageShell
      title={name}
      meta={
        <>
          <StatusBadge status={job.status} />
          <IdChip id={job.id} label="job id" />
        </>
      }
      actions={<JobActions jobId={job.id} status={job.status} />}
    >
      <RefreshWhile active={!hasEnded} />
      {job.error ? (
        <ErrorPanel title={`${job.error.name}: ${job.error.message.slice(0, 500) || "no message"}`}>
          {job.status === "failed"
            ? "All attempts are used up. The results of the steps that succeeded are kept; a retry goes on from there."
            : "The results of the steps that had succeeded are kept; a retry goes on from there."}
        </ErrorPanel>
      ) : null}
      <JobFigures job={job} />
      {hasEnded ? null : <WaitsCard waits={job.waits} jobs={job.jobs} />}
      <StepsCard job={job} />
      <AttemptsCard attempts={job.attempts} />
      <JobFacts job={job} functionName={name} />
    </PageShell>
  );
}
