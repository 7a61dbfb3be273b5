import { afterAll, beforeAll, expect, it } from "vitest";
import { FakeClock, installClock, minute, now, second } from "@/lib/core/clock";
import { getRun } from "@/lib/runs/get-run";
import { listApprovals } from "@/lib/approvals/list-approvals";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { approvalListQuery } from "@/lib/approvals/schema";
import { driveRun, RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

const calculating = { text: "Let me see.", toolCalls: [{ name: "calculate", args: { expression: "1+1" } }] };

async function aRunWith(
  limits: object,
  tools: string[] = ["calculate"],
  autonomy: "autonomous" | "ask_always" = "autonomous",
) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, {
    model: "fake/gpt-4.1-mini",
    tools,
    autonomy,
    limits: { maxSteps: 12, maxToolCalls: 20, maxDurationSeconds: 900, ...limits },
  });
  const run = await aRun(ctx, { agent: agent.id, input: "Work." });
  return { ctx, workspaceId, run, ref: { workspaceId, runId: run.id } };
}

it("stops at the limit of steps with what the agent wrote so far", async () => {
  const { ctx, run, ref } = await aRunWith({ maxSteps: 2 });
  openai.script(() => calculating);
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "limit_steps",
    stopDetail: { limit: "maxSteps", max: 2, spent: 2, message: "The agent reached its limit of steps." },
    output: "Let me see.",
  });
  expect(openai.requests).toHaveLength(2);
});

it("stops before the tool call that would be one too many", async () => {
  const { ctx, run, ref } = await aRunWith({ maxToolCalls: 1 });
  openai.script(() => ({ toolCalls: [...calculating.toolCalls, { name: "calculate", args: { expression: "2+2" } }] }));
  await driveRun(ref);
  const done = await getRun(ctx, run.id);
  expect(done).toMatchObject({ status: "stopped", stopReason: "limit_tool_calls", stopDetail: { max: 1, spent: 1 } });
  expect(done.usage.toolCalls).toBe(1);
});

it("stops when its time is up, between steps", async () => {
  const { ctx, run, ref } = await aRunWith({ maxDurationSeconds: 60 });
  openai.script(() => calculating);
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    await driveRun(ref, { after: (step) => (step === "act-1-0" ? clock.advance(61 * second) : undefined) });
  } finally {
    restore();
  }
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "limit_time",
    stopDetail: { max: 60, spent: 61 },
    output: "Let me see.",
  });
  expect(openai.requests).toHaveLength(1);
});

it("stops when its time is up, also between the calls of one turn", async () => {
  const { ctx, run, ref } = await aRunWith({ maxDurationSeconds: 60 });
  openai.script(() => calculating);
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    await driveRun(ref, { before: (step) => (step === "decide-1-0" ? clock.advance(2 * minute) : undefined) });
  } finally {
    restore();
  }
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "limit_time",
    usage: { toolCalls: 0 },
  });
});

/** Else every run that waits for a person longer than its time limit would die of being approved. */
it("does not count the time in which it waits for a person", async () => {
  const { ctx, run, ref } = await aRunWith({ maxDurationSeconds: 60 }, ["calculate"], "ask_always");
  openai.script([calculating, { text: "It is 2." }]);
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    const driver = new RunDriver(ref);
    expect(await driver.drive()).toBe("waiting");
    clock.advance(50 * minute);
    const [approval] = (await listApprovals(ctx, approvalListQuery.parse({ runId: run.id }))).items;
    await decideApproval(ctx, { approvalId: approval?.id ?? "", decision: "approve", via: "web" });
    expect(await driver.drive()).toBe("ended");
  } finally {
    restore();
  }
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: "It is 2." });
});

it("cuts a model call off when the run's time ends in the middle of it", async () => {
  const { ctx, run, ref } = await aRunWith({ maxDurationSeconds: 60 });
  openai.script(() => ({ hangs: true }));
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    const driver = new RunDriver(ref, {
      before: (step) => (step === "think-1" ? clock.advance(60 * second - 150) : undefined),
    });
    await expect(driver.drive()).rejects.toMatchObject({
      code: "provider_failed",
      details: { provider: "provider_timeout" },
    });
    clock.advance(second);
    expect(await new RunDriver(ref).drive()).toBe("ended");
  } finally {
    restore();
  }
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "stopped", stopReason: "limit_time" });
});
