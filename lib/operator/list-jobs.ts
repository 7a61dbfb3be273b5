import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { JobListQuery, JobSummary } from "./schema";

const pageSize = 50;

/** Jobs of the engine, newest first. Throws `unavailable`. */
export function listJobs(
  _operator: OperatorContext,
  query: JobListQuery,
  engine?: EngineAdmin,
): Promise<{ items: JobSummary[]; nextCursor: string | null }> {
  return (engine ?? engineAdmin()).listJobs({ ...query, limit: pageSize });
}
