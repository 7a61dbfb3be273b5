import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { notFound } from "@/lib/core/errors";
import type { RateMessageBody } from "./schema";

/** Rates an answer up or down with a comment, or takes the rating back. */
export async function rateMessage(
  ctx: WorkspaceContext,
  input: RateMessageBody & { threadId: string; messageId: string },
): Promise<{ id: string; rating: "up" | "down" | null }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const { count } = await tx.message.updateMany({
      where: { id: input.messageId, workspaceId, threadId: input.threadId, role: "assistant" },
      data: { rating: input.rating, ratingComment: input.rating ? input.comment : null },
    });
    if (count === 0) throw notFound("message", input.messageId);
    await recordAudit(tx, ctx, {
      action: "message.rated",
      target: { type: "message", id: input.messageId },
      summary: input.rating ? `Rated an answer ${input.rating}` : "Took a rating back",
      facts: { rating: input.rating },
    });
    return { id: input.messageId, rating: input.rating };
  });
}
