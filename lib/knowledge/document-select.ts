import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { documentStatuses, type DocumentDto } from "./schema";

export const documentSelect = {
  id: true,
  name: true,
  knowledgeBaseId: true,
  kind: true,
  title: true,
  status: true,
  progress: true,
  failureCode: true,
  failureReason: true,
  warnings: true,
  sizeBytes: true,
  sha256: true,
  pageCount: true,
  chunkCount: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  readyAt: true,
} satisfies Prisma.DocumentSelect;

export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>;

export function toDocumentDto(row: DocumentRow): DocumentDto {
  return {
    ...row,
    status: documentStatuses.find((status) => status === row.status) ?? "failed",
    sizeBytes: Number(row.sizeBytes),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
  };
}
