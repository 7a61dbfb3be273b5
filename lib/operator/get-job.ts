import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { notFound } from "@/lib/core/errors";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { JobDetail } from "./schema";

/** All that is known of a job: steps, attempts, waits and sizes, no contents. Throws `not_found`, `unavailable`. */
export async function getJob(_operator: OperatorContext, jobId: string, engine?: EngineAdmin): Promise<JobDetail> {
  const job = await (engine ?? engineAdmin()).findJob(jobId);
  if (!job) throw notFound("job", jobId);
  return job;
}
