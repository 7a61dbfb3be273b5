import "server-only";
import { systemDb } from "@/lib/core/db";
import { resendStranded, strandedBatch, strandedWindow } from "@/lib/core/resend-stranded";
import { runRequested } from "./events";

/** Asks again for runs that were accepted and never begun, in all workspaces. May be repeated: a run begins once. */
export async function resendStrandedRuns(): Promise<number> {
  const runs = await systemDb().run.findMany({
    where: { status: "queued", createdAt: strandedWindow() },
    orderBy: { createdAt: "asc" },
    take: strandedBatch,
    select: { id: true, workspaceId: true },
  });
  return resendStranded(
    runs.map(({ id, workspaceId }) => ({ workspaceId, event: runRequested.create({ workspaceId, runId: id }) })),
  );
}
