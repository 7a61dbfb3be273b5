import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import { withOperatorLog } from "./log-operator-action";

/**
 * Runs a failed or cancelled job again from where it stopped, as a new job that keeps the results of all steps that
 * succeeded. Returns the new job's id. Repeating it makes another one. Throws `not_found`, `conflict`, `unavailable`.
 */
export function retryJob(operator: OperatorContext, jobId: string, engine?: EngineAdmin): Promise<string> {
  return withOperatorLog(operator, "job.retry", jobId, () => (engine ?? engineAdmin()).retryJob(jobId));
}
