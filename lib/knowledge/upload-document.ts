import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/outbox";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { recordUsage } from "@/lib/metering/record-usage";
import { documentSelect, toDocumentDto } from "./document-select";
import { documentUploaded } from "./events";
import { fileStoreFor } from "./file-store";
import { maxFileBytes, type DocumentDto } from "./schema";

export type UploadInput = { fileName: string; declaredType: string; bytes: Uint8Array; knowledgeBaseId?: string | undefined };

/** A name fit for lists and headers: the last part of the path, without control characters. */
function cleanName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? "";
  return last.replace(/\p{C}/gu, "").trim().slice(0, 200) || "Untitled";
}

function requireSize(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw new AppError("invalid_input", "The file is empty.", { details: { fields: { file: ["is empty"] } } });
  if (bytes.byteLength > maxFileBytes) throw new AppError("payload_too_large", "A file may have at most 50 MB.", { details: { maxBytes: maxFileBytes } });
}

/**
 * Stores a file, encrypted, and starts reading it in the background. The bytes are stored before the row that names
 * them commits; a crash between the two leaves an unnamed file, never a row without its file.
 * Throws `invalid_input`, `payload_too_large`, `quota_exceeded` or `not_found` (knowledge base).
 */
export async function uploadDocument(ctx: WorkspaceContext, input: UploadInput): Promise<DocumentDto> {
  ctx.require("knowledge:write");
  requireSize(input.bytes);
  const { workspaceId } = ctx;
  await inWorkspace(ctx, (tx) => requireStorage(tx, workspaceId, input.bytes.byteLength));
  const id = newId("document");
  const storageKey = `${workspaceId}/documents/${id}/1`;
  const files = await fileStoreFor(workspaceId);
  await files.put(storageKey, input.bytes);
  try {
    return await inWorkspace(ctx, async (tx) => {
      const knowledgeBaseId = await chosenKnowledgeBase(tx, workspaceId, input.knowledgeBaseId);
      await requireStorage(tx, workspaceId, input.bytes.byteLength);
      const at = now();
      const row = await tx.document.create({
        data: {
          id,
          workspaceId,
          knowledgeBaseId,
          name: cleanName(input.fileName),
          declaredType: input.declaredType.slice(0, 200),
          sizeBytes: BigInt(input.bytes.byteLength),
          sha256: sha256Hex(input.bytes),
          storageKey,
          status: "queued",
          createdById: actorId(ctx),
          createdAt: at,
          updatedAt: at,
        },
        select: documentSelect,
      });
      await startReading(tx, ctx, id, 1, input.bytes.byteLength);
      await recordAudit(tx, ctx, {
        action: "document.uploaded",
        target: { type: "document", id },
        summary: `Uploaded ${row.name}`,
        facts: { sizeBytes: input.bytes.byteLength, sha256: row.sha256 },
      });
      return toDocumentDto(row);
    });
  } catch (error) {
    await files.delete(storageKey);
    throw error;
  }
}

/** Replaces the file behind a document: same id and links, new revision, read anew. */
export async function replaceDocument(ctx: WorkspaceContext, documentId: string, input: UploadInput): Promise<DocumentDto> {
  ctx.require("knowledge:write");
  requireSize(input.bytes);
  const { workspaceId } = ctx;
  const before = await inWorkspace(ctx, (tx) => tx.document.findFirst({ where: { id: documentId, workspaceId }, select: { revision: true } }));
  if (!before) throw notFound("document", documentId);
  const storageKey = `${workspaceId}/documents/${documentId}/${newId("request")}`;
  const files = await fileStoreFor(workspaceId);
  await files.put(storageKey, input.bytes);
  let replacedKey: string;
  let result: DocumentDto;
  try {
    [replacedKey, result] = await inWorkspace(ctx, async (tx) => {
      const current = await tx.document.findFirst({ where: { id: documentId, workspaceId }, select: { storageKey: true } });
      if (!current) throw notFound("document", documentId);
      const row = await tx.document.update({
        where: { id_workspaceId: { id: documentId, workspaceId } },
        data: {
          name: cleanName(input.fileName),
          declaredType: input.declaredType.slice(0, 200),
          sizeBytes: BigInt(input.bytes.byteLength),
          sha256: sha256Hex(input.bytes),
          storageKey,
          status: "queued",
          progress: 0,
          failureCode: null,
          failureReason: null,
          revision: { increment: 1 },
          updatedAt: now(),
        },
        select: documentSelect,
      });
      await startReading(tx, ctx, documentId, row.revision, input.bytes.byteLength);
      await recordAudit(tx, ctx, { action: "document.replaced", target: { type: "document", id: documentId }, summary: `Replaced ${row.name}`, facts: { revision: row.revision, sha256: row.sha256 } });
      return [current.storageKey, toDocumentDto(row)] as const;
    });
  } catch (error) {
    await files.delete(storageKey);
    throw error;
  }
  await files.delete(replacedKey);
  return result;
}

async function startReading(tx: Tx, ctx: WorkspaceContext, documentId: string, revision: number, sizeBytes: number): Promise<void> {
  await enqueue(tx, documentUploaded.create({ workspaceId: ctx.workspaceId, documentId, revision }), ctx.workspaceId);
  await recordUsage(tx, ctx.workspaceId, [
    { idempotencyKey: `${documentId}:${revision}:storage_bytes`, meter: "storage_bytes", quantity: BigInt(sizeBytes), costMicroUsd: 0n },
  ]);
}

async function requireStorage(tx: Tx, workspaceId: string, adding: number): Promise<void> {
  const entitlements = await getEntitlementsIn(tx, workspaceId);
  const stored = await tx.document.aggregate({ where: { workspaceId }, _count: { id: true }, _sum: { sizeBytes: true } });
  requireLimit(entitlements, "maxDocuments", stored._count.id);
  requireLimit(entitlements, "storageBytes", Number(stored._sum.sizeBytes ?? 0n), adding);
}

async function chosenKnowledgeBase(tx: Tx, workspaceId: string, wanted: string | undefined): Promise<string> {
  const row = await tx.knowledgeBase.findFirst({
    where: { workspaceId, ...(wanted ? { id: wanted } : {}) },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  if (!row) throw notFound("knowledge base", wanted ?? "default");
  return row.id;
}
