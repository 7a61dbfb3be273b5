import type { JobSummary } from "@/lib/operator/schema";

/** From the first call to the end, in milliseconds; null for a job that has not started or not ended. */
export function jobDurationMs({ startedAt, endedAt }: Pick<JobSummary, "startedAt" | "endedAt">): number | null {
  if (startedAt === null || endedAt === null) return null;
  return Math.max(0, new Date(endedAt).getTime() - new Date(startedAt).getTime());
}
