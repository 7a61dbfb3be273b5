import { describe, expect, it } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { getDecision } from "@/lib/governance/get-decision";
import { listDecisions } from "@/lib/governance/list-decisions";
import { decisionListQuery } from "@/lib/governance/schema";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { failIngest } from "@/lib/knowledge/fail-ingest";
import { fileStoreFor } from "@/lib/knowledge/file-store";
import { getDocument, getDocumentPage } from "@/lib/knowledge/get-document";
import { reindexDocument } from "@/lib/knowledge/reindex-document";
import { replaceDocument } from "@/lib/knowledge/upload-document";
import { buildImagePdf, buildPng, buildTextPdf } from "@/lib/knowledge/parsing/testing/build-documents";
import { searchBody } from "@/lib/knowledge/schema";
import { searchKnowledge } from "@/lib/knowledge/search-knowledge";
import { anUploadedDocument, aReadyDocument, ingest } from "@/lib/testing/factories/document";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";

type Bad = { fileName: string; declaredType: string; content: () => Promise<Uint8Array> | Uint8Array; code: string };

const text = (content: string) => new TextEncoder().encode(content);
const bad: [string, Bad][] = [
  [
    "a PDF that was cut off",
    {
      fileName: "cut.pdf",
      declaredType: "application/pdf",
      content: async () => (await buildTextPdf(["Hello"])).slice(0, 300),
      code: "document_damaged",
    },
  ],
  [
    "an encrypted PDF",
    {
      fileName: "locked.pdf",
      declaredType: "application/pdf",
      content: () => buildTextPdf(["Hello"], { userPassword: "secret" }),
      code: "document_encrypted",
    },
  ],
  [
    "a scanned PDF",
    {
      fileName: "scan.pdf",
      declaredType: "application/pdf",
      content: () => buildImagePdf(),
      code: "document_image_only",
    },
  ],
  [
    "white space",
    { fileName: "blank.txt", declaredType: "text/plain", content: () => text(" \n\t \n"), code: "document_empty" },
  ],
  [
    "a picture that calls itself text",
    {
      fileName: "notes.txt",
      declaredType: "text/plain",
      content: () => new Uint8Array(buildPng(64, 64)),
      code: "document_type_mismatch",
    },
  ],
  [
    "a ZIP that calls itself Word",
    {
      fileName: "letter.docx",
      declaredType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content: () => text("PK\u0003\u0004 nothing of a document"),
      code: "document_damaged",
    },
  ],
];

it.each(bad)("ends as failed with a reason for people: %s", async (_, { content, code, ...file }) => {
  const { ctx } = await aWorkspace();
  const uploaded = await anUploadedDocument(ctx, { ...file, content: await content() });
  expect(await ingest(ctx, uploaded)).toBe("failed");
  const document = await getDocument(ctx, uploaded.id);
  expect(document).toMatchObject({ status: "failed", progress: 0, failureCode: code, chunkCount: 0, readyAt: null });
  expect(document.failureReason).toMatch(/^[A-Z].{10,}\.$/s);
  expect(await ingest(ctx, uploaded)).toBe("failed");
});

it("fails, and does not hang, when the stored file is missing; an upload that came after it wins", async () => {
  const { ctx } = await aWorkspace();
  const uploaded = await anUploadedDocument(ctx);
  const key = await withTenant(ctx.workspaceId, (tx) =>
    tx.document.findFirstOrThrow({
      where: { workspaceId: ctx.workspaceId, id: uploaded.id },
      select: { storageKey: true },
    }),
  );
  await (await fileStoreFor(ctx.workspaceId)).delete(key.storageKey);
  expect(await ingest(ctx, uploaded)).toBe("failed");
  expect(await getDocument(ctx, uploaded.id)).toMatchObject({ failureCode: "document_damaged" });
});

it("is not found by what it said before it failed, and again once it was read", async () => {
  const { ctx } = await aWorkspace();
  const document = await aReadyDocument(ctx);
  const find = async () => (await searchKnowledge(ctx, searchBody.parse({ query: "annual leave" }))).results.length;
  expect(await find()).toBeGreaterThan(0);
  const second = await reindexDocument(ctx, document.id);
  const job = await systemContext(ctx.workspaceId, "ingest-document", ["knowledge:write"]);
  await failIngest(job, { documentId: document.id, revision: second.revision });
  expect(await getDocument(ctx, document.id)).toMatchObject({ status: "failed", failureCode: "internal" });
  expect(await find()).toBe(0);
  expect(await ingest(ctx, await reindexDocument(ctx, document.id))).toBe("ready");
  expect(await find()).toBeGreaterThan(0);
});

it("does not fail a newer revision for the fault of an older one", async () => {
  const { ctx } = await aWorkspace();
  const document = await anUploadedDocument(ctx);
  await reindexDocument(ctx, document.id);
  const job = await systemContext(ctx.workspaceId, "ingest-document", ["knowledge:write"]);
  await failIngest(job, { documentId: document.id, revision: 1 });
  expect(await getDocument(ctx, document.id)).toMatchObject({ status: "queued", revision: 2 });
});

/** Text that Postgres would refuse, such as half a character at the edge of a passage, must not make a document unreadable. */
it("reads emoji and every script, however passages are cut", async () => {
  const { ctx } = await aWorkspace();
  const content = `# Notes \ud83d\ude80\n\n${"\ud83d\ude80".repeat(3_000)}\n\n\u05e9\u05dc\u05d5\u05dd \u65e5\u672c\u8a9e \u0627\u0644\u0639\u0631\u0628\u064a\u0629 na\u00efve.`;
  const document = await aReadyDocument(ctx, { fileName: "notes.md", content });
  expect(document.chunkCount).toBeGreaterThan(0);
  expect((await getDocumentPage(ctx, document.id, document.pageCount)).text).toContain("\u65e5\u672c\u8a9e");
});

it("says what is wrong with text that has U+0000 in it, or reads it without", async () => {
  const { ctx } = await aWorkspace();
  const uploaded = await anUploadedDocument(ctx, {
    fileName: "notes.md",
    content: "# Notes \u0000\n\nBefore\u0000after.",
  });
  const status = await ingest(ctx, uploaded);
  const document = await getDocument(ctx, uploaded.id);
  expect(document.status).toBe(status);
  expect(status === "ready" || /^document_/.test(document.failureCode ?? "")).toBe(true);
});

it("searches for what cannot be searched for without failing", async () => {
  const { ctx } = await aWorkspace();
  await aReadyDocument(ctx);
  for (const query of [
    "\u0000",
    "a\u0000b",
    "' OR 1=1 --",
    "& | ! ( ) :*",
    "\ud83d\ude80",
    "\ud83d",
    "%_\\",
    "x".repeat(1_000),
    "\u00b2 \u2167 \u0663",
    '"unclosed',
  ]) {
    const { results } = await searchKnowledge(ctx, { query, limit: 5 });
    expect(Array.isArray(results)).toBe(true);
  }
});

describe("a document that a rule does not let in", () => {
  const rule = { pack: "pci-dss", policyId: "pci-pan-unreadable" };
  const withCard = "Invoice 7. Paid with card 4111 1111 1111 1111.";

  async function aStrictWorkspace() {
    const workspace = await aWorkspace();
    await setPackMode(workspace.ctx, { pack: rule.pack, mode: "monitor" });
    await setPolicyMode(workspace.ctx, { policyId: rule.policyId, mode: "enforce" });
    return workspace;
  }
  const fileOf = async (workspaceId: string, id: string) => {
    const { storageKey } = await withTenant(workspaceId, (tx) =>
      tx.document.findFirstOrThrow({ where: { id, workspaceId }, select: { storageKey: true } }),
    );
    return (await fileStoreFor(workspaceId)).get(storageKey);
  };
  const decisionsOn = async (ctx: WorkspaceContext, documentId: string) =>
    (await listDecisions(ctx, decisionListQuery.parse({ stage: "store" }))).items.filter(
      (decision) => decision.documentId === documentId,
    );

  it("leaves nothing but its name and the rule; the member who brought it is the principal", async () => {
    const { ctx, user, workspaceId } = await aStrictWorkspace();
    const uploaded = await anUploadedDocument(ctx, { fileName: "invoice.txt", content: withCard });
    expect(await ingest(ctx, uploaded)).toBe("failed");
    expect(await getDocument(ctx, uploaded.id)).toMatchObject({
      status: "failed",
      failureCode: "document_denied",
      failureReason: expect.stringContaining(
        "“Card numbers are unreadable wherever they are stored” (pci-pan-unreadable",
      ),
      sizeBytes: 0,
      chunkCount: 0,
    });
    expect(await fileOf(workspaceId, uploaded.id)).toBeNull();
    const { storageKey } = await withTenant(workspaceId, (tx) =>
      tx.document.findFirstOrThrow({ where: { id: uploaded.id, workspaceId }, select: { storageKey: true } }),
    );
    // A worker that died before it deleted the file: whoever takes the job up does it.
    await (await fileStoreFor(workspaceId)).put(storageKey, text(withCard));
    expect(await ingest(ctx, uploaded)).toBe("failed");
    expect(await fileOf(workspaceId, uploaded.id)).toBeNull();
    const decisions = await decisionsOn(ctx, uploaded.id);
    expect(decisions).toMatchObject([{ verdict: "deny", runId: null, stepId: null, agentId: null }]);
    const { facts, fullFacts } = await getDecision(ctx, { decisionId: decisions[0]?.id ?? "" });
    expect(facts).toMatchObject({ agentId: user.id, pii: ["card"], resource: { kind: "knowledge_base" } });
    expect(fullFacts?.agent).toMatchObject({ owner: user.id, ownerActive: true, autonomy: "ask_always" });
    expect(fullFacts?.resource).toMatchObject({ encrypted: false, retentionDays: Number.MAX_SAFE_INTEGER });
    const entry = await withTenant(workspaceId, (tx) =>
      tx.auditEntry.findFirstOrThrow({ where: { workspaceId, action: "decision.made" }, select: { targetId: true } }),
    );
    expect(entry.targetId).toBe(uploaded.id);
    await expect(reindexDocument(ctx, uploaded.id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is gone from search too when it replaces one that was let in, and another file helps", async () => {
    const { ctx } = await aStrictWorkspace();
    const document = await aReadyDocument(ctx, { fileName: "a.txt", content: "The tariff is 19 euros a month." });
    expect(await decisionsOn(ctx, document.id)).toMatchObject([{ verdict: "allow" }]);
    const file = (content: string) => ({ fileName: "a.txt", declaredType: "text/plain", bytes: text(content) });
    expect(await ingest(ctx, await replaceDocument(ctx, document.id, file(withCard)))).toBe("failed");
    const found = await searchKnowledge(ctx, searchBody.parse({ query: "tariff" }));
    expect(found.results).toEqual([]);
    expect(await ingest(ctx, await replaceDocument(ctx, document.id, file("The tariff is 24 euros.")))).toBe("ready");
    expect((await decisionsOn(ctx, document.id)).map((decision) => decision.verdict)).toEqual([
      "allow",
      "deny",
      "allow",
    ]);
  });

  it("is decided for whoever brought the present file", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const other = await aMember({ workspaceId, role: "admin" });
    const document = await aReadyDocument(ctx);
    const bytes = text("Newer.");
    const replaced = await replaceDocument(other.ctx, document.id, {
      fileName: "b.txt",
      declaredType: "text/plain",
      bytes,
    });
    await ingest(ctx, replaced);
    const [newest] = await decisionsOn(ctx, document.id);
    expect((await getDecision(ctx, { decisionId: newest?.id ?? "" })).facts).toMatchObject({ agentId: other.user.id });
  });
});
