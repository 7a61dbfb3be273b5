import { afterAll, beforeAll, expect, it } from "vitest";
import { countPendingApprovals } from "@/lib/approvals/list-approvals";
import { verifyChain } from "@/lib/audit/verify-chain";
import { systemDb, withTenant } from "@/lib/core/db";
import { runCounterKey } from "@/lib/metering/counter-key";
import { cancelRun } from "@/lib/runs/cancel-run";
import { failRun } from "@/lib/runs/fail-run";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

async function aRunThatAsks(tools: string[] = ["send_email"]) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools });
  const run = await aRun(ctx, { agent: agent.id, budgetMicroUsd: 1_000_000 });
  openai.script((_, index) =>
    index === 0
      ? {
          text: "On it.",
          toolCalls: [{ name: "send_email", args: { to: ["a@example.test"], subject: "s", body: "b" } }],
        }
      : { text: "Done." },
  );
  return { ctx, workspaceId, run, ref: { workspaceId, runId: run.id } };
}

const ends = (workspaceId: string) =>
  systemDb().outboxEvent.findMany({
    where: { workspaceId, name: { in: ["runs/run.finished", "runs/run.cancelled"] } },
    select: { name: true },
    orderBy: { name: "asc" },
  });

async function expectCleanEnd(ctx: Parameters<typeof getRun>[0], workspaceId: string, runId: string) {
  expect(await getRun(ctx, runId)).toMatchObject({
    status: "cancelled",
    stopReason: null,
    finishedAt: expect.any(String),
  });
  expect((await listRunSteps(ctx, runId)).items.filter((step) => ["running", "waiting"].includes(step.status))).toEqual(
    [],
  );
  expect(await countPendingApprovals(ctx)).toBe(0);
  expect((await ends(workspaceId)).map((event) => event.name)).toEqual(["runs/run.cancelled", "runs/run.finished"]);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true });
}

it("cancels a run that was not begun: the worker that comes later does nothing", async () => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks();
  await cancelRun(ctx, run.id);
  expect(await driveRun(ref)).toBe("ended");
  await expectCleanEnd(ctx, workspaceId, run.id);
  expect((await listRunSteps(ctx, run.id)).items).toEqual([]);
  expect(openai.requests).toHaveLength(0);
});

it.each(["think-1", "decide-1-0"])("cancels a run just before %s", async (place) => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks();
  const when = { before: async (step: string) => (step === place ? void (await cancelRun(ctx, run.id)) : undefined) };
  expect(await driveRun(ref, when)).toBe("ended");
  await expectCleanEnd(ctx, workspaceId, run.id);
});

it("cancels a run that waits for a person, with its approval", async () => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks();
  expect(await driveRun(ref)).toBe("waiting");
  expect(await countPendingApprovals(ctx)).toBe(1);
  expect((await cancelRun(ctx, run.id)).status).toBe("cancelled");
  expect(await driveRun(ref)).toBe("ended");
  await expectCleanEnd(ctx, workspaceId, run.id);
});

/** What a model wrote has to be paid, whether or not anybody still wants it. */
it("keeps the cost of a call that was under way, and drops its answer", async () => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks();
  let answer = (): void => undefined;
  const cancelled = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = (): void => undefined;
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  openai.script(() => {
    asked();
    return { text: "Too late.", after: cancelled, usage: { input: 1_000, output: 100 } };
  });
  const driving = driveRun(ref);
  await wasAsked;
  await cancelRun(ctx, run.id);
  answer();
  expect(await driving).toBe("ended");
  await expectCleanEnd(ctx, workspaceId, run.id);
  expect(await getRun(ctx, run.id)).toMatchObject({ output: null, costMicroUsd: 560 });
  const counter = await withTenant(workspaceId, (tx) =>
    tx.limitCounter.findFirst({
      where: { workspaceId, counterKey: runCounterKey(run.id) },
      select: { used: true, reserved: true },
    }),
  );
  expect(counter).toEqual({ used: 560n, reserved: 0n });
});

it("changes nothing when the run has ended, and nothing can end it twice", async () => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks([]);
  openai.script([{ text: "Done." }]);
  await driveRun(ref);
  expect((await cancelRun(ctx, run.id)).status).toBe("completed");
  expect((await cancelRun(ctx, run.id)).output).toBe("Done.");
  await failRun(ctx, run.id, { code: "internal", message: "late" });
  expect((await getRun(ctx, run.id)).status).toBe("completed");
  expect((await ends(workspaceId)).map((event) => event.name)).toEqual(["runs/run.finished"]);
});

it("ends once when it is cancelled and finishes at the same moment", async () => {
  const { ctx, workspaceId, run, ref } = await aRunThatAsks([]);
  openai.script([{ text: "Done." }]);
  const cancels: Promise<unknown>[] = [];
  await driveRun(ref, {
    before: (step) =>
      void (step === "finish" ? cancels.push(cancelRun(ctx, run.id), cancelRun(ctx, run.id)) : undefined),
  });
  await Promise.all(cancels);
  const { status } = await getRun(ctx, run.id);
  expect(["completed", "cancelled"]).toContain(status);
  expect((await ends(workspaceId)).filter((event) => event.name === "runs/run.finished")).toHaveLength(1);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true });
});

it("is not there for another workspace, and needs the permission", async () => {
  const { workspaceId, run } = await aRunThatAsks();
  const theirs = await aWorkspace();
  const viewer = await aMember({ workspaceId, role: "viewer" });
  await expect(cancelRun(theirs.ctx, run.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(getRun(theirs.ctx, run.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(listRunSteps(theirs.ctx, run.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(cancelRun(viewer.ctx, run.id)).rejects.toMatchObject({ code: "forbidden" });
});
