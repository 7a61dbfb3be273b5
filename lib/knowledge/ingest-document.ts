import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { storableText } from "@/lib/core/storable-text";
import { whyNotKept } from "@/lib/governance/ask-to-keep";
import type { Decision } from "@/lib/governance/decision";
import { recordDecision } from "@/lib/governance/record-decision";
import { recordUsage } from "@/lib/metering/record-usage";
import { chunkPages, type Chunk } from "./chunking/chunk-pages";
import { decideDocument } from "./decide-document";
import { embeddingModelRef, embedTexts, priceEmbedding } from "./embed-texts";
import { fileStoreFor } from "./file-store";
import { DocumentError } from "./parsing/document-error";
import { parseDocument } from "./parsing/parse-document";
import type { ParsedDocument } from "./parsing/parsed-document";
import { documentDenied } from "./schema";

const embedBatch = 128;
const insertBatch = 500;
const progressStepMs = 400;

type Job = { documentId: string; revision: number };

/**
 * Reads and indexes a stored document. A fault of the document ends in the state `failed` with its reason; a fault of
 * ours is thrown, to be repeated. The policies are asked before anything of it is indexed; what they deny is deleted,
 * and the reason names the rule. Old passages are replaced in the transaction that makes the document ready, so that
 * search sees the old or the new ones, never half. Stops quietly when a newer revision came, or the document is gone.
 */
export async function ingestDocument(
  ctx: WorkspaceContext,
  job: Job,
): Promise<{ status: "ready" | "failed" | "superseded" }> {
  ctx.require("knowledge:write");
  const { workspaceId } = ctx;
  const where = { id: job.documentId, workspaceId, revision: job.revision };
  const row = await inWorkspace(ctx, async (tx) => {
    await tx.document.updateMany({
      where: { ...where, status: "queued" },
      data: { status: "processing", progress: 1, updatedAt: now() },
    });
    return tx.document.findFirst({
      where,
      select: {
        name: true,
        declaredType: true,
        storageKey: true,
        status: true,
        failureCode: true,
        knowledgeBaseId: true,
        createdById: true,
        uploadedById: true,
      },
    });
  });
  if (!row) return { status: "superseded" };
  const files = await fileStoreFor(workspaceId);
  // A repeat that comes after the row was written and before the file was deleted.
  if (row.failureCode === documentDenied) await files.delete(row.storageKey);
  if (row.status === "ready" || row.status === "failed") return { status: row.status };

  const report = createProgress(ctx, job);
  let parsed: ParsedDocument;
  try {
    const bytes = await files.get(row.storageKey);
    if (!bytes) throw new DocumentError("document_damaged", "The stored file is missing. Upload it again.");
    parsed = await parseDocument(
      { bytes, fileName: row.name, declaredType: row.declaredType },
      { onProgress: ({ pagesDone, pagesTotal }) => report(Math.round((50 * pagesDone) / Math.max(1, pagesTotal))) },
    );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { count } = await inWorkspace(ctx, (tx) =>
      tx.document.updateMany({
        where,
        data: {
          status: "failed",
          progress: 0,
          failureCode: error.code,
          failureReason: error.message,
          updatedAt: now(),
        },
      }),
    );
    return { status: count > 0 ? "failed" : "superseded" };
  }

  const uploadedById = row.uploadedById ?? row.createdById;
  const { isAllowed, decision } = await decideDocument(ctx, {
    ...parsed,
    name: row.name,
    title: parsed.title,
    uploadedById,
  });
  if (!isAllowed) {
    const isDenied = await inWorkspace(ctx, (tx) => denyDocument(tx, ctx, job, decision));
    if (isDenied) await files.delete(row.storageKey);
    return { status: isDenied ? "failed" : "superseded" };
  }

  const chunks = chunkPages(parsed.pages);
  const vectors: Float32Array[] = [];
  let embeddedTokens = 0;
  for (let start = 0; start < chunks.length; start += embedBatch) {
    const texts = chunks.slice(start, start + embedBatch).map((chunk) => [...chunk.headingPath, chunk.text].join("\n"));
    const embedded = await embedTexts(texts);
    vectors.push(...embedded.vectors);
    embeddedTokens += embedded.tokens;
    report(50 + Math.round((45 * vectors.length) / chunks.length));
  }
  const isCurrent = await inWorkspace(ctx, (tx) =>
    writeIndex(tx, ctx, job, { ...row, parsed, chunks, vectors, embeddedTokens, decision }),
  );
  return { status: isCurrent ? "ready" : "superseded" };
}

/** Writes progress at most every 400 ms; a lost report is no loss. */
function createProgress(ctx: WorkspaceContext, job: Job): (percent: number) => void {
  let last = 0;
  return (percent) => {
    if (Date.now() - last < progressStepMs) return;
    last = Date.now();
    void inWorkspace(ctx, (tx) =>
      tx.document.updateMany({
        where: { id: job.documentId, workspaceId: ctx.workspaceId, revision: job.revision, status: "processing" },
        data: { progress: Math.max(1, Math.min(99, percent)) },
      }),
    ).catch(() => undefined);
  };
}

type Index = {
  knowledgeBaseId: string;
  parsed: ParsedDocument;
  chunks: readonly Chunk[];
  vectors: readonly Float32Array[];
  embeddedTokens: number;
  decision: Decision;
};

/** Leaves of a document that may not be kept only its name, the hash of its file and why; false when a newer revision came. */
async function denyDocument(tx: Tx, ctx: WorkspaceContext, job: Job, decision: Decision): Promise<boolean> {
  const { workspaceId } = ctx;
  const { documentId } = job;
  const { count } = await tx.document.updateMany({
    where: { id: documentId, workspaceId, revision: job.revision },
    data: {
      status: "failed",
      progress: 0,
      title: null,
      pageCount: 0,
      chunkCount: 0,
      sizeBytes: 0n,
      failureCode: documentDenied,
      failureReason: whyNotKept(decision),
      updatedAt: now(),
    },
  });
  if (count === 0) return false;
  // An earlier revision may be indexed; the document does not stay findable by what it was.
  await tx.documentPage.deleteMany({ where: { workspaceId, documentId } });
  await tx.chunk.deleteMany({ where: { workspaceId, documentId } });
  await recordDecision(tx, ctx, decision, { documentId });
  return true;
}

async function writeIndex(tx: Tx, ctx: WorkspaceContext, job: Job, index: Index): Promise<boolean> {
  const { workspaceId } = ctx;
  const { documentId } = job;
  const { knowledgeBaseId, parsed, chunks, vectors } = index;
  const { count } = await tx.document.updateMany({
    where: { id: documentId, workspaceId, revision: job.revision },
    data: {
      status: "ready",
      progress: 100,
      kind: parsed.kind,
      title: parsed.title ? storableText(parsed.title, 300) : null,
      warnings: parsed.warnings,
      pageCount: parsed.pages.length,
      chunkCount: chunks.length,
      embeddingModel: embeddingModelRef(),
      failureCode: null,
      failureReason: null,
      updatedAt: now(),
      readyAt: now(),
    },
  });
  if (count === 0) return false;
  await tx.documentPage.deleteMany({ where: { workspaceId, documentId } });
  await tx.chunk.deleteMany({ where: { workspaceId, documentId } });
  for (let start = 0; start < parsed.pages.length; start += insertBatch) {
    const rows = parsed.pages
      .slice(start, start + insertBatch)
      .map(({ number, text }) => ({ number, text: storableText(text) }));
    // One statement for many rows: createMany of thousands is slow and memory-hungry.
    await tx.$executeRaw`
      INSERT INTO document_pages ("workspaceId", "documentId", number, text)
      SELECT ${workspaceId}, ${documentId}, p.number, p.text
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(number int, text text)`;
  }
  for (let start = 0; start < chunks.length; start += insertBatch) {
    const rows = chunks.slice(start, start + insertBatch).map((chunk, index) => ({
      ...chunk,
      text: storableText(chunk.text),
      headingPath: chunk.headingPath.map((heading) => storableText(heading)),
      id: newId("chunk"),
      embedding: Array.from(vectors[start + index] ?? []),
    }));
    await tx.$executeRaw`
      INSERT INTO chunks (id, "workspaceId", "knowledgeBaseId", "documentId", ordinal, page, "pageEnd", "headingPath", text, "startOffset", "endOffset", embedding)
      SELECT c.id, ${workspaceId}, ${knowledgeBaseId}, ${documentId}, c.ordinal, c.page, c."pageEnd",
             ARRAY(SELECT jsonb_array_elements_text(c."headingPath")), c.text, c."startOffset", c."endOffset",
             ARRAY(SELECT jsonb_array_elements_text(c.embedding)::real)
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS c(id text, ordinal int, page int, "pageEnd" int, "headingPath" jsonb, text text, "startOffset" int, "endOffset" int, embedding jsonb)`;
  }
  await recordUsage(tx, workspaceId, [
    {
      idempotencyKey: `${documentId}:${job.revision}:embeddings`,
      meter: "embeddings",
      quantity: BigInt(chunks.length),
      costMicroUsd: priceEmbedding(index.embeddedTokens),
      modelRef: embeddingModelRef(),
    },
  ]);
  await recordDecision(tx, ctx, index.decision, { documentId });
  return true;
}
