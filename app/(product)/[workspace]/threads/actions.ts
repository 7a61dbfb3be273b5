"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { workspaceAction } from "@/lib/http/workspace-action";
import { getDocument } from "@/lib/knowledge/get-document";
import { cancelRun } from "@/lib/runs/cancel-run";
import { archiveThread } from "@/lib/threads/archive-thread";
import { createThread } from "@/lib/threads/create-thread";
import { postMessage, regenerateAnswer } from "@/lib/threads/post-message";
import { rateMessage } from "@/lib/threads/rate-message";
import { postMessageBody, rateMessageBody } from "@/lib/threads/schema";
import { readConversation } from "./_parts/read-conversation";

const id = z.string().min(1).max(64);
const threadRef = z.strictObject({ threadId: id });

/** Opens a conversation and says the first thing in it. */
export const startThreadAction = workspaceAction(
  postMessageBody.extend({ agent: z.string().min(1).max(100) }),
  async (ctx, { agent, ...message }) => {
    const thread = await createThread(ctx, { agent });
    await postMessage(ctx, { ...message, threadId: thread.id });
    revalidatePath(`/${ctx.workspaceSlug}/threads`, "layout");
    return { threadId: thread.id };
  },
);

export const postMessageAction = workspaceAction(postMessageBody.extend({ threadId: id }), async (ctx, input) => {
  const { message, runId } = await postMessage(ctx, input);
  return { message, runId };
});

export const readConversationAction = workspaceAction(
  z.strictObject({ threadId: id, before: z.number().int().min(1).optional() }),
  (ctx, { threadId, before }) => readConversation(ctx, threadId, before),
);

export const regenerateAnswerAction = workspaceAction(threadRef, (ctx, { threadId }) =>
  regenerateAnswer(ctx, threadId),
);

export const stopAnswerAction = workspaceAction(z.strictObject({ runId: id }), async (ctx, { runId }) => {
  const run = await cancelRun(ctx, runId);
  return { status: run.status };
});

export const rateMessageAction = workspaceAction(
  rateMessageBody.extend({ threadId: id, messageId: id }),
  (ctx, input) => rateMessage(ctx, input),
);

export const archiveThreadAction = workspaceAction(threadRef, async (ctx, { threadId }) => {
  await archiveThread(ctx, threadId);
  revalidatePath(`/${ctx.workspaceSlug}/threads`, "layout");
});

/** How far the reading of an attached document has come. */
export const attachedDocumentAction = workspaceAction(
  z.strictObject({ documentId: id }),
  async (ctx, { documentId }) => {
    const { name, status, progress, failureReason } = await getDocument(ctx, documentId);
    return { id: documentId, name, status, progress, failureReason };
  },
);
