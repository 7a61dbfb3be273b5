import { generateText } from "ai";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { now } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { budgetCounterKey } from "@/lib/metering/counter-key";
import { normaliseResultUsage } from "@/lib/models/normalise-usage";
import { priceUsage } from "@/lib/models/price-usage";
import { loadWorkspaceModels, readyModel } from "@/lib/models/workspace-models";
import { systemContext } from "@/lib/access/system-context";
import { getRun } from "@/lib/runs/get-run";
import { planRun } from "@/lib/runs/plan-run";
import { think } from "@/lib/runs/think";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aBudget } from "@/lib/testing/factories/budget";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";

// Two hundred at once, on a machine that may be busy with other tests, shall not wait long for a connection.
vi.hoisted(() => vi.stubEnv("MANDATE_DB_POOL", "20"));

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

async function aPaidAgent(overrides: object = {}) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: [], ...overrides });
  return { ctx, workspaceId, agent };
}

function counter(workspaceId: string, key: string) {
  return withTenant(workspaceId, (tx) =>
    tx.limitCounter.findFirst({ where: { workspaceId, counterKey: key }, select: { used: true, reserved: true } }),
  );
}

const monthKey = () => budgetCounterKey("workspace", "", "month", now());

/** What one call of this prompt holds while it is under way, measured on a workspace of its own. */
async function worstCaseOfOneCall(): Promise<bigint> {
  const { ctx, workspaceId, agent } = await aPaidAgent();
  await aBudget({ workspaceId });
  const run = await aRun(ctx, { agent: agent.id, input: "Say hello." });
  openai.script([{ text: "Hello." }]);
  await driveRun({ workspaceId, runId: run.id });
  const { amountMicroUsd } = await systemDb().reservation.findFirstOrThrow({ where: { workspaceId } });
  return amountMicroUsd;
}

/**
 * The promise of a budget. Two hundred runs at once, all of whose calls are under way together, since the provider
 * answers only when everybody has been admitted or refused.
 */
it("lets no more than ten calls out of two hundred through a budget for ten", { timeout: 240_000 }, async () => {
  const worst = await worstCaseOfOneCall();
  const { ctx, workspaceId, agent } = await aPaidAgent();
  await aBudget({ workspaceId, limitMicroUsd: worst * 10n + worst / 2n });
  const job = await systemContext(workspaceId, "execute-run", ["runs:read", "runs:write", "knowledge:read"]);
  const runs: string[] = [];
  for (let batch = 0; batch < 20; batch += 1) {
    const accepted = await Promise.all(
      Array.from({ length: 10 }, () => aRun(ctx, { agent: agent.id, input: "Say hello." })),
    );
    await Promise.all(accepted.map((run) => planRun(job, run.id)));
    runs.push(...accepted.map((run) => run.id));
  }
  let refused = 0;
  let release = (): void => undefined;
  const everybodyDecided = new Promise<void>((resolve) => {
    release = resolve;
  });
  openai.script(() => ({ text: "Hello.", after: everybodyDecided, usage: { input: 100, output: 10 } }));

  const outcomes = await Promise.all(
    runs.map(async (runId) => {
      const outcome = await think(job, { runId, turn: 1 });
      if (outcome.next === "ended") refused += 1;
      if (refused === 190) release();
      return outcome.next;
    }),
  );

  expect(outcomes.filter((next) => next === "finish")).toHaveLength(10);
  expect(openai.requests).toHaveLength(10);
  const stopped = await withTenant(workspaceId, (tx) =>
    tx.run.findMany({
      where: { workspaceId, status: "stopped" },
      select: { stopReason: true, stopDetail: true, costMicroUsd: true },
    }),
  );
  expect(stopped).toHaveLength(190);
  for (const run of stopped) {
    expect(run).toMatchObject({
      stopReason: "budget_exceeded",
      costMicroUsd: 0n,
      stopDetail: {
        limit: "Monthly budget of the workspace",
        scope: "workspace",
        max: (worst * 10n + worst / 2n).toString(),
        spent: "0",
        held: (worst * 10n).toString(),
        requested: worst.toString(),
        liftedBy: expect.stringContaining("budgets:manage"),
        resetsAt: expect.stringMatching(/T00:00:00.000Z$/),
        message: expect.stringContaining("Monthly budget of the workspace is $"),
      },
    });
  }
  // 100 tokens in at 0.40 and 10 out at 1.60 dollars a million: 56 micro-dollars each, and nothing held any more.
  expect(await counter(workspaceId, monthKey())).toEqual({ used: 560n, reserved: 0n });
});

it("names the run's own budget when that is what stops it, although a policy keeps it too", async () => {
  const { ctx, workspaceId, agent } = await aPaidAgent();
  const run = await aRun(ctx, { agent: agent.id, budgetMicroUsd: 50 });
  openai.script([]);
  await driveRun({ workspaceId, runId: run.id });
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "budget_exceeded",
    stopDetail: { limit: "Budget of this run", max: "50", spent: "0", scope: `run:${run.id}` },
  });
  expect(openai.requests).toHaveLength(0);
});

it("refuses a hosted model of unknown price where a budget applies, and shows the cost as unknown where none does", async () => {
  const limited = await aPaidAgent({ model: "fake/somebodys-new-model" });
  await aBudget({ workspaceId: limited.workspaceId });
  const refused = await aRun(limited.ctx, { agent: limited.agent.id });
  openai.script([{ text: "Hello." }]);
  await driveRun({ workspaceId: limited.workspaceId, runId: refused.id });
  expect(await getRun(limited.ctx, refused.id)).toMatchObject({ status: "stopped", stopReason: "price_unknown" });
  expect(openai.requests).toHaveLength(0);

  const free = await aPaidAgent({ model: "fake/somebodys-new-model" });
  const run = await aRun(free.ctx, { agent: free.agent.id });
  await driveRun({ workspaceId: free.workspaceId, runId: run.id });
  expect(await getRun(free.ctx, run.id)).toMatchObject({ status: "completed", hasUnknownCost: true, costMicroUsd: 0 });
});

it("costs the same whether the provider streamed its answer or not, cached tokens included", async () => {
  const { ctx, workspaceId, agent } = await aPaidAgent();
  const usage = { input: 10_000, cached: 8_000, output: 500 };
  openai.script(() => ({ text: "Hello.", usage }));
  const run = await aRun(ctx, { agent: agent.id });
  await driveRun({ workspaceId, runId: run.id });
  const streamed = await getRun(ctx, run.id);

  const model = readyModel(await loadWorkspaceModels(workspaceId), { modelTier: null, model: "fake/gpt-4.1-mini" });
  const whole = await generateText({ model: model.languageModel, prompt: "Hi", maxRetries: 0 });
  const { costMicroUsd } = priceUsage(model, normaliseResultUsage(whole.usage));
  // 2,000 at 0.40, 8,000 cached at 0.10 and 500 at 1.60 dollars a million.
  expect(costMicroUsd).toBe(2_400n);
  expect(streamed.costMicroUsd).toBe(Number(costMicroUsd));
  expect(streamed.usage).toMatchObject({ tokensInput: 10_000, tokensCached: 8_000, tokensOutput: 500 });
});

it("counts against the agent's, the member's and the workspace's counter at once", async () => {
  const { ctx, workspaceId, agent } = await aPaidAgent({ budgets: { dailyMicroUsd: 1_000_000 } });
  const userId = ctx.principal.kind === "user" ? ctx.principal.userId : "";
  openai.script([{ text: "Hello.", usage: { input: 1_000, output: 100 } }]);
  const run = await aRun(ctx, { agent: agent.id });
  await driveRun({ workspaceId, runId: run.id });
  for (const key of [
    monthKey(),
    budgetCounterKey("agent", agent.id, "day", now()),
    budgetCounterKey("member", userId, "month", now()),
  ]) {
    expect(await counter(workspaceId, key)).toEqual({ used: 560n, reserved: 0n });
  }
});
