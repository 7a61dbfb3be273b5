import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import { requireOperator } from "@/lib/access/require-operator";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { testDatabaseUrl } from "@/lib/testing/test-database";
import { purgeDeletedWorkspaces } from "@/lib/workspaces/purge-deleted-workspaces";
import { checkProofInBrowser } from "./check-proof-in-browser";
import { exportAudit } from "./export-audit";
import { getAuditConsistency } from "./get-audit-consistency";
import { getAuditProof } from "./get-audit-proof";
import { makeCheckpoint } from "./internal/make-checkpoint";
import { currentSigningKey } from "./internal/signing-keys";
import { listAuditCheckpoints } from "./list-audit-checkpoints";
import { listAuditEntries } from "./list-audit-entries";
import { listAuditKeys } from "./list-audit-keys";
import { makeCheckpoints } from "./make-checkpoints";
import { recordAudit } from "./record-audit";
import { rotateSigningKey } from "./rotate-signing-key";
import { auditListQuery } from "./schema";
import { isSignedBy } from "./signed-note";
import { verifyChain } from "./verify-chain";

beforeAll(() => {
  process.env.MANDATE_OPERATORS = "ops@acme.test";
});

let restoreClock: (() => void) | undefined;
afterEach(() => {
  restoreClock?.();
  restoreClock = undefined;
});

/** Appends entries in one transaction. */
const append = (ctx: WorkspaceContext, count: number) =>
  inWorkspace(ctx, async (tx) => {
    for (let index = 0; index < count; index += 1) {
      await recordAudit(tx, ctx, {
        action: "test.done",
        target: { type: "thing", id: `thing_${index}` },
        summary: "Did a thing",
      });
    }
  });

const checkpoint = async (ctx: WorkspaceContext) => makeCheckpoint(ctx.workspaceId, await currentSigningKey());
const sizes = async (ctx: WorkspaceContext) =>
  (await listAuditCheckpoints(ctx, { limit: 100 })).items.map(({ size }) => size);

/** Someone with the owner's power over the database, who turns the triggers off. */
async function tamper(table: string, sql: string, workspaceId: string): Promise<void> {
  const client = new Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_immutable`);
    await client.query("SET LOCAL ROLE mandate_system");
    const { rowCount } = await client.query(sql, [workspaceId]);
    expect(rowCount).toBeGreaterThan(0);
    await client.query("RESET ROLE");
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${table}_immutable`);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

describe("makeCheckpoint", () => {
  it("signs what is new, names its key in the log first, and makes none when nothing is new", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const key = await currentSigningKey();
    expect(await checkpoint(ctx)).toBe(2);
    expect(await checkpoint(ctx)).toBeNull();
    await append(ctx, 3);
    expect(await checkpoint(ctx)).toBe(5);
    const { items } = await listAuditCheckpoints(ctx, { limit: 100 });
    const [newest] = items;
    expect(items.map(({ size, keyId }) => [size, keyId])).toEqual([
      [5, key.id],
      [2, key.id],
    ]);
    const announced = await systemDb().auditEntry.findMany({
      where: { workspaceId, action: "audit.signing_key_announced" },
    });
    expect(announced).toMatchObject([{ seq: 2n, actorType: "job", facts: { verifierKey: key.verifierKey } }]);
    const publicKey = Buffer.from((await listAuditKeys(ctx)).items.at(-1)?.publicKey ?? "", "base64");
    expect(isSignedBy(newest?.note ?? "", publicKey)).toBe(true);
    expect(isSignedBy((newest?.note ?? "").replace("\n5\n", "\n6\n"), publicKey)).toBe(false);
    expect(newest?.note.split("\n").slice(0, 3)).toEqual([
      `mandate-audit/${workspaceId}`,
      "5",
      Buffer.from(newest?.root ?? "", "hex").toString("base64"),
    ]);
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, count: 5, covered: 5 });
  });

  it("makes one checkpoint when several processes try at once", async () => {
    const { ctx } = await aWorkspace();
    const made = await Promise.all(Array.from({ length: 5 }, () => checkpoint(ctx)));
    expect(made.filter((size) => size !== null)).toEqual([2]);
    expect(await sizes(ctx)).toEqual([2]);
  });

  it("never signs a log whose next entry is missing", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await checkpoint(ctx);
    await append(ctx, 3);
    await tamper("audit_entries", `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq = 4`, workspaceId);
    await expect(checkpoint(ctx)).rejects.toThrow();
    expect(await sizes(ctx)).toEqual([2]);
  });

  it("keeps checkpoints and tree from being changed or deleted by the application", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await checkpoint(ctx);
    const where = { workspaceId };
    await expect(inWorkspace(ctx, (tx) => tx.auditCheckpoint.deleteMany({ where }))).rejects.toThrow(/permission/);
    await expect(
      inWorkspace(ctx, (tx) => tx.auditCheckpoint.updateMany({ where, data: { note: "x" } })),
    ).rejects.toThrow(/permission/);
    await expect(systemDb().auditCheckpoint.deleteMany({ where })).rejects.toThrow(/cannot be changed/);
    await expect(systemDb().auditSigningKey.deleteMany({})).rejects.toThrow(/permission/);
  });
});

describe("makeCheckpoints", () => {
  it("catches up with every workspace, 1,000 entries at a time, and leaves none behind", async () => {
    const many = await aWorkspace();
    const few = await aWorkspace();
    await append(many.ctx, 2_100);
    await makeCheckpoints();
    expect(await sizes(many.ctx)).toEqual([2_102, 2_000, 1_000]);
    expect(await sizes(few.ctx)).toEqual([2]);
    expect(await makeCheckpoints()).toMatchObject({ made: 0 });
    expect(await systemDb().auditTreeNode.count({ where: { workspaceId: many.workspaceId } })).toBe(8);
    expect(await verifyChain(many.ctx)).toMatchObject({ isIntact: true, covered: 2_102 });

    for (const seq of [1, 2, 255, 256, 257, 1_000, 2_048, 2_102]) {
      const proof = await getAuditProof(many.ctx, { seq });
      expect(proof, String(seq)).toMatchObject({ isValid: true, leafIndex: seq - 1, checkpoint: { size: 2_102 } });
      expect(proof.hashes.length).toBeLessThanOrEqual(12);
    }
    for (const [from, to] of [
      [1_000, 2_000],
      [1_000, 2_102],
      [2_000, undefined],
      [2_102, 2_102],
    ] as const) {
      expect(await getAuditConsistency(many.ctx, { from, to })).toMatchObject({ isValid: true });
    }
  });

  it("goes on with the others when one log cannot be signed", async () => {
    const broken = await aWorkspace();
    const fine = await aWorkspace();
    await append(broken.ctx, 2);
    await tamper("audit_entries", `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq = 2`, broken.workspaceId);
    const { failed } = await makeCheckpoints();
    expect(failed).toBeGreaterThan(0);
    expect([await sizes(broken.ctx), await sizes(fine.ctx)]).toEqual([[], [2]]);
  });
});

describe("verifyChain", () => {
  it.each([
    [
      "a signature",
      `UPDATE audit_checkpoints SET note = replace(note, 'time 2', 'time 1') WHERE "workspaceId" = $1 AND size = 2`,
      2,
      /signature/,
    ],
    [
      "an unknown key",
      `UPDATE audit_checkpoints SET "keyId" = 'ffffffff' WHERE "workspaceId" = $1 AND size = 5`,
      5,
      /unknown key/,
    ],
    ["a removed checkpoint", `DELETE FROM audit_checkpoints WHERE "workspaceId" = $1 AND size = 2`, 5, /not the ones/],
  ])("finds %s", async (_name, sql, seq, problem) => {
    const { ctx, workspaceId } = await aWorkspace();
    await checkpoint(ctx);
    await append(ctx, 3);
    await checkpoint(ctx);
    await tamper("audit_checkpoints", sql, workspaceId);
    const report = await verifyChain(ctx);
    expect(report).toMatchObject({ isIntact: false, seq });
    expect(report.isIntact ? "" : report.problem).toMatch(problem);
  });

  /** The attack that a chain alone does not show: the last entries go, and the head with them. */
  it("finds an end that was cut off together with the head", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await append(ctx, 3);
    await checkpoint(ctx);
    const kept = await systemDb().auditEntry.findFirstOrThrow({ where: { workspaceId, seq: 3n } });
    await tamper("audit_entries", `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq > 3`, workspaceId);
    await systemDb().auditHead.updateMany({ where: { workspaceId }, data: { seq: 3n, hash: kept.hash } });
    expect(await verifyChain(ctx)).toMatchObject({ isIntact: false, seq: 4, checked: 3 });
  });
});

describe("reading", () => {
  it("answers without a checkpoint for an entry that none covers yet, and shows a proof that fails after a change", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    expect(await getAuditProof(ctx, { seq: 1 })).toMatchObject({ checkpoint: null, hashes: [], isValid: false });
    await append(ctx, 2);
    await checkpoint(ctx);
    await append(ctx, 1);
    expect(await getAuditProof(ctx, { seq: 5 })).toMatchObject({ checkpoint: null });
    expect(await getAuditProof(ctx, { seq: 2 })).toMatchObject({ checkpoint: { size: 4 }, isValid: true });
    await tamper(
      "audit_entries",
      `UPDATE audit_entries SET hash = repeat('a', 64) WHERE "workspaceId" = $1 AND seq = 2`,
      workspaceId,
    );
    expect(await getAuditProof(ctx, { seq: 2 })).toMatchObject({ isValid: false });
    expect(await getAuditProof(ctx, { seq: 1 })).toMatchObject({ isValid: false });
    await tamper("audit_entries", `DELETE FROM audit_entries WHERE "workspaceId" = $1 AND seq = 2`, workspaceId);
    expect(await getAuditProof(ctx, { seq: 1 })).toMatchObject({ isValid: false, hashes: [] });
  });

  it("pages without repeating and refuses what is not there, in the wrong order, or not a cursor", async () => {
    const { ctx } = await aWorkspace();
    for (let round = 0; round < 3; round += 1) {
      await append(ctx, 1);
      await checkpoint(ctx);
    }
    const first = await listAuditCheckpoints(ctx, { limit: 2 });
    const rest = await listAuditCheckpoints(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...rest.items].map(({ size }) => size)).toEqual([5, 4, 3]);
    expect(rest.nextCursor).toBeNull();
    await expect(listAuditCheckpoints(ctx, { limit: 2, cursor: "x" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(getAuditConsistency(ctx, { from: 2 })).rejects.toMatchObject({ code: "not_found" });
    await expect(getAuditConsistency(ctx, { from: 5, to: 3 })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(getAuditProof(ctx, { seq: 99 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not for those without audit:read, and shows nothing of another workspace", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await checkpoint(ctx);
    const { ctx: member } = await aMember({ workspaceId, role: "member" });
    for (const attempt of [
      () => listAuditCheckpoints(member, { limit: 10 }),
      () => getAuditProof(member, { seq: 1 }),
      () => getAuditConsistency(member, { from: 2 }),
      () => listAuditKeys(member),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    const { ctx: other } = await aWorkspace();
    expect(await sizes(other)).toEqual([]);
    expect(await getAuditProof(other, { seq: 1 })).toMatchObject({ checkpoint: null });
    await expect(getAuditConsistency(other, { from: 2 })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("changes the signing key after a year: the old one vouches for the new, and the log names it", async () => {
  const { ctx } = await aWorkspace();
  await checkpoint(ctx);
  const old = await currentSigningKey();
  const clock = new FakeClock(new Date(Date.now() + 366 * day));
  restoreClock = installClock(clock);
  const keys = await Promise.all(Array.from({ length: 4 }, () => currentSigningKey()));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  expect(keys[0]).toMatchObject({ previousId: old.id, endorsement: expect.any(String) });
  await append(ctx, 1);
  expect(await checkpoint(ctx)).toBe(4);
  const { items } = await listAuditCheckpoints(ctx, { limit: 10 });
  expect(items.map(({ keyId }) => keyId)).toEqual([keys[0]?.id, old.id]);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, covered: 4 });
});

it("replaces the key when an operator asks for it, with an entry, and the log goes on under the new one", async () => {
  const { ctx, user } = await aWorkspace();
  await checkpoint(ctx);
  const old = await currentSigningKey();
  const operator = requireOperator({ id: user.id, email: "ops@acme.test", isEmailVerified: true }, null);
  const { keyId } = await rotateSigningKey(ctx, operator, { reason: "A laptop was lost" });
  const current = await currentSigningKey();
  expect(current).toMatchObject({ id: keyId, previousId: old.id });
  expect((await listAuditKeys(ctx)).items.at(-1)).toMatchObject({ id: keyId, isCurrent: true });
  const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "audit.signing_key_rotated" }));
  expect(items).toMatchObject([
    {
      summary: "Replaced the key that signs checkpoints: A laptop was lost",
      actor: { id: user.id },
      facts: { previousId: old.id, verifierKey: current.verifierKey },
    },
  ]);
  await checkpoint(ctx);
  expect((await getAuditProof(ctx, { seq: 1 })).verifierKey).toBe(current.verifierKey);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, covered: 4 });
});

/** A worker that took the key before it was replaced, and comes to the log after the new one has signed. */
it("lets a key that was replaced sign no more once its successor has", async () => {
  const { ctx, workspaceId, user } = await aWorkspace();
  const old = await currentSigningKey();
  await checkpoint(ctx);
  const operator = requireOperator({ id: user.id, email: "ops@acme.test", isEmailVerified: true }, null);
  await rotateSigningKey(ctx, operator, { reason: "A laptop was lost" });
  await checkpoint(ctx);
  await append(ctx, 1);
  await expect(makeCheckpoint(workspaceId, old)).rejects.toMatchObject({
    internal: { invariant: "a later key has signed already" },
  });
  expect(await checkpoint(ctx)).toBe(5);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true, covered: 5 });
});

it("exports checkpoints and keys that the standalone verifier accepts, and not after a change", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await checkpoint(ctx);
  await append(ctx, 2);
  await checkpoint(ctx);
  const text = await new Response(await exportAudit(ctx, { payloads: false })).text();
  const verifier = fileURLToPath(new URL("../../cli/verify-audit.mjs", import.meta.url));
  const check = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, [verifier, "-", ...args], { encoding: "utf8", input });
  const proof = await getAuditProof(ctx, { seq: 3 });
  expect(check(JSON.stringify(proof), "--proof")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`OK: entry 3 of workspace ${workspaceId} is among the entries 1 to 4`),
  });
  expect((await checkProofInBrowser(proof))?.map(({ isRight }) => isRight)).toEqual([true, true, true, true]);
  expect(check(text)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("checkpoints 2, signed, the last one over entries 1 to 4"),
  });
  expect(
    check(text.replace(`mandate-audit/${workspaceId}\\n4\\n`, `mandate-audit/${workspaceId}\\n3\\n`)),
  ).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("covers 3 entries but stands behind entry 4"),
  });
});

it("is erased with its workspace", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await append(ctx, 300);
  await checkpoint(ctx);
  const longAgo = new Date(Date.now() - day);
  await systemDb().workspace.update({
    where: { id: workspaceId },
    data: { deletedAt: longAgo, purgeAt: longAgo },
  });
  expect(await purgeDeletedWorkspaces({ eraseFiles: async () => {} })).toContain(workspaceId);
  const where = { workspaceId };
  expect(await systemDb().auditCheckpoint.count({ where })).toBe(0);
  expect(await systemDb().auditTreeNode.count({ where })).toBe(0);
});
