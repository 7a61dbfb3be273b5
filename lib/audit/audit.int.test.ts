import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { testDatabaseUrl } from "@/lib/testing/test-database";
import { exportAudit } from "./export-audit";
import { getAuditEntry } from "./get-audit-entry";
import { auditHash, genesisHash } from "./hash-chain";
import { listAuditEntries, listAuditFacets } from "./list-audit-entries";
import { appendAudit } from "./append-audit";
import type { AuditInput } from "./internal/new-entry";
import { recordAudit } from "./record-audit";
import { auditListQuery } from "./schema";
import { verifyChain } from "./verify-chain";

const record = (ctx: WorkspaceContext, entry: Partial<AuditInput> = {}) =>
  inWorkspace(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: "test.done",
      target: { type: "thing", id: "thing_1" },
      summary: "Did a thing",
      ...entry,
    }),
  );

const list = (ctx: WorkspaceContext, query: object = {}) =>
  listAuditEntries(ctx, auditListQuery.parse({ limit: 100, ...query }));

/** Someone with the owner's power over the database, who turns the triggers off. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_immutable");
    await client.query("SET LOCAL ROLE mandate_system");
    const { rowCount } = await client.query(sql, values);
    expect(rowCount).toBeGreaterThan(0);
    await client.query("RESET ROLE");
    await client.query("ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_immutable");
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

describe("recordAudit", () => {
  it("keeps the chain without a gap when fifty write at once", async () => {
    const { ctx } = await aWorkspace();
    await Promise.all(Array.from({ length: 50 }, (_, index) => record(ctx, { facts: { index } })));
    const { items } = await list(ctx);
    const oldestFirst = items.reverse();
    expect(oldestFirst.map((entry) => entry.seq)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    expect(oldestFirst.map((entry) => entry.prevHash)).toEqual([
      genesisHash,
      ...oldestFirst.slice(0, -1).map((entry) => entry.hash),
    ]);
    expect(await verifyChain(ctx)).toEqual({
      isIntact: true,
      count: 51,
      head: oldestFirst.at(-1)?.hash,
      covered: 0,
      erased: 0,
    });
  });

  it("leaves neither entry nor gap behind when the action fails", async () => {
    const { ctx } = await aWorkspace();
    const failing = inWorkspace(ctx, async (tx) => {
      await recordAudit(tx, ctx, {
        action: "test.done",
        target: { type: "thing", id: "1" },
        summary: "Never happened",
      });
      throw new Error("the action failed");
    });
    await expect(failing).rejects.toThrow("the action failed");
    await record(ctx);
    expect((await list(ctx)).items.map((entry) => [entry.seq, entry.action])).toEqual([
      [2, "test.done"],
      [1, "workspace.created"],
    ]);
  });

  it("cannot be changed or deleted by the application", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const change = inWorkspace(ctx, (tx) =>
      tx.auditEntry.updateMany({ where: { workspaceId }, data: { summary: "x" } }),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = inWorkspace(ctx, (tx) => tx.auditEntry.deleteMany({ where: { workspaceId } }));
    await expect(removal).rejects.toThrow(/permission denied/);
  });
});

describe("appendAudit", () => {
  const entry = (index: number, facts: Record<string, unknown> = { index }): AuditInput => ({
    action: "test.shown",
    target: { type: "thing", id: `thing_${index}` },
    summary: `Showed thing ${index}`,
    facts,
  });

  it("resolves when the entry is stored, in the order of the calls, among writers in transactions of their own", async () => {
    const { ctx } = await aWorkspace();
    const { ctx: other } = await aWorkspace();
    const indexes = Array.from({ length: 1_200 }, (_, index) => index);
    await Promise.all([
      ...indexes.map((index) => appendAudit(ctx, entry(index))),
      ...indexes.slice(0, 20).map(() => record(ctx)),
      ...indexes.slice(0, 20).map((index) => appendAudit(other, entry(index))),
    ]);
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 1_221 });
    expect(await verifyChain(other)).toMatchObject({ isIntact: true, count: 21 });
    await appendAudit(ctx, entry(1_200));
    const shown: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(ctx, { action: "test.shown", ...(cursor ? { cursor } : {}) });
      shown.push(...page.items.map(({ facts }) => Number(facts.index)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(shown.reverse()).toEqual([...indexes, 1_200]);
  });

  it("refuses what cannot be stored without harm to the others, and says when nothing was written", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const results = await Promise.allSettled([
      appendAudit(ctx, entry(1)),
      appendAudit(ctx, entry(2, { name: "a\u0000b" })),
      appendAudit(ctx, entry(3)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(appendAudit(ctx, entry(4, { amount: 1n }))).rejects.toThrow(TypeError);
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 3 });

    await tamper(`UPDATE audit_heads SET seq = 1 WHERE "workspaceId" = $1`, [workspaceId]);
    const failed = await Promise.allSettled([appendAudit(ctx, entry(5)), appendAudit(ctx, entry(6))]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});

describe("verifyChain", () => {
  const cases: [string, string, { seq: number; problem: RegExp }][] = [
    [
      "a changed summary",
      `UPDATE audit_entries SET summary = 'x' WHERE "workspaceId" = $1 AND seq = 3`,
      { seq: 3, problem: /fields were changed/ },
    ],
    [
      "changed facts",
      `UPDATE audit_entries SET facts = '{"n":9}' WHERE "workspaceId" = $1 AND seq = 3`,
      { seq: 3, problem: /fields were changed/ },
    ],
    [
      "a changed hash",
      `UPDATE audit_entries SET hash = repeat('0', 64) WHERE "workspaceId" = $1 AND seq = 3`,
      { seq: 3, problem: /hash does not match/ },
    ],
    [
      "a deleted entry",
      `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq = 3`,
      { seq: 3, problem: /missing/ },
    ],
    [
      "a deleted first entry",
      `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq = 1`,
      { seq: 1, problem: /missing/ },
    ],
    [
      "a cut-off end",
      `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq >= 5`,
      { seq: 5, problem: /missing/ },
    ],
    [
      "entries that changed places",
      `UPDATE audit_entries SET seq = CASE seq WHEN 3 THEN 1003 ELSE 1004 END WHERE "workspaceId" = $1 AND seq IN (3, 4)`,
      { seq: 3, problem: /missing/ },
    ],
    [
      "a moved head",
      `UPDATE audit_heads SET hash = repeat('a', 64) WHERE "workspaceId" = $1`,
      { seq: 6, problem: /head/ },
    ],
  ];
  it.each(cases)("finds %s", async (_name, sql, expected) => {
    const { ctx, workspaceId } = await aWorkspace();
    for (let index = 0; index < 5; index += 1)
      await record(ctx, { facts: { n: index, ratio: 0.1, name: "Ünïcode 💶", list: [1, null] } });
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 6 });
    await tamper(sql, [workspaceId]);
    const report = await verifyChain(ctx);
    expect(report).toMatchObject({ isIntact: false, seq: expected.seq });
    expect(report.isIntact ? "" : report.problem).toMatch(expected.problem);
  });
});

describe("listAuditEntries and getAuditEntry", () => {
  it("finds entries by text, action, actor, target and day, and pages without repeating", async () => {
    const { ctx, user } = await aWorkspace();
    await record(ctx, { action: "budget.set", summary: "Raised 100% of the cap" });
    await record(ctx, {
      action: "budget.deleted",
      summary: "Removed the cap",
      target: { type: "budget", id: "bud_1" },
    });
    const seqs = async (query: object) => (await list(ctx, query)).items.map((entry) => entry.seq);
    expect(await seqs({ q: "CAP" })).toEqual([3, 2]);
    expect(await seqs({ q: "100%" })).toEqual([2]);
    expect(await seqs({ q: "100_" })).toEqual([]);
    expect(await seqs({ q: user.email })).toEqual([3, 2, 1]);
    expect(await seqs({ action: "budget" })).toEqual([3, 2]);
    expect(await seqs({ action: "budget.set" })).toEqual([2]);
    expect(await seqs({ actorId: user.id, targetType: "budget", targetId: "bud_1" })).toEqual([3]);
    expect(await seqs({ to: "2020-01-01" })).toEqual([]);
    await expect(list(ctx, { from: "2026-11-22", to: "2026-11-21" })).rejects.toMatchObject({ code: "invalid_input" });
    const first = await list(ctx, { limit: 2 });
    const rest = await list(ctx, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map((entry) => entry.seq)).toEqual([3, 2, 1]);
    expect(rest.nextCursor).toBeNull();
    await expect(list(ctx, { cursor: "x" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await listAuditFacets(ctx)).toEqual({
      actions: ["budget.deleted", "budget.set", "workspace.created"],
      targetTypes: ["budget", "thing", "workspace"],
    });
  });

  it("shows what the hash covers, and answers alike for a missing entry and another workspace's", async () => {
    const { ctx } = await aWorkspace();
    const { ctx: other } = await aWorkspace();
    await record(ctx);
    const entry = await getAuditEntry(ctx, { seq: 2 });
    expect(entry.isIntact).toBe(true);
    expect(auditHash(entry.prevHash, entry.canonical)).toBe(entry.hash);
    expect(JSON.parse(entry.canonical)).toMatchObject({
      seq: 2,
      action: "test.done",
      actor: { type: "user", id: entry.actor.id },
    });
    const [foreign, missing] = await Promise.allSettled([
      getAuditEntry(other, { seq: 2 }),
      getAuditEntry(ctx, { seq: 99 }),
    ]);
    for (const result of [foreign, missing]) {
      expect(result).toMatchObject({
        status: "rejected",
        reason: { code: "not_found", publicMessage: "There is no audit entry with this id." },
      });
    }
  });

  it("is not for those without audit:read", async () => {
    const { workspaceId } = await aWorkspace();
    const { ctx: member } = await aMember({ workspaceId, role: "member" });
    for (const attempt of [
      () => list(member),
      () => getAuditEntry(member, { seq: 1 }),
      () => verifyChain(member),
      () => exportAudit(member, { payloads: false }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

it("exports a chain that the command line verifies, the export's own entry last, and notes each export", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  for (let index = 0; index < 5; index += 1)
    await record(ctx, { facts: { index }, summary: 'Zeile \u2028 – 日本語 "x"\n' });
  const text = await new Response(await exportAudit(ctx, { payloads: false })).text();
  const [header, ...entries] = text
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(header).toMatchObject({
    format: "mandate-audit-2",
    workspace: { id: workspaceId },
    genesis: genesisHash,
    count: 7,
  });
  expect(entries).toHaveLength(7);
  expect(JSON.parse(String(entries.at(-1)?.canonical))).toMatchObject({ seq: 7, action: "audit.exported" });

  const cli = fileURLToPath(new URL("../../cli/mandate.mjs", import.meta.url));
  const check = (input: string) =>
    spawnSync(process.execPath, [cli, "audit", "verify", "-"], { encoding: "utf8", input });
  expect(check(text)).toMatchObject({ status: 0, stdout: expect.stringContaining(`head ${String(header?.head)}`) });
  expect(check(text.replace("日本語", "中文"))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("entry 2 was changed"),
  });
  await exportAudit(ctx, { payloads: false });
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 8 });
});
