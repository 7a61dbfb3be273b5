import "server-only";
import { systemDb } from "@/lib/core/db";
import { resendStranded, strandedBatch, strandedWindow } from "@/lib/core/resend-stranded";
import { runRequested } from "./events";

/** Asks again for runs that were accepted and never begun, in all workspaces. May be repeated: a run begins once. */
export function resendStrandedRuns(batch = strandedBatch): Promise<number> {
  return resendStranded(batch, async (after) => {
    const runs = await systemDb().run.findMany({
      where: { status: "queued", createdAt: strandedWindow(), id: { gt: after } },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, workspaceId: true },
    });
    return runs.map(({ id, workspaceId }) => ({
      id,
      workspaceId,
      event: runRequested.create({ workspaceId, runId: id }),
    }));
  });
}
