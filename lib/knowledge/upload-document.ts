import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { enqueue } from "@/lib/core/outbox";
import { storableText } from "@/lib/core/storable-text";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { recordUsage } from "@/lib/metering/record-usage";
import { documentSelect, toDocumentDto } from "./document-select";
import { documentUploaded } from "./events";
import { fileStoreFor } from "./file-store";
import { maxFileBytes, type DocumentDto } from "./schema";

export type UploadInput = {
  fileName: string;
  declaredType: string;
  bytes: Uint8Array;
  knowledgeBaseId?: string | undefined;
};

/** A name fit for lists and headers: the last part of the path, without control characters. */
function cleanName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? "";
  return storableText(last.replace(/\p{C}/gu, "").trim(), 200) || "Untitled";
}

function requireSize(bytes: Uint8Array): void {
  if (bytes.byteLength === 0)
    throw new AppError("invalid_input", "The file is empty.", { details: { fields: { file: ["is empty"] } } });
  if (bytes.byteLength > maxFileBytes)
    throw new AppError("payload_too_large", "A file may have at most 50 MB.", { details: { maxBytes: maxFileBytes } });
}

/**
 * Stores a file, encrypted, and starts reading it in the background, where the policies are asked whether it may be
 * kept (`ingestDocument`). The bytes are stored before the row that names
 * them commits; a crash between the two leaves an unnamed file, never a row without its file.
 * Throws `invalid_input`, `payload_too_large`, `quota_exceeded` or `not_found` (knowledge base).
 */
export async function uploadDocument(ctx: WorkspaceContext, input: UploadInput): Promise<DocumentDto> {
  ctx.require("knowledge:write");
  requireSize(input.bytes);
  const { workspaceId } = ctx;
  await inWorkspace(ctx, (tx) => requireStorage(tx, workspaceId, { documents: 1, bytes: input.bytes.byteLength }));
  const id = newId("document");
  const storageKey = `${workspaceId}/documents/${id}/1`;
  const files = await fileStoreFor(workspaceId);
  await files.put(storageKey, input.bytes);
  try {
    return await inWorkspace(ctx, async (tx) => {
      await lockName(tx, `documents:${workspaceId}`);
      const knowledgeBaseId = await chosenKnowledgeBase(tx, workspaceId, input.knowledgeBaseId);
      await requireStorage(tx, workspaceId, { documents: 1, bytes: input.bytes.byteLength });
      const at = now();
      const row = await tx.document.create({
        data: {
          id,
          workspaceId,
          knowledgeBaseId,
          name: cleanName(input.fileName),
          declaredType: storableText(input.declaredType, 200),
          sizeBytes: BigInt(input.bytes.byteLength),
          sha256: sha256Hex(input.bytes),
          storageKey,
          status: "queued",
          createdById: actorId(ctx),
          uploadedById: actorId(ctx),
          createdAt: at,
          updatedAt: at,
        },
        select: documentSelect,
      });
      await startReading(tx, ctx, id, 1, input.bytes.byteLength);
      await recordAudit(tx, ctx, {
        action: "document.uploaded",
        target: { type: "document", id },
        summary: "Uploaded a document",
        shownAs: `Uploaded ${row.name}`,
        facts: { sizeBytes: input.bytes.byteLength, sha256: row.sha256 },
      });
      return toDocumentDto(row);
    });
  } catch (error) {
    await files.delete(storageKey);
    throw error;
  }
}

/**
 * Replaces the file behind a document: same id and links, new revision, read anew. Its passages stay findable until the
 * new ones are there. Throws `not_found`, `invalid_input`, `payload_too_large` or `quota_exceeded`.
 */
export async function replaceDocument(
  ctx: WorkspaceContext,
  documentId: string,
  input: UploadInput,
): Promise<DocumentDto> {
  ctx.require("knowledge:write");
  requireSize(input.bytes);
  const { workspaceId } = ctx;
  const before = await inWorkspace(ctx, (tx) =>
    tx.document.findFirst({ where: { id: documentId, workspaceId }, select: { id: true } }),
  );
  if (!before) throw notFound("document", documentId);
  const storageKey = `${workspaceId}/documents/${documentId}/${newId("request")}`;
  const files = await fileStoreFor(workspaceId);
  await files.put(storageKey, input.bytes);
  let replacedKey: string;
  let result: DocumentDto;
  try {
    [replacedKey, result] = await inWorkspace(ctx, async (tx) => {
      await lockName(tx, `documents:${workspaceId}`);
      const current = await tx.document.findFirst({
        where: { id: documentId, workspaceId },
        select: { storageKey: true, sizeBytes: true },
      });
      if (!current) throw notFound("document", documentId);
      await requireStorage(tx, workspaceId, {
        documents: 0,
        bytes: input.bytes.byteLength - Number(current.sizeBytes),
      });
      const row = await tx.document.update({
        where: { id_workspaceId: { id: documentId, workspaceId } },
        data: {
          name: cleanName(input.fileName),
          declaredType: storableText(input.declaredType, 200),
          sizeBytes: BigInt(input.bytes.byteLength),
          sha256: sha256Hex(input.bytes),
          storageKey,
          uploadedById: actorId(ctx),
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
      await recordAudit(tx, ctx, {
        action: "document.replaced",
        target: { type: "document", id: documentId },
        summary: "Replaced a document",
        shownAs: `Replaced ${row.name}`,
        facts: { revision: row.revision, sha256: row.sha256 },
      });
      return [current.storageKey, toDocumentDto(row)] as const;
    });
  } catch (error) {
    await files.delete(storageKey);
    throw error;
  }
  await files.delete(replacedKey);
  return result;
}

async function startReading(
  tx: Tx,
  ctx: WorkspaceContext,
  documentId: string,
  revision: number,
  sizeBytes: number,
): Promise<void> {
  await enqueue(tx, documentUploaded.create({ workspaceId: ctx.workspaceId, documentId, revision }), ctx.workspaceId);
  await recordUsage(tx, ctx.workspaceId, [
    {
      idempotencyKey: `${documentId}:${revision}:storage_bytes`,
      meter: "storage_bytes",
      quantity: BigInt(sizeBytes),
      costMicroUsd: 0n,
    },
  ]);
}

/** The caller holds the lock on the workspace's documents, or asks only to refuse early. */
async function requireStorage(
  tx: Tx,
  workspaceId: string,
  adding: { documents: number; bytes: number },
): Promise<void> {
  const entitlements = await getEntitlementsIn(tx, workspaceId);
  const stored = await tx.document.aggregate({
    where: { workspaceId },
    _count: { id: true },
    _sum: { sizeBytes: true },
  });
  if (adding.documents > 0) requireLimit(entitlements, "maxDocuments", stored._count.id, adding.documents);
  if (adding.bytes > 0) requireLimit(entitlements, "storageBytes", Number(stored._sum.sizeBytes ?? 0n), adding.bytes);
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
