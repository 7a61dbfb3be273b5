import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";

/** Marks a document as failed after every attempt at reading it failed through no fault of its own. */
export async function failIngest(ctx: WorkspaceContext, job: { documentId: string; revision: number }): Promise<void> {
  ctx.require("knowledge:write");
  await inWorkspace(ctx, (tx) =>
    tx.document.updateMany({
      where: {
        id: job.documentId,
        workspaceId: ctx.workspaceId,
        revision: job.revision,
        status: { in: ["queued", "processing"] },
      },
      data: {
        status: "failed",
        progress: 0,
        failureCode: "internal",
        failureReason: "Reading it failed on our side. The file is kept: read it again.",
        updatedAt: now(),
      },
    }),
  );
}
