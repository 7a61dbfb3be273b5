import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  createThreadBody,
  messageListQuery,
  messagePage,
  postedMessageDto,
  postMessageBody,
  rateMessageBody,
  threadDto,
  threadListQuery,
  threadPage,
} from "./schema";

const threadParams = z.object({ threadId: z.string().min(1).max(64) });
const tag = "Threads";

export const listThreadsContract = defineContract({
  operationId: "listThreads",
  method: "get",
  path: "/v1/threads",
  tag,
  permission: "runs:read",
  summary: "List conversations",
  query: threadListQuery,
  response: threadPage,
});

export const createThreadContract = defineContract({
  operationId: "createThread",
  method: "post",
  path: "/v1/threads",
  tag,
  permission: "runs:write",
  summary: "Open a conversation with an agent",
  body: createThreadBody,
  response: threadDto,
  status: 201,
  errors: ["not_found", "conflict"],
});

export const getThreadContract = defineContract({
  operationId: "getThread",
  method: "get",
  path: "/v1/threads/{threadId}",
  tag,
  permission: "runs:read",
  summary: "Get a conversation",
  params: threadParams,
  response: threadDto,
  errors: ["not_found"],
});

export const archiveThreadContract = defineContract({
  operationId: "archiveThread",
  method: "delete",
  path: "/v1/threads/{threadId}",
  tag,
  permission: "runs:write",
  summary: "Archive a conversation",
  params: threadParams,
  response: z.object({ id: z.string() }),
  errors: ["not_found"],
});

export const listMessagesContract = defineContract({
  operationId: "listMessages",
  method: "get",
  path: "/v1/threads/{threadId}/messages",
  tag,
  permission: "runs:read",
  summary: "List the messages of a conversation",
  params: threadParams,
  query: messageListQuery,
  response: messagePage,
  errors: ["not_found"],
});

export const postMessageContract = defineContract({
  operationId: "postMessage",
  method: "post",
  path: "/v1/threads/{threadId}/messages",
  tag,
  permission: "runs:write",
  summary: "Say something",
  description: "Starts the run that answers. Follow it by its events.",
  params: threadParams,
  body: postMessageBody,
  response: postedMessageDto,
  status: 202,
  errors: ["not_found", "conflict", "quota_exceeded"],
});

export const regenerateAnswerContract = defineContract({
  operationId: "regenerateAnswer",
  method: "post",
  path: "/v1/threads/{threadId}/regenerate",
  tag,
  permission: "runs:write",
  summary: "Answer the last question again",
  params: threadParams,
  response: z.object({ runId: z.string() }),
  status: 202,
  errors: ["not_found", "conflict", "quota_exceeded"],
});

export const rateMessageContract = defineContract({
  operationId: "rateMessage",
  method: "put",
  path: "/v1/threads/{threadId}/messages/{messageId}/rating",
  tag,
  permission: "runs:write",
  summary: "Rate an answer",
  params: threadParams.extend({ messageId: z.string().min(1).max(64) }),
  body: rateMessageBody,
  response: z.object({ id: z.string(), rating: z.enum(["up", "down"]).nullable() }),
  errors: ["not_found"],
});
