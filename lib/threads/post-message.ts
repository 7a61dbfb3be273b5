import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sealerFor, type Sealer } from "@/lib/core/workspace-keys";
import { insertRun } from "@/lib/runs/request-run";
import { createRunBody } from "@/lib/runs/schema";
import { messagePlace, threadTitlePlace } from "./message-place";
import type { MessageDto, PostMessageBody } from "./schema";
import { messageSelect, toMessageDto } from "./thread-select";

const titleLength = 80;

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
    const thread = await lockIdleThread(tx, workspaceId, input.threadId);
    const run = await insertRun(tx, ctx, sealer, {
      ...createRunBody.parse({ input: input.content, documents: input.documents, threadId: thread.id }),
      agent: thread.agentId,
      trigger: "thread",
    });
    const last = await tx.message.aggregate({ where: { workspaceId, threadId: thread.id }, _max: { ordinal: true } });
    const id = newId("message");
    const row = await tx.message.create({
      data: {
        id,
        workspaceId,
        threadId: thread.id,
        ordinal: (last._max.ordinal ?? 0) + 1,
        role: "user",
        contentSealed: sealer.sealText(input.content, messagePlace(id)),
        runId: run.id,
        documentIds: run.documentIds,
        createdById: actorId(ctx),
        createdAt: now(),
      },
      select: messageSelect,
    });
    const isFirst = last._max.ordinal === null;
    await touchThread(tx, workspaceId, thread.id, isFirst ? sealTitle(sealer, thread.id, input.content) : null);
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

async function lockIdleThread(tx: Tx, workspaceId: string, threadId: string): Promise<{ id: string; agentId: string }> {
  await tx.$queryRaw`SELECT id FROM threads WHERE id = ${threadId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const thread = await tx.thread.findFirst({ where: { id: threadId, workspaceId }, select: { id: true, agentId: true } });
  if (!thread) throw notFound("thread", threadId);
  const busy = await tx.run.findFirst({
    where: { workspaceId, threadId, status: { in: ["queued", "running", "waiting"] } },
    select: { id: true },
  });
  if (busy) throw conflict("The agent is still at work on the last message.", { runId: busy.id });
  return thread;
}

function sealTitle(sealer: Sealer, threadId: string, content: string): Uint8Array<ArrayBuffer> {
  return sealer.sealText(content.replace(/\s+/g, " ").slice(0, titleLength), threadTitlePlace(threadId));
}

async function touchThread(tx: Tx, workspaceId: string, threadId: string, titleSealed: Uint8Array<ArrayBuffer> | null): Promise<void> {
  await tx.thread.updateMany({
    where: { id: threadId, workspaceId },
    data: { updatedAt: now(), ...(titleSealed ? { titleSealed } : {}) },
  });
}
