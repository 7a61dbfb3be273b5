import { afterAll, beforeAll, expect, it } from "vitest";
import { inFuture, now } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { budgetCounterKey, runCounterKey } from "@/lib/metering/counter-key";
import { reserve } from "@/lib/metering/reserve-amount";
import { failRun } from "@/lib/runs/fail-run";
import { getRun } from "@/lib/runs/get-run";
import { think } from "@/lib/runs/think";
import { systemContext } from "@/lib/access/system-context";
import { driveRun, RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider, testProviderKey } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeAnswer } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

async function aPaidRun(providerUrl = baseUrl) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl: providerUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["calculate"] });
  const run = await aRun(ctx, { agent: agent.id, input: "Say hello.", budgetMicroUsd: 1_000_000 });
  const job = await systemContext(workspaceId, "execute-run", ["runs:read", "runs:write", "knowledge:read"]);
  return { ctx, workspaceId, run, job, ref: { workspaceId, runId: run.id } };
}

async function money(workspaceId: string, runId: string) {
  return withTenant(workspaceId, async (tx) => ({
    counter: await tx.limitCounter.findFirst({
      where: { workspaceId, counterKey: runCounterKey(runId) },
      select: { used: true, reserved: true },
    }),
    reservations: await tx.reservation.findMany({
      where: { workspaceId },
      select: { status: true, amountMicroUsd: true, settledAmount: true },
      orderBy: { createdAt: "asc" },
    }),
    calls: await tx.usageEvent.findMany({
      where: { workspaceId, meter: "model_calls" },
      select: { costMicroUsd: true },
    }),
  }));
}

const refusals: [string, FakeAnswer, object][] = [
  [
    "a key that is refused",
    { status: 401 },
    { code: "unprocessable_model_call", details: { provider: "provider_auth_failed" } },
  ],
  [
    "a model that is not known",
    { status: 404 },
    { code: "unprocessable_model_call", details: { provider: "model_not_found" } },
  ],
  [
    "a rate limit",
    { status: 429, headers: { "retry-after": "7" } },
    { code: "provider_failed", details: { provider: "provider_rate_limited", retryAfterSeconds: 7 } },
  ],
  [
    "a fault of the provider",
    { status: 500 },
    { code: "provider_failed", details: { provider: "provider_unavailable" } },
  ],
  ["an overload", { status: 503 }, { code: "provider_failed", details: { provider: "provider_overloaded" } }],
];

it.each(refusals)("gives the hold back and says what happened after %s", async (_, answer, error) => {
  const { workspaceId, run, ref } = await aPaidRun();
  openai.script([answer]);
  const thrown: unknown = await driveRun(ref).catch((caught: unknown) => caught);
  expect(thrown).toMatchObject(error);
  // Nothing that the provider wrote, and no key, goes further.
  expect(String(thrown)).not.toContain("stand-in");
  expect(String(thrown)).not.toContain(testProviderKey);
  expect(await money(workspaceId, run.id)).toMatchObject({
    counter: { used: 0n, reserved: 0n },
    reservations: [{ status: "released" }],
    calls: [],
  });
});

it("gives the hold back when nobody listens at the provider's address", async () => {
  const closed = new FakeOpenAi();
  const url = await closed.start();
  await closed.stop();
  const { workspaceId, run, ref } = await aPaidRun(url);
  await expect(driveRun(ref)).rejects.toMatchObject({
    code: "provider_failed",
    details: { provider: "provider_unavailable" },
  });
  expect(await money(workspaceId, run.id)).toMatchObject({ counter: { used: 0n, reserved: 0n }, calls: [] });
});

it("asks again with a fresh hold after a failure that passed, and pays the answer once", async () => {
  const { ctx, workspaceId, run, ref } = await aPaidRun();
  openai.script([{ status: 500 }, { status: 429 }, { text: "Hello.", usage: { input: 100, output: 10 } }]);
  const driver = new RunDriver(ref);
  await expect(driver.drive()).rejects.toMatchObject({ code: "provider_failed" });
  await expect(driver.drive()).rejects.toMatchObject({ code: "provider_failed" });
  expect(await driver.drive()).toBe("ended");
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: "Hello.", costMicroUsd: 56 });
  expect(await money(workspaceId, run.id)).toMatchObject({
    counter: { used: 56n, reserved: 0n },
    reservations: [{ status: "released" }, { status: "released" }, { status: "settled", settledAmount: 56n }],
    calls: [{ costMicroUsd: 56n }],
  });
});

/** A provider bills what it wrote, whether or not we heard the end of it. */
it("counts the worst case for an answer that broke off in the middle", async () => {
  const { ctx, workspaceId, run, ref } = await aPaidRun();
  openai.script([
    { text: "Hello, this is only the begin", breaksOff: true },
    { text: "Hello.", usage: { input: 100, output: 10 } },
  ]);
  const driver = new RunDriver(ref);
  await expect(driver.drive()).rejects.toMatchObject({ code: "provider_failed" });
  const [broken] = (await money(workspaceId, run.id)).reservations;
  expect(broken).toMatchObject({ status: "settled", settledAmount: broken?.amountMicroUsd });
  expect(await driver.drive()).toBe("ended");
  const total = (broken?.amountMicroUsd ?? 0n) + 56n;
  expect(await money(workspaceId, run.id)).toMatchObject({ counter: { used: total, reserved: 0n } });
  expect(await getRun(ctx, run.id)).toMatchObject({ output: "Hello.", costMicroUsd: Number(total) });
});

/** Dying must not be a way around a budget. */
it("counts the worst case for a call whose worker died before it knew the outcome", async () => {
  const { workspaceId, run, job, ref } = await aPaidRun();
  const driver = new RunDriver(ref);
  openai.script([{ status: 500 }, { text: "Hello.", usage: { input: 100, output: 10 } }]);
  await expect(driver.drive()).rejects.toMatchObject({ code: "provider_failed" });
  // As a worker leaves it that died between holding and hearing: the hold of the attempt stands.
  const held = await systemDb().reservation.findFirstOrThrow({ where: { workspaceId } });
  const limits = [
    {
      counterKey: runCounterKey(run.id),
      scope: "run" as const,
      scopeId: run.id,
      limitMicroUsd: 1_000_000n,
      label: "Budget of this run",
      period: null,
      resetsAt: null,
      liftedBy: "",
    },
  ];
  await reserve(workspaceId, {
    idempotencyKey: held.idempotencyKey,
    amountMicroUsd: held.amountMicroUsd,
    limits,
    expiresAt: inFuture(60_000),
  });

  expect(await think(job, { runId: run.id, turn: 1 })).toEqual({ next: "finish" });
  expect(await money(workspaceId, run.id)).toMatchObject({
    counter: { used: held.amountMicroUsd + 56n, reserved: 0n },
    reservations: [
      { status: "settled", settledAmount: held.amountMicroUsd },
      { status: "settled", settledAmount: 56n },
    ],
  });
});

it("fails a run that cannot be carried on with a reason for its reader, once", async () => {
  const { ctx, workspaceId, run, job, ref } = await aPaidRun();
  openai.script([
    { text: "A first thought.", toolCalls: [{ name: "calculate", args: { expression: "1+1" } }] },
    { status: 401 },
  ]);
  await expect(driveRun(ref)).rejects.toMatchObject({ code: "unprocessable_model_call" });
  await failRun(job, run.id, { code: "unprocessable_model_call", message: "The model provider refused the API key." });
  await failRun(job, run.id, { code: "internal", message: "again" });
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "failed",
    stopReason: "unprocessable_model_call",
    stopDetail: { message: "The model provider refused the API key." },
    output: "A first thought.",
  });
  expect(await systemDb().outboxEvent.count({ where: { workspaceId, name: "runs/run.finished" } })).toBe(1);
  // What was known to be spent stays counted.
  expect(
    await withTenant(workspaceId, (tx) =>
      tx.limitCounter.findFirst({
        where: { workspaceId, counterKey: budgetCounterKey("workspace", "", "month", now()) },
        select: { used: true },
      }),
    ),
  ).toEqual({ used: 72n });
});
