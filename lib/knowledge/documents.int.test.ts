import { expect, it, vi } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { systemContext } from "@/lib/access/system-context";
import { systemDb, withTenant } from "@/lib/core/db";
import { plans } from "@/lib/entitlements/plans";
import { writeEntitlements } from "@/lib/entitlements/write-entitlements";
import { createKnowledgeBase } from "@/lib/knowledge/create-knowledge-base";
import { deleteDocument } from "@/lib/knowledge/delete-document";
import { fileStoreFor } from "@/lib/knowledge/file-store";
import { findReadablePage } from "@/lib/knowledge/find-readable-page";
import { getDocument, getDocumentFile, getDocumentPage, listPassages } from "@/lib/knowledge/get-document";
import { ingestDocument } from "@/lib/knowledge/ingest-document";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { reindexDocument } from "@/lib/knowledge/reindex-document";
import { documentListQuery, maxFileBytes, searchBody } from "@/lib/knowledge/schema";
import { searchKnowledge } from "@/lib/knowledge/search-knowledge";
import { replaceDocument } from "@/lib/knowledge/upload-document";
import { anUploadedDocument, aReadyDocument, ingest } from "@/lib/testing/factories/document";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";

const search = async (ctx: WorkspaceContext, query: string, scope: object = {}) =>
  (await searchKnowledge(ctx, searchBody.parse({ query, ...scope }))).results;
const upload = (content: string, fileName = "notes.txt") => ({
  fileName,
  declaredType: "text/plain",
  bytes: new TextEncoder().encode(content),
});
const storageKey = async (ctx: WorkspaceContext, id: string) =>
  (
    await systemDb().document.findFirstOrThrow({
      where: { id, workspaceId: ctx.workspaceId },
      select: { storageKey: true },
    })
  ).storageKey;

it("goes from upload by reading to found passages, with page and highlights", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const uploaded = await anUploadedDocument(ctx);
  expect(uploaded).toMatchObject({ status: "queued", revision: 1, kind: null });
  expect(await search(ctx, "annual leave")).toEqual([]);
  expect(await ingest(ctx, uploaded)).toBe("ready");

  const document = await getDocument(ctx, uploaded.id);
  expect(document).toMatchObject({ status: "ready", progress: 100, kind: "markdown", pageCount: 1, failureCode: null });
  expect(document.chunkCount).toBeGreaterThan(0);
  const [hit] = await search(ctx, "How many days of annual leave?");
  expect(hit).toMatchObject({ documentId: uploaded.id, documentName: "handbook.md", page: 1 });
  expect(hit?.passage).toContain("28 days");
  expect(hit?.highlights.some((part) => part.isMatch)).toBe(true);
  expect(hit?.highlights.map((part) => part.text).join("")).toBe(hit?.passage);
  expect((await listPassages(ctx, uploaded.id, { limit: 100, after: -1 })).items).toHaveLength(document.chunkCount);
  expect((await getDocumentPage(ctx, uploaded.id, 1)).text).toContain("Sick leave");
  expect(await systemDb().outboxEvent.count({ where: { workspaceId, name: "knowledge/document.uploaded" } })).toBe(1);
});

it("finds by meaning where no word is the same, and by a word where the meaning is not known", async () => {
  const { ctx } = await aWorkspace();
  await aReadyDocument(ctx);
  await aReadyDocument(ctx, {
    fileName: "codes.txt",
    content: "The spare part for the press has the number QX-77412-B.",
  });
  expect((await search(ctx, "QX-77412-B"))[0]?.documentName).toBe("codes.txt");
  expect((await search(ctx, "vacations"))[0]?.passage ?? "").not.toContain("QX-77412");
});

it("keeps the file encrypted and gives back the very bytes", async () => {
  const { ctx } = await aWorkspace();
  const document = await anUploadedDocument(ctx, { content: "The merger is on Friday." });
  const file = await getDocumentFile(ctx, document.id);
  expect(new TextDecoder().decode(file.bytes)).toBe("The merger is on Friday.");
  const other = await aWorkspace();
  await expect((await fileStoreFor(other.workspaceId)).get(await storageKey(ctx, document.id))).rejects.toThrow();
});

it("reads a revision once: a repeat changes nothing and counts nothing twice", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const uploaded = await anUploadedDocument(ctx);
  await ingest(ctx, uploaded);
  const passages = await listPassages(ctx, uploaded.id, { limit: 100, after: -1 });
  expect(await ingest(ctx, uploaded)).toBe("ready");
  expect(await listPassages(ctx, uploaded.id, { limit: 100, after: -1 })).toEqual(passages);
  const usage = await withTenant(workspaceId, (tx) =>
    tx.usageEvent.findMany({ where: { workspaceId, meter: "embeddings" } }),
  );
  expect(usage).toHaveLength(1);
  expect(usage[0]).toMatchObject({ quantity: BigInt(passages.items.length), costMicroUsd: 0n });
});

it("replaces the file behind a document: same id, the old passages until the new ones are there, the old file gone", async () => {
  const { ctx } = await aWorkspace();
  const document = await aReadyDocument(ctx, {
    fileName: "tariff.txt",
    content: "The standard tariff is 19 euros a month.",
  });
  const oldKey = await storageKey(ctx, document.id);
  const replaced = await replaceDocument(
    ctx,
    document.id,
    upload("The standard tariff is 24 euros a month.", "tariff-2.txt"),
  );
  expect(replaced).toMatchObject({ id: document.id, name: "tariff-2.txt", status: "queued", revision: 2 });
  expect((await search(ctx, "standard tariff"))[0]?.passage).toContain("19 euros");
  expect(await (await fileStoreFor(ctx.workspaceId)).get(oldKey)).toBeNull();

  expect(await ingest(ctx, document)).toBe("superseded");
  expect(await ingest(ctx, replaced)).toBe("ready");
  const hits = await search(ctx, "standard tariff");
  expect(hits).toHaveLength(1);
  expect(hits[0]?.passage).toContain("24 euros");
});

it("keeps one file of several that replace a document at the same moment, and no other", async () => {
  const { ctx } = await aWorkspace();
  const document = await aReadyDocument(ctx);
  const results = await Promise.all(
    [1, 2, 3].map((number) => replaceDocument(ctx, document.id, upload(`Version ${number}`))),
  );
  expect(results.map((result) => result.revision).sort()).toEqual([2, 3, 4]);
  const last = results.find((result) => result.revision === 4);
  const kept = await getDocumentFile(ctx, document.id);
  expect((await getDocument(ctx, document.id)).sha256).toBe(last?.sha256);
  expect(new TextDecoder().decode(kept.bytes)).toMatch(/^Version \d$/);
});

it("stays findable while it is read again", async () => {
  const { ctx } = await aWorkspace();
  const document = await aReadyDocument(ctx);
  const again = await reindexDocument(ctx, document.id);
  expect(again).toMatchObject({ status: "queued", revision: 2 });
  expect(await search(ctx, "annual leave")).not.toEqual([]);
  expect(await findReadablePage(ctx, { documentId: document.id, page: 1 })).not.toBeNull();
  expect(await ingest(ctx, again)).toBe("ready");
  expect(await search(ctx, "annual leave")).not.toEqual([]);
});

it("is gone from lists, search, pages and storage once it is deleted", async () => {
  const { ctx } = await aWorkspace();
  const document = await aReadyDocument(ctx);
  const key = await storageKey(ctx, document.id);
  expect(await search(ctx, "annual leave")).not.toEqual([]);
  await deleteDocument(ctx, document.id);
  expect(await search(ctx, "annual leave")).toEqual([]);
  expect((await listDocuments(ctx, documentListQuery.parse({}))).items).toEqual([]);
  expect(await findReadablePage(ctx, { documentId: document.id, page: 1 })).toBeNull();
  expect(await (await fileStoreFor(ctx.workspaceId)).get(key)).toBeNull();
  await expect(getDocumentFile(ctx, document.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteDocument(ctx, document.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await ingest(ctx, document)).toBe("superseded");
});

it("searches only the knowledge bases and documents that are asked for", async () => {
  const { ctx } = await aWorkspace();
  const base = await createKnowledgeBase(ctx, { name: "Prices", description: "" });
  const general = await aReadyDocument(ctx, { fileName: "a.txt", content: "The discount is five percent." });
  const priced = await aReadyDocument(ctx, {
    fileName: "b.txt",
    content: "The discount is nine percent.",
    knowledgeBaseId: base.id,
  });
  const ids = async (scope: object) => (await search(ctx, "discount", scope)).map((hit) => hit.documentId).sort();
  expect(await ids({})).toEqual([general.id, priced.id].sort());
  expect(await ids({ knowledgeBaseIds: [base.id] })).toEqual([priced.id]);
  expect(await ids({ documentIds: [general.id] })).toEqual([general.id]);
  expect(await ids({ knowledgeBaseIds: [base.id], documentIds: [general.id] })).toEqual([]);
  await expect(createKnowledgeBase(ctx, { name: "Prices", description: "" })).rejects.toMatchObject({
    code: "conflict",
  });
});

it("shows nothing of another workspace, whatever id is named", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const document = await aReadyDocument(theirs.ctx);
  const base = await createKnowledgeBase(theirs.ctx, { name: "Theirs", description: "" });
  expect(await search(mine.ctx, "annual leave", { documentIds: [document.id] })).toEqual([]);
  expect(await search(mine.ctx, "annual leave", { knowledgeBaseIds: [document.knowledgeBaseId] })).toEqual([]);
  for (const attempt of [
    () => getDocument(mine.ctx, document.id),
    () => getDocumentFile(mine.ctx, document.id),
    () => getDocumentPage(mine.ctx, document.id, 1),
    () => listPassages(mine.ctx, document.id, { limit: 5, after: -1 }),
    () => reindexDocument(mine.ctx, document.id),
    () => deleteDocument(mine.ctx, document.id),
    () => replaceDocument(mine.ctx, document.id, upload("mine now")),
    () => anUploadedDocument(mine.ctx, { knowledgeBaseId: base.id }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  expect((await getDocument(theirs.ctx, document.id)).revision).toBe(1);
});

it("refuses an empty file and one above 50 MB before anything is stored", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await expect(anUploadedDocument(ctx, { content: new Uint8Array(0) })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(anUploadedDocument(ctx, { content: new Uint8Array(maxFileBytes + 1) })).rejects.toMatchObject({
    code: "payload_too_large",
  });
  expect(await systemDb().document.count({ where: { workspaceId } })).toBe(0);
});

it("keeps to the storage and the number of documents of the plan, also by replacing and also at once", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const allow = (limits: object) =>
    withTenant(workspaceId, (tx) =>
      writeEntitlements(tx, workspaceId, {
        plan: "free",
        limits: { ...plans.free.limits, ...limits },
        features: plans.free.features,
      }),
    );
  await allow({ storageBytes: 100 });
  const document = await anUploadedDocument(ctx, { content: "x".repeat(60) });
  await expect(anUploadedDocument(ctx, { content: "y".repeat(41) })).rejects.toMatchObject({
    code: "quota_exceeded",
    details: { limit: "storageBytes", max: "100", spent: "60" },
  });
  await expect(replaceDocument(ctx, document.id, upload("z".repeat(101)))).rejects.toMatchObject({
    code: "quota_exceeded",
  });
  expect(await replaceDocument(ctx, document.id, upload("z".repeat(100)))).toMatchObject({ sizeBytes: 100 });
  expect(await replaceDocument(ctx, document.id, upload("z".repeat(10)))).toMatchObject({ sizeBytes: 10 });

  await allow({ maxDocuments: 3 });
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => anUploadedDocument(ctx)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(2);
});

it("leaves no file behind when the row could not be written", async () => {
  const { ctx } = await aWorkspace();
  const files = await fileStoreFor(ctx.workspaceId);
  const put = vi.spyOn(
    Object.getPrototypeOf(files) as { put: (key: string, bytes: Uint8Array) => Promise<void> },
    "put",
  );
  await expect(anUploadedDocument(ctx, { knowledgeBaseId: "kb_missing" })).rejects.toMatchObject({ code: "not_found" });
  const [key] = put.mock.calls[0] ?? [];
  put.mockRestore();
  expect(await files.get(key ?? "")).toBeNull();
});

it.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ana\\Q3 report.txt", "Q3 report.txt"],
  ["re\u0000port\u202e.txt", "report.txt"],
  ["\u0000", "Untitled"],
  ["r\u00e9sum\u00e9 \u65e5\u672c\u8a9e \ud83d\udcc4.txt", "r\u00e9sum\u00e9 \u65e5\u672c\u8a9e \ud83d\udcc4.txt"],
])("stores the name %j as %j", async (fileName, name) => {
  const { ctx } = await aWorkspace();
  expect(await anUploadedDocument(ctx, { fileName, content: "text" })).toMatchObject({ name });
});

/** The audit chain takes well-formed text only: a name cut inside a character must not make it refuse. */
it("cuts a long name between characters", async () => {
  const { ctx } = await aWorkspace();
  const document = await anUploadedDocument(ctx, { fileName: `a${"\ud83d\udcc4".repeat(150)}.txt`, content: "text" });
  expect(document.name.isWellFormed()).toBe(true);
  expect(document.name.length).toBeLessThanOrEqual(200);
});

it("needs the permission for each of them", async () => {
  const { workspaceId } = await aWorkspace();
  const viewer = await aMember({ workspaceId, role: "viewer" });
  const billing = await aMember({ workspaceId, role: "billing" });
  await expect(anUploadedDocument(viewer.ctx)).rejects.toMatchObject({ code: "forbidden" });
  await expect(search(billing.ctx, "x")).rejects.toMatchObject({ code: "forbidden" });
  expect(await search(viewer.ctx, "x")).toEqual([]);
  const job = await systemContext(workspaceId, "other-job", ["knowledge:read"]);
  await expect(ingestDocument(job, { documentId: "doc_x", revision: 1 })).rejects.toMatchObject({ code: "forbidden" });
});
