import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import { findMembershipContext } from "@/lib/access/membership-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { testDatabaseUrl } from "@/lib/testing/test-database";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { eraseAuditPayloads } from "./erase-audit-payloads";
import { exportAudit } from "./export-audit";
import { getAuditEntry } from "./get-audit-entry";
import { getAuditProof } from "./get-audit-proof";
import { auditHash, canonicalFirstForm } from "./hash-chain";
import { listAuditEntries } from "./list-audit-entries";
import { makeCheckpoints } from "./make-checkpoints";
import { recordAudit } from "./record-audit";
import { auditListQuery } from "./schema";
import { verifyChain } from "./verify-chain";

type Entry = Partial<Parameters<typeof recordAudit>[2]>;

const record = (ctx: WorkspaceContext, entry: Entry = {}) =>
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

const rowOf = (workspaceId: string, seq: number) =>
  withTenant(workspaceId, (tx) => tx.auditEntry.findFirstOrThrow({ where: { workspaceId, seq: BigInt(seq) } }));

const storedSeqs = async (workspaceId: string): Promise<number[]> => {
  const rows = await withTenant(workspaceId, (tx) =>
    tx.auditPayload.findMany({ where: { workspaceId }, orderBy: { seq: "asc" }, select: { seq: true } }),
  );
  return rows.map(({ seq }) => Number(seq));
};

async function asSuperuser(...statements: [sql: string, values: unknown[]][]): Promise<void> {
  const client = new Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    await client.query("BEGIN");
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function fromAddress(workspaceId: string, user: { id: string; email: string }, ip: string) {
  const ctx = await findMembershipContext(user, { id: workspaceId }, { requestId: "req_1", ip });
  if (!ctx) throw new Error("no member");
  return ctx;
}

const verifier = fileURLToPath(new URL("../../cli/verify-audit.mjs", import.meta.url));
async function exported(ctx: WorkspaceContext): Promise<{ status: number | null; said: string; text: string }> {
  const text = await new Response(await exportAudit(ctx, { payloads: true })).text();
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, "-"], { encoding: "utf8", input: text });
  return { status, said: stdout + stderr, text };
}

describe("a payload", () => {
  it("holds what names people and the evidence, sealed beside an entry that holds neither", async () => {
    const { workspaceId, user } = await aWorkspace();
    const ctx = await fromAddress(workspaceId, user, "192.0.2.7");
    await record(ctx, {
      summary: "Wrote to somebody",
      shownAs: "Wrote to Zoë <zoe@example.test>",
      evidence: { arguments: { body: "Dear Zoë" } },
      facts: { amount: 3 },
    });
    const row = await rowOf(workspaceId, 2);
    expect(row).toMatchObject({
      form: 2,
      actorLabel: null,
      ip: null,
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify({ ...row, seq: 2 })).not.toMatch(/Zo|@|192\.0/);
    const [stored] = await withTenant(workspaceId, (tx) =>
      tx.auditPayload.findMany({ where: { workspaceId, seq: 2n } }),
    );
    expect(Buffer.from(stored?.sealed ?? []).toString("latin1")).not.toContain("Zo");
    expect(stored?.salt).toHaveLength(32);

    expect(await getAuditEntry(ctx, { seq: 2 })).toMatchObject({
      actor: { type: "user", id: user.id, label: user.email },
      summary: "Wrote to Zoë <zoe@example.test>",
      ip: "192.0.2.7",
      evidence: { arguments: { body: "Dear Zoë" } },
      payload: "kept",
      isIntact: true,
      erasure: null,
    });
    expect((await list(ctx)).items[0]).toMatchObject({ summary: "Wrote to Zoë <zoe@example.test>", payload: "kept" });
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 2, erased: 0 });
  });

  it("is found by the names that members, keys and invitations have now", async () => {
    const { ctx, user, workspaceId } = await aWorkspace();
    await inviteMember(ctx, { email: "findme@example.test", role: "viewer" });
    const { user: other, ctx: otherCtx } = await aMember({ workspaceId, role: "admin" });
    await record(otherCtx);
    const seqs = async (q: string) => (await list(ctx, { q })).items.map(({ seq }) => seq);
    expect(await seqs("FINDME@")).toEqual([2]);
    expect(await seqs(other.email)).toEqual([3]);
    expect(await seqs(user.email)).toEqual([2, 1]);
    expect(await seqs("nobody-is-called-so")).toEqual([]);
  });

  const changes: [string, string][] = [
    ["was changed", `UPDATE audit_payloads SET sealed = sealed || '\\x00' WHERE "workspaceId" = $1 AND seq = 3`],
    [
      "got another salt",
      `UPDATE audit_payloads SET salt = decode(repeat('00', 32), 'hex') WHERE "workspaceId" = $1 AND seq = 3`,
    ],
    [
      "was exchanged",
      `UPDATE audit_payloads p SET salt = o.salt, sealed = o.sealed FROM audit_payloads o
       WHERE p."workspaceId" = $1 AND p.seq = 3 AND o."workspaceId" = $1 AND o.seq = 4`,
    ],
  ];
  it.each(changes)("that %s is found, and named by the page of its entry", async (_name, sql) => {
    const { ctx, workspaceId } = await aWorkspace();
    for (let index = 0; index < 3; index += 1) await record(ctx);
    await asSuperuser(
      ["ALTER TABLE audit_payloads DISABLE TRIGGER audit_payloads_immutable", []],
      ["SET LOCAL ROLE mandate_system", []],
      [sql, [workspaceId]],
      ["RESET ROLE", []],
      ["ALTER TABLE audit_payloads ENABLE TRIGGER audit_payloads_immutable", []],
    );
    expect(await verifyChain(ctx)).toMatchObject({
      isIntact: false,
      seq: 3,
      problem: expect.stringMatching(/payload/),
    });
    expect(await getAuditEntry(ctx, { seq: 3 })).toMatchObject({ isIntact: false, payload: "changed", evidence: null });
    expect((await list(ctx)).items.find(({ seq }) => seq === 3)).toMatchObject({
      payload: "changed",
      actor: { label: null },
    });
  });
});

/** Logs from before payloads go on in the new form. */
it("verifies, shows and exports entries in the first form before those in the second", async () => {
  const { ctx, workspaceId, user } = await aWorkspace();
  const { hash: prevHash } = await rowOf(workspaceId, 1);
  const at = new Date("2026-11-20T08:00:00.000Z");
  const facts = { n: 1 };
  const canonical = canonicalFirstForm({
    ...{
      workspaceId,
      seq: 2,
      at,
      action: "test.old",
      summary: "Did an old thing",
      facts,
      requestId: null,
      ip: "192.0.2.9",
    },
    actor: { type: "user", id: "usr_gone", label: "gone@example.test" },
    target: { type: "thing", id: "thing_1" },
  });
  const hash = auditHash(prevHash, canonical);
  await asSuperuser(
    ["SET LOCAL ROLE mandate_system", []],
    [
      `INSERT INTO audit_entries ("workspaceId", seq, at, "actorType", "actorId", "actorLabel", action, "targetType", "targetId",
         summary, facts, ip, canonical, "prevHash", hash)
       VALUES ($1, 2, $2, 'user', 'usr_gone', 'gone@example.test', 'test.old', 'thing', 'thing_1', 'Did an old thing', $3,
         '192.0.2.9', $4, $5, $6)`,
      [workspaceId, at, facts, canonical, prevHash, hash],
    ],
    [`UPDATE audit_heads SET seq = 2, hash = $2 WHERE "workspaceId" = $1`, [workspaceId, hash]],
  );
  await record(ctx);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 3, erased: 0 });
  expect(await getAuditEntry(ctx, { seq: 2 })).toMatchObject({
    actor: { label: "gone@example.test" },
    ip: "192.0.2.9",
    payload: "in_entry",
    isIntact: true,
  });
  expect((await list(ctx, { q: "gone@" })).items.map(({ seq }) => seq)).toEqual([2]);
  await expect(eraseAuditPayloads(ctx, { seq: 2, basis: "GDPR Art. 17" })).rejects.toMatchObject({ code: "conflict" });
  const { status, said } = await exported(ctx);
  expect(said).toContain("payloads 3, each the one");
  expect(status).toBe(0);
  expect((await list(ctx, { q: user.email })).items.map(({ seq }) => seq)).toEqual([4, 3, 1]);
});

describe("eraseAuditPayloads", () => {
  it("erases one entry's for good, says so in the log, and leaves chain, checkpoints and proofs valid", async () => {
    const { ctx, workspaceId, user } = await aWorkspace();
    await record(ctx, { evidence: { reason: "private" }, shownAs: "Did it to Bob" });
    await record(ctx);
    await makeCheckpoints();
    const before = await exported(ctx);
    const report = await eraseAuditPayloads(ctx, { seq: 2, basis: "GDPR Art. 17(1)(b), request 118" });
    expect(report).toEqual({ erased: 1, entries: [6] });
    expect(await storedSeqs(workspaceId)).toEqual([1, 3, 5, 6]);

    const entry = await getAuditEntry(ctx, { seq: 2 });
    expect(entry).toMatchObject({
      actor: { id: user.id, label: null },
      summary: "Did a thing",
      ip: null,
      evidence: null,
      payload: "erased",
      isIntact: true,
      erasure: { seq: 6, basis: "GDPR Art. 17(1)(b), request 118" },
    });
    expect(await getAuditEntry(ctx, { seq: 6 })).toMatchObject({
      action: "audit.payload_erased",
      target: { type: "audit_entry", id: "2" },
      facts: { basis: "GDPR Art. 17(1)(b), request 118", count: 1, ranges: [[2, 2]] },
    });
    await makeCheckpoints();
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 6, covered: 6, erased: 1 });
    expect((await getAuditProof(ctx, { seq: 2 })).isValid).toBe(true);
    const after = await exported(ctx);
    expect([before.status, after.status]).toEqual([0, 0]);
    expect(before.text).toContain("private");
    expect(after.text).not.toContain("private");
    expect(after.said).toContain("payloads erased 1, as entries of the log say");

    expect(await eraseAuditPayloads(ctx, { seq: 2, basis: "again" })).toEqual({ erased: 0, entries: [] });
    await expect(eraseAuditPayloads(ctx, { seq: 99, basis: "none" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("erases a person's: by them, by their keys and about them, and nobody else's", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { ctx: bob, user } = await aMember({ workspaceId, role: "admin" });
    await record(bob);
    await record(ctx);
    await record(ctx, {
      action: "member.role_changed",
      facts: { userId: user.id },
      shownAs: `Made ${user.email} admin`,
    });
    await record(bob);
    await inWorkspace(ctx, (tx) =>
      tx.apiKey.create({
        data: {
          ...{ id: "key_01jd0000000000000000000000", workspaceId, name: "Bob's", prefix: "mk_", lastFour: "0000" },
          ...{ hash: crypto.randomUUID(), scopes: [], createdById: user.id, createdAt: new Date() },
        },
        select: { id: true },
      }),
    );
    await record(ctx, { target: { type: "user", id: user.id } });
    expect(await eraseAuditPayloads(ctx, { actorId: user.id, basis: "GDPR Art. 17" })).toEqual({
      erased: 4,
      entries: [7],
    });
    expect(await storedSeqs(workspaceId)).toEqual([1, 3, 7]);
    expect((await getAuditEntry(ctx, { seq: 7 })).facts).toMatchObject({
      ranges: [
        [2, 2],
        [4, 6],
      ],
    });
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, erased: 4 });
    const { items } = await list(ctx, { actorId: user.id });
    expect(items.map(({ actor }) => actor.label)).toEqual([null, null]);
  });

  it("ends, also for whoever erases their own, thousands at a time", async () => {
    const { ctx, workspaceId, user } = await aWorkspace();
    await inWorkspace(ctx, async (tx) => {
      for (let index = 0; index < 1_100; index += 1)
        await recordAudit(tx, ctx, { action: "test.done", target: { type: "thing", id: "1" }, summary: "Did it" });
    });
    const report = await eraseAuditPayloads(ctx, { actorId: user.id, basis: "GDPR Art. 17" });
    expect(report).toEqual({ erased: 1_101, entries: [1_102, 1_103] });
    expect(await storedSeqs(workspaceId)).toEqual([1_102, 1_103]);
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, erased: 1_101 });
  });

  it("is for owners and admins, and reaches no other workspace", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { ctx: other, user: stranger } = await aWorkspace();
    await record(other);
    for (const role of ["builder", "approver", "viewer"] as const) {
      const { ctx: member } = await aMember({ workspaceId, role });
      await expect(eraseAuditPayloads(member, { seq: 1, basis: "none" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(exportAudit(member, { payloads: true })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(eraseAuditPayloads(ctx, { seq: 2, basis: "none" })).rejects.toMatchObject({ code: "not_found" });
    expect(await eraseAuditPayloads(ctx, { actorId: stranger.id, basis: "none" })).toEqual({ erased: 0, entries: [] });
    expect(await storedSeqs(other.workspaceId)).toEqual([1, 2]);
  });
});

/** The database's own rule, whatever the application does. */
describe("the database lets no payload go", () => {
  it("without an entry of the same transaction that names it", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await record(ctx);
    const remove = (tx: Parameters<Parameters<typeof inWorkspace>[1]>[0]) =>
      tx.auditPayload.deleteMany({ where: { workspaceId, seq: 2n } });
    const erasure = (ranges: unknown) => ({
      action: "audit.payload_erased",
      target: { type: "audit_entry", id: "2" },
      summary: "Erased",
      facts: { basis: "x", ranges },
    });
    await expect(inWorkspace(ctx, remove)).rejects.toThrow(/erased only together with an entry/);
    // Another number than the entry names, and an entry of an earlier transaction.
    await expect(
      inWorkspace(ctx, async (tx) => {
        await recordAudit(tx, ctx, erasure([[1, 1]]));
        await remove(tx);
      }),
    ).rejects.toThrow(/erased only together with an entry/);
    await record(ctx, erasure([[2, 2]]));
    await expect(inWorkspace(ctx, remove)).rejects.toThrow(/erased only together with an entry/);
    expect(await storedSeqs(workspaceId)).toEqual([1, 2, 3]);
  });

  it("and none be changed", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const change = inWorkspace(ctx, (tx) =>
      tx.auditPayload.updateMany({ where: { workspaceId }, data: { salt: new Uint8Array(32) } }),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
