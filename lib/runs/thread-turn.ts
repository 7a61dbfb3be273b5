import "server-only";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Sealer } from "@/lib/core/workspace-keys";
import { messagePlace, threadTitlePlace } from "@/lib/threads/message-place";
import { insertRun } from "./insert-run";
import type { RequestRunInput, RunDto } from "./schema";

const titleLength = 80;

/**
 * Locks a conversation for its next turn until the transaction ends. One answer at a time: throws `conflict` while a run
 * of it is unfinished, and `not_found`.
 */
export async function lockIdleThread(
  tx: Tx,
  workspaceId: string,
  threadId: string,
): Promise<{ id: string; agentId: string }> {
  await tx.$queryRaw`SELECT id FROM threads WHERE id = ${threadId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const thread = await tx.thread.findFirst({
    where: { id: threadId, workspaceId },
    select: { id: true, agentId: true },
  });
  if (!thread) throw notFound("thread", threadId);
  const busy = await tx.run.findFirst({
    where: { workspaceId, threadId, status: { in: ["queued", "running", "waiting"] } },
    select: { id: true },
  });
  if (busy) throw conflict("The agent is still at work on the last message.", { runId: busy.id });
  return thread;
}

/**
 * A question in a conversation and the run that answers it, in the caller's transaction: whether it was typed in the
 * chat or sent by the API with a `threadId`, it stands in the conversation before its answer.
 */
export async function askInThread(
  tx: Tx,
  ctx: WorkspaceContext,
  sealer: Sealer,
  input: RequestRunInput & { threadId: string },
): Promise<{ run: RunDto; messageId: string }> {
  const { workspaceId } = ctx;
  const { threadId } = input;
  await lockIdleThread(tx, workspaceId, threadId);
  const run = await insertRun(tx, ctx, sealer, input);
  const { id, ordinal } = await appendMessage(tx, sealer, {
    workspaceId,
    threadId,
    role: "user",
    text: input.input,
    runId: run.id,
    documentIds: run.documentIds,
    createdById: actorId(ctx),
  });
  const title = input.input.replace(/\s+/g, " ").slice(0, titleLength);
  await touchThread(
    tx,
    workspaceId,
    threadId,
    ordinal === 1 ? sealer.sealText(title, threadTitlePlace(threadId)) : null,
  );
  return { run, messageId: id };
}

type NewMessage = {
  workspaceId: string;
  threadId: string;
  role: "user" | "assistant";
  text: string;
  runId: string;
  documentIds?: string[];
  createdById?: string;
};

/** Puts a message behind the others. The caller holds the conversation's lock. */
export async function appendMessage(
  tx: Tx,
  sealer: Sealer,
  message: NewMessage,
): Promise<{ id: string; ordinal: number }> {
  const { text, ...rest } = message;
  const last = await tx.message.aggregate({
    where: { workspaceId: rest.workspaceId, threadId: rest.threadId },
    _max: { ordinal: true },
  });
  const id = newId("message");
  const ordinal = (last._max.ordinal ?? 0) + 1;
  await tx.message.create({
    data: { id, ordinal, ...rest, contentSealed: sealer.sealText(text, messagePlace(id)), createdAt: now() },
    select: { id: true },
  });
  return { id, ordinal };
}

/** Moves a conversation to the top of the list, with a new title where one is given. */
export async function touchThread(
  tx: Tx,
  workspaceId: string,
  threadId: string,
  titleSealed: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  await tx.thread.updateMany({
    where: { id: threadId, workspaceId },
    data: { updatedAt: now(), ...(titleSealed ? { titleSealed } : {}) },
  });
}
