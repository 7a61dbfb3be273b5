import { createHash } from "node:crypto";
import { Client } from "pg";
import { inWorkspace } from "@/lib/access/in-workspace";
import { findMembershipContext } from "@/lib/access/membership-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { disconnectDb, systemDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { appendAudit } from "./append-audit";
import type { AuditInput } from "./internal/new-entry";
import { makeCheckpoints } from "./make-checkpoints";
import { recordAudit } from "./record-audit";
import { verifyChain } from "./verify-chain";

const count = 20_000;
const batch = 500;
const rounds = 3;

/** Two batches: while one is committed, the callers of the other prepare their next entries. */
const callers = 1_000;

/** What a decision of the policies leaves in the log. */
const decision = (index: number): AuditInput => ({
  action: "decision.made",
  target: { type: "step", id: `step_${index.toString(36).padStart(26, "0")}` },
  summary: "Allowed: no rule held the call back",
  facts: {
    decisionId: `dec_${index.toString(36).padStart(26, "0")}`,
    stage: "tool",
    verdict: "allow",
    policies: ["base@1.0.0/base-permit-work", "tool-safety@1.0.0/tool-log-writes"],
    policySetVersion: "3f0a8c1d9e2b4756",
  },
});

/** Entries a second, and microseconds that this process computed for each: the second does not depend on who else works. */
type Measured = { perSecond: number; cpuUs: number };

async function measure(entries: number, work: () => Promise<unknown>): Promise<Measured> {
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: (1_000 * entries) / (performance.now() - before), cpuUs: (user + system) / entries };
}

async function best(entries: number, work: () => Promise<unknown>): Promise<Measured> {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(entries, work));
  return measured.reduce((fastest, next) => (next.perSecond > fastest.perSecond ? next : fastest));
}

/** `width` at a time, each waiting for the commit of its entry before its next. */
async function inParallel(entries: number, width: number, call: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let index = next++; index < entries; index = next++) await call(index);
  };
  await Promise.all(Array.from({ length: width }, caller));
}

/** Appending and verifying as ratios of the same rows inserted bare, and of SHA-256 over the same texts. */
export async function benchAudit(superuserUrl: string): Promise<void> {
  const ctx = await aContext();
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await measure(callers, () => inParallel(callers, callers, (index) => appendAudit(ctx, decision(index))));
    const appended = await best(count, () => inParallel(count, callers, (index) => appendAudit(ctx, decision(index))));
    const bare = await insertBare(client, ctx.workspaceId);
    say("append, 1,000 callers that wait for the commit", appended);
    say(
      `  baseline, the same rows bare, ${batch} a statement`,
      bare,
      `ratio ${(bare.perSecond / appended.perSecond).toFixed(2)}`,
    );

    const single = await measure(2_000, () =>
      inParallel(2_000, 8, (index) => inWorkspace(ctx, (tx) => recordAudit(tx, ctx, decision(index)))),
    );
    say("append in the transaction of a change, 8 writers of one log", single);

    const verified = await systemDb().auditEntry.count({ where: { workspaceId: ctx.workspaceId } });
    const checkpointed = await measure(verified, () => makeCheckpoints());
    say("checkpoints, catching up", checkpointed);
    const verifying = await best(verified, async () => {
      const report = await verifyChain(ctx);
      if (!report.isIntact || report.covered !== report.count) throw new Error("The chain is not intact and covered.");
    });
    const texts = await textsOf(client, ctx.workspaceId);
    const hashing = await best(verified, async () => {
      for (const text of texts) createHash("sha256").update(text, "utf8").digest("hex");
    });
    say(`verify ${verified.toLocaleString("en")} entries and their checkpoints`, verifying);
    say(
      "  baseline, SHA-256 of the same texts",
      hashing,
      `ratio ${(hashing.perSecond / verifying.perSecond).toFixed(1)}`,
    );
  } finally {
    await client.end();
    await disconnectDb();
  }
}

function say(what: string, { perSecond, cpuUs }: Measured, more = ""): void {
  const rate = Math.round(perSecond).toLocaleString("en").padStart(10);
  console.log(`${what.padEnd(62)} ${rate} entries/s, ${cpuUs.toFixed(1).padStart(6)} us CPU each  ${more}`);
}

async function aContext(): Promise<WorkspaceContext> {
  const user = { id: newId("user"), email: "bench@example.test" };
  await systemDb().user.create({ data: { ...user, name: "Bench", createdAt: new Date() } });
  const { id } = await createWorkspace({ user, name: "Bench" });
  // A person, so that each entry has a payload: name and address.
  const ctx = await findMembershipContext(user, { id }, { requestId: newId("request"), ip: "192.0.2.17" });
  if (!ctx) throw new Error("The owner is no member.");
  return ctx;
}

/** The same rows into a table with the same columns and indexes, without chain, in transactions of 500. */
async function insertBare(client: Client, workspaceId: string): Promise<Measured> {
  await client.query("CREATE TABLE bench_rows (LIKE audit_entries INCLUDING ALL)");
  const { rows } = await client.query<{ row: unknown }>(
    `SELECT to_json(e) AS row FROM audit_entries e WHERE "workspaceId" = $1 ORDER BY seq LIMIT $2`,
    [workspaceId, count],
  );
  return best(rows.length, async () => {
    await client.query("TRUNCATE bench_rows");
    for (let from = 0; from < rows.length; from += batch) {
      const values = JSON.stringify(rows.slice(from, from + batch).map(({ row }) => row));
      await client.query("INSERT INTO bench_rows SELECT * FROM json_populate_recordset(NULL::bench_rows, $1)", [
        values,
      ]);
    }
  });
}

async function textsOf(client: Client, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ canonical: string }>(
    `SELECT canonical FROM audit_entries WHERE "workspaceId" = $1 ORDER BY seq`,
    [workspaceId],
  );
  return rows.map(({ canonical }) => canonical);
}
