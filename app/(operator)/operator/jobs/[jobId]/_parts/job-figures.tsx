import { formatBytes } from "@/components/patterns/bytes-format";
import { formatDuration } from "@/components/patterns/duration-format";
import { StatCard } from "@/components/patterns/stat-card";
import type { JobDetail } from "@/lib/operator/schema";
import { jobDurationMs } from "../../../_parts/job-duration";

/** How long, how many, how large. Contents are never shown here: sizes only. */
export function JobFigures({ job }: { job: JobDetail }) {
  const queuedMs =
    job.startedAt === null ? null : new Date(job.startedAt).getTime() - new Date(job.createdAt).getTime();
  const open = job.openSteps.length;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      <StatCard
        label="Duration"
        value={formatDuration(jobDurationMs(job))}
        detail={queuedMs === null ? "not started" : `after ${formatDuration(Math.max(0, queuedMs))} in the queue`}
      />
      <StatCard label="Steps" value={job.steps} detail={open > 0 ? `${open} open` : "stored results"} />
      <StatCard label="Event" value={formatBytes(job.eventBytes)} detail="what it was given" />
      <StatCard label="Step results" value={formatBytes(job.stateBytes)} detail="of 32 MiB at most" />
      <StatCard
        label="Result"
        value={job.status === "completed" ? formatBytes(job.resultBytes) : "–"}
        detail={job.status === "completed" ? "what it returned" : "none"}
        className="col-span-2 lg:col-span-1"
      />
    </div>
  );
}
