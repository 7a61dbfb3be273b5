import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";

/** Takes a conversation out of the list. Its runs stay. Doing it twice changes nothing. */
export async function archiveThread(ctx: WorkspaceContext, threadId: string): Promise<{ id: string }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, workspaceId }, select: { archivedAt: true } });
    if (!thread) throw notFound("thread", threadId);
    if (!thread.archivedAt) {
      await tx.thread.updateMany({ where: { id: threadId, workspaceId }, data: { archivedAt: now() } });
      await recordAudit(tx, ctx, {
        action: "thread.archived",
        target: { type: "thread", id: threadId },
        summary: "Archived a conversation",
      });
    }
    return { id: threadId };
  });
}
