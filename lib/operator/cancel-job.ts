import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import { withOperatorLog } from "./log-operator-action";

/**
 * Cancels a job that has not ended. A step in flight goes on to its end and its result is dropped. What the job worked
 * for (an agent run, a document) is not told: its own page cancels it properly. Throws `not_found`, `conflict`, `unavailable`.
 */
export async function cancelJob(operator: OperatorContext, jobId: string, engine?: EngineAdmin): Promise<void> {
  await withOperatorLog(operator, "job.cancel", jobId, () => (engine ?? engineAdmin()).cancelJob(jobId));
}
