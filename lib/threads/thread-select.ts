import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Sealer } from "@/lib/core/workspace-keys";
import { runPlaces } from "@/lib/runs/run-select";
import { runSource } from "@/lib/runs/schema";
import { messagePlace, threadTitlePlace } from "./message-place";
import type { MessageDto, ThreadDto } from "./schema";

export const threadSelect = {
  id: true,
  titleSealed: true,
  agentId: true,
  createdById: true,
  createdAt: true,
  updatedAt: true,
  agent: { select: { name: true, slug: true } },
} satisfies Prisma.ThreadSelect;

type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadSelect }>;

export function toThreadDto(row: ThreadRow, sealer: Sealer): ThreadDto {
  return {
    id: row.id,
    title: sealer.openText(row.titleSealed, threadTitlePlace(row.id)),
    agentId: row.agentId,
    agentName: row.agent.name,
    agentSlug: row.agent.slug,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const messageSelect = {
  id: true,
  ordinal: true,
  role: true,
  contentSealed: true,
  runId: true,
  documentIds: true,
  rating: true,
  ratingComment: true,
  createdAt: true,
} satisfies Prisma.MessageSelect;

export type MessageRow = Prisma.MessageGetPayload<{ select: typeof messageSelect }>;
export type MessageRun = { id: string; status: string; sourcesSealed: Uint8Array | null };

export function toMessageDto(row: MessageRow, run: MessageRun | null, sealer: Sealer): MessageDto {
  const isAnswer = row.role === "assistant";
  return {
    id: row.id,
    ordinal: row.ordinal,
    role: isAnswer ? "assistant" : "user",
    content: sealer.openText(row.contentSealed, messagePlace(row.id)),
    runId: row.runId,
    runStatus: run?.status ?? null,
    documentIds: row.documentIds,
    sources:
      isAnswer && run?.sourcesSealed
        ? runSource.array().parse(sealer.openJson(run.sourcesSealed, runPlaces.sources(run.id)))
        : [],
    rating: row.rating === "up" || row.rating === "down" ? row.rating : null,
    ratingComment: row.ratingComment,
    createdAt: row.createdAt.toISOString(),
  };
}
