import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { conflict } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { insertRun } from "@/lib/runs/insert-run";
import { createRunBody } from "@/lib/runs/schema";
import { askInThread, lockIdleThread, touchThread } from "@/lib/runs/thread-turn";
import { messagePlace } from "./message-place";
import type { MessageDto, PostMessageBody } from "./schema";
import { messageSelect, toMessageDto } from "./thread-select";

/**
 * Adds a message and starts the run that answers it, in one transaction. One answer at a time: while a run of the
 * thread is unfinished, another message is a `conflict`.
 */
export async function postMessage(
  ctx: WorkspaceContext,
  input: PostMessageBody & { threadId: string },
): Promise<{ message: MessageDto; runId: string }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const { agentId } = await lockIdleThread(tx, workspaceId, input.threadId);
    const { run, messageId } = await askInThread(tx, ctx, sealer, {
      ...createRunBody.parse({ input: input.content, documents: input.documents }),
      threadId: input.threadId,
      agent: agentId,
      trigger: "thread",
    });
    const row = await tx.message.findFirstOrThrow({ where: { id: messageId, workspaceId }, select: messageSelect });
    return { message: toMessageDto(row, null, sealer), runId: run.id };
  });
}

/**
 * Answers the last question again: the present answer is set aside, not deleted, and a new run starts.
 * Throws `not_found`, or `conflict` when there is nothing to answer or an answer is being written.
 */
export async function regenerateAnswer(ctx: WorkspaceContext, threadId: string): Promise<{ runId: string }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const thread = await lockIdleThread(tx, workspaceId, threadId);
    const question = await tx.message.findFirst({
      where: { workspaceId, threadId, role: "user", supersededAt: null },
      select: messageSelect,
      orderBy: { ordinal: "desc" },
    });
    if (!question) throw conflict("There is no question in this conversation yet.");
    await tx.message.updateMany({
      where: { workspaceId, threadId, role: "assistant", ordinal: { gt: question.ordinal }, supersededAt: null },
      data: { supersededAt: now() },
    });
    const run = await insertRun(tx, ctx, sealer, {
      ...createRunBody.parse({
        input: sealer.openText(question.contentSealed, messagePlace(question.id)),
        documents: question.documentIds,
        threadId,
      }),
      agent: thread.agentId,
      trigger: "thread",
    });
    await tx.message.updateMany({ where: { id: question.id, workspaceId }, data: { runId: run.id } });
    await touchThread(tx, workspaceId, threadId, null);
    return { runId: run.id };
  });
}
