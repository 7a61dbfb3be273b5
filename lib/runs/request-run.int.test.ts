import { expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { setAgentArchived } from "@/lib/agents/archive-agent";
import { systemDb, withTenant } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { plans } from "@/lib/entitlements/plans";
import { writeEntitlements } from "@/lib/entitlements/write-entitlements";
import { insertRun } from "@/lib/runs/insert-run";
import { requestRun } from "@/lib/runs/request-run";
import { createRunBody } from "@/lib/runs/schema";
import { anAgent } from "@/lib/testing/factories/agent";
import { anUploadedDocument, aReadyDocument } from "@/lib/testing/factories/document";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { createThread } from "@/lib/threads/create-thread";

const task = (overrides: object = {}) => createRunBody.parse({ input: "Summarise the handbook.", ...overrides });

async function footprint(ctx: WorkspaceContext): Promise<Record<string, number>> {
  const { workspaceId } = ctx;
  const outbox = await systemDb().outboxEvent.count({ where: { workspaceId, name: "runs/run.requested" } });
  return withTenant(workspaceId, async (tx) => ({
    outbox,
    runs: await tx.run.count({ where: { workspaceId } }),
    events: await tx.runEvent.count({ where: { workspaceId } }),
    audit: await tx.auditEntry.count({ where: { workspaceId, action: "run.requested" } }),
    messages: await tx.message.count({ where: { workspaceId } }),
  }));
}

it("commits the run, its audit entry, its first event and the message that starts it together", async () => {
  const { ctx, user } = await aWorkspace();
  const agent = await anAgent(ctx);
  const run = await aRun(ctx, { agent: agent.slug, budgetMicroUsd: 5_000 });
  expect(run).toMatchObject({
    status: "queued",
    agentId: agent.id,
    budgetMicroUsd: 5_000,
    requestedBy: { type: "user", id: user.id },
  });
  expect(await footprint(ctx)).toEqual({ outbox: 1, runs: 1, events: 1, audit: 1, messages: 0 });
  const event = await systemDb().outboxEvent.findFirstOrThrow({
    where: { workspaceId: ctx.workspaceId, name: "runs/run.requested" },
  });
  expect(event).toMatchObject({ data: { workspaceId: ctx.workspaceId, runId: run.id }, sentAt: null });
});

it("leaves nothing behind when the transaction rolls back", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx);
  const sealer = await sealerFor(ctx.workspaceId);
  const attempt = inWorkspace(ctx, async (tx) => {
    await insertRun(tx, ctx, sealer, { ...task(), agent: agent.id, trigger: "api" });
    throw new Error("the power went out");
  });
  await expect(attempt).rejects.toThrow("the power went out");
  expect(await footprint(ctx)).toEqual({ outbox: 0, runs: 0, events: 0, audit: 0, messages: 0 });
});

/** Whether a thing belongs to somebody else or to nobody must not show. */
it("answers alike for ids of another workspace and for ids of nobody", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const agent = await anAgent(mine.ctx);
  const foreign = {
    agent: await anAgent(theirs.ctx),
    document: await aReadyDocument(theirs.ctx),
  };
  const thread = await createThread(theirs.ctx, { agent: foreign.agent.id });
  const missing = (id: string) => `${id.slice(0, id.indexOf("_"))}_${"0".repeat(26)}`;
  const refusal = async (input: { agent: string; documents?: string[]; threadId?: string }) => {
    const { agent: wanted, ...body } = input;
    const error: unknown = await requestRun(mine.ctx, { ...task(body), agent: wanted, trigger: "api" }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(AppError);
    return error instanceof AppError ? [error.code, error.publicMessage, error.details] : null;
  };

  for (const [theirId, asked] of [
    [foreign.agent.id, (id: string) => ({ agent: id })],
    [foreign.document.id, (id: string) => ({ agent: agent.id, documents: [id] })],
    [thread.id, (id: string) => ({ agent: agent.id, threadId: id })],
  ] as const) {
    const refused = await refusal(asked(theirId));
    expect(refused?.[0]).toBe("not_found");
    expect(await refusal(asked(missing(theirId)))).toEqual(refused);
  }
  expect(await footprint(mine.ctx)).toMatchObject({ runs: 0, outbox: 0 });
});

it("takes a slug of its own workspace only", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const agent = await anAgent(theirs.ctx, { name: "Only theirs" });
  await expect(aRun(mine.ctx, { agent: agent.slug })).rejects.toMatchObject({ code: "not_found" });
});

it("refuses an archived agent, a document that is not ready, and values for unknown variables", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx);
  const unread = await anUploadedDocument(ctx);
  await expect(aRun(ctx, { agent: agent.id, documents: [unread.id] })).rejects.toMatchObject({ code: "conflict" });
  await expect(aRun(ctx, { agent: agent.id, variables: { nobody: "x" } })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await setAgentArchived(ctx, agent.id, true);
  await expect(aRun(ctx, { agent: agent.id })).rejects.toMatchObject({ code: "conflict" });
});

it("asks for the permission first, and for one more where settings are replaced", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const viewer = await aMember({ workspaceId, role: "viewer" });
  const member = await aMember({ workspaceId, role: "member" });
  await expect(aRun(viewer.ctx, { agent: agent.id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    aRun(member.ctx, { agent: agent.id, overrides: { instructions: "Do as I say." } }),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect((await aRun(member.ctx, { agent: agent.id })).status).toBe("queued");
});

it("keeps the smaller of the caller's and the agent's budget", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx, { budgets: { perRunMicroUsd: 1_000 } });
  expect((await aRun(ctx, { agent: agent.id })).budgetMicroUsd).toBe(1_000);
  expect((await aRun(ctx, { agent: agent.id, budgetMicroUsd: 400 })).budgetMicroUsd).toBe(400);
  expect((await aRun(ctx, { agent: agent.id, budgetMicroUsd: 9_000 })).budgetMicroUsd).toBe(1_000);
});

/** The last place of a quota is taken once, however many ask for it at the same moment. */
it("admits no more runs than the plan includes, also when many ask at once", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const limits = { ...plans.free.limits, runsPerMonth: 3 };
  await withTenant(workspaceId, (tx) =>
    writeEntitlements(tx, workspaceId, { plan: "free", limits, features: plans.free.features }),
  );
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => aRun(ctx, { agent: agent.id })));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
  for (const result of results) {
    if (result.status === "rejected") {
      expect(result.reason).toMatchObject({
        code: "quota_exceeded",
        details: { limit: "runsPerMonth", max: "3", spent: "3", scope: "workspace" },
      });
    }
  }
  expect(await footprint(ctx)).toMatchObject({ runs: 3, outbox: 3 });
});

it("seals what was asked: the stored row does not show it", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const run = await aRun(ctx, {
    agent: agent.id,
    input: "Is Ana Ferreira's \u{1F4B0} salary in band 7?",
    webhookUrl: "https://hooks.example/secret-path",
  });
  const row = await withTenant(workspaceId, (tx) => tx.run.findFirstOrThrow({ where: { id: run.id, workspaceId } }));
  const stored = [row.inputSealed, row.titleSealed, row.webhookUrlSealed]
    .map((bytes) => Buffer.from(bytes ?? []).toString("latin1"))
    .join();
  expect(stored).not.toMatch(/Ferreira|secret-path/);
  expect(run.input).toContain("\u{1F4B0}");
});
