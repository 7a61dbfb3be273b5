import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";
import { runSource } from "@/lib/runs/schema";

export const threadDto = z.object({
  id: z.string(),
  title: z.string(),
  agentId: z.string(),
  agentName: z.string(),
  agentSlug: z.string(),
  createdById: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ThreadDto = z.infer<typeof threadDto>;

export const messageDto = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  /** The run that the message started, or that wrote it. */
  runId: z.string().nullable(),
  /** Of an answer: how its run stands. */
  runStatus: z.string().nullable(),
  documentIds: z.array(z.string()),
  sources: z.array(runSource),
  rating: z.enum(["up", "down"]).nullable(),
  ratingComment: z.string().nullable(),
  createdAt: z.string(),
});
export type MessageDto = z.infer<typeof messageDto>;

export const threadListQuery = pageQuery.extend({ agent: z.string().max(100).optional() });
export type ThreadListQuery = z.output<typeof threadListQuery>;
export const threadPage = pageOf(threadDto);

export const messageListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  /** Only messages before this ordinal. */
  before: z.coerce.number().int().min(1).max(10_000_000).optional(),
});
export type MessageListQuery = z.output<typeof messageListQuery>;
export const messagePage = z.object({ items: z.array(messageDto), nextBefore: z.number().int().nullable() });

export const createThreadBody = z.strictObject({
  agent: z.string().min(1).max(100),
  title: z.string().trim().max(120).optional(),
});
export type CreateThreadBody = z.output<typeof createThreadBody>;

export const postMessageBody = z.strictObject({
  content: z.string().trim().min(1, "write a message").max(100_000),
  documents: z.array(z.string().max(64)).max(50).default([]),
});
export type PostMessageBody = z.output<typeof postMessageBody>;

export const rateMessageBody = z.strictObject({
  rating: z.enum(["up", "down"]).nullable(),
  comment: z.string().trim().max(2_000).nullable().default(null),
});
export type RateMessageBody = z.output<typeof rateMessageBody>;

export const postedMessageDto = z.object({ message: messageDto, runId: z.string() });
