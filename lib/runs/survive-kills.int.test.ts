import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { verifyChain } from "@/lib/audit/verify-chain";
import { systemDb, withTenant } from "@/lib/core/db";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { Killed, RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeAnswer, type FakeRequest } from "@/lib/testing/fake-openai";
import { FakeSmtp } from "@/lib/testing/fake-smtp";

const openai = new FakeOpenAi();
const smtp = new FakeSmtp();
let baseUrl = "";
beforeAll(async () => {
  // Read when the first mail is sent, and not before.
  vi.stubEnv("SMTP_URL", await smtp.start());
  baseUrl = await openai.start();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([openai.stop(), smtp.stop()]);
});

/** Searches, writes a file, sends a mail after approval, answers: a call of every kind of effect. */
function answerFor(to: string) {
  return (request: FakeRequest): FakeAnswer => {
    const results = request.text.split('"function_call_output"').length - 1;
    if (results === 0)
      return {
        text: "Looking.",
        toolCalls: [{ name: "search_knowledge", args: { query: "annual leave" } }],
        usage: { input: 400, output: 20 },
      };
    if (results === 1)
      return {
        toolCalls: [{ name: "write_document", args: { title: "Leave", format: "md", markdown: "28 days" } }],
        usage: { input: 500, output: 30 },
      };
    if (results === 2)
      return {
        toolCalls: [{ name: "send_email", args: { to: [to], subject: "Leave", body: "28 days." } }],
        usage: { input: 600, output: 40 },
      };
    return { text: "Employees get 28 days.", usage: { input: 700, output: 50 } };
  };
}

async function aBusyRun() {
  const { ctx, workspaceId, user } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  await aReadyDocument(ctx);
  const agent = await anAgent(ctx, {
    model: "fake/gpt-4.1-mini",
    tools: ["search_knowledge", "write_document", "send_email"],
    autonomy: "autonomous",
  });
  const run = await aRun(ctx, { agent: agent.id, input: "Mail the leave policy." });
  // Not the mail's owner: personal data would be masked, which another test is about.
  const to = `to-${user.id.slice(-10)}@example.test`;
  openai.script(answerFor(to));
  const approve = (approvalId: string) => decideApproval(ctx, { approvalId, decision: "approve", via: "web" });
  return { ctx, workspaceId, runId: run.id, to, approve };
}

type Busy = Awaited<ReturnType<typeof aBusyRun>>;

/** Everything that must be the same however often steps were repeated. */
async function outcome({ ctx, workspaceId, runId, to }: Busy) {
  const run = await getRun(ctx, runId);
  const { items } = await listRunSteps(ctx, runId);
  const rows = await withTenant(workspaceId, async (tx) => ({
    effects: await tx.toolEffect.findMany({
      where: { workspaceId, runId },
      select: { toolName: true, status: true },
      orderBy: { toolName: "asc" },
    }),
    artifacts: await tx.artifact.count({ where: { workspaceId, runId } }),
    approvals: await tx.approval.findMany({ where: { workspaceId, runId }, select: { status: true } }),
    toolCallEvents: await tx.usageEvent.count({ where: { workspaceId, runId, meter: "tool_calls" } }),
    runs: await tx.usageEvent.count({ where: { workspaceId, runId, meter: "runs" } }),
    held: await tx.reservation.count({ where: { workspaceId, status: "held" } }),
    spent: await tx.usageEvent.aggregate({ where: { workspaceId, runId }, _sum: { costMicroUsd: true } }),
  }));
  const finished = await systemDb().outboxEvent.count({ where: { workspaceId, name: "runs/run.finished" } });
  const mails = smtp.to(to);
  const messageIds = new Set(mails.map((mail) => /^message-id: *(\S+)/im.exec(mail.data)?.[1]));
  const chain = await verifyChain(ctx);
  const { _sum: spent } = rows.spent;
  return {
    facts: {
      status: run.status,
      output: run.output,
      steps: items.map((step) => `${step.key} ${step.status}`),
      toolCalls: run.usage.toolCalls,
      ...rows,
      spent: undefined,
      finished,
      messageIds: messageIds.size,
      isIntact: chain.isIntact,
    },
    costOfRun: run.costMicroUsd,
    costOfEvents: Number(spent.costMicroUsd ?? 0n),
    mails: mails.length,
  };
}

const expected = {
  status: "completed",
  output: "Employees get 28 days.",
  steps: [
    "plan completed",
    "think-1 completed",
    "tool-1-0 completed",
    "think-2 completed",
    "tool-2-0 completed",
    "think-3 completed",
    "tool-3-0 completed",
    "think-4 completed",
    "finish completed",
  ],
  toolCalls: 3,
  toolCallEvents: 3,
  effects: [
    { toolName: "send_email", status: "done" },
    { toolName: "write_document", status: "done" },
  ],
  artifacts: 1,
  approvals: [{ status: "approved" }, { status: "approved" }],
  runs: 1,
  held: 0,
  finished: 1,
  messageIds: 1,
  isIntact: true,
};

it("does everything once when nothing goes wrong", async () => {
  const busy = await aBusyRun();
  const driver = new RunDriver(busy, { onWait: busy.approve });
  expect(await driver.drive()).toBe("ended");
  const { facts, costOfRun, costOfEvents, mails } = await outcome(busy);
  expect(facts).toMatchObject(expected);
  expect(mails).toBe(1);
  // 2,200 tokens in at 0.40 and 140 out at 1.60 dollars a million, rounded per call.
  expect(costOfRun).toBe(880 + 224);
  expect(costOfEvents).toBe(costOfRun);
});

it("gives the same outcome when every use case is carried out twice", async () => {
  const busy = await aBusyRun();
  expect(await new RunDriver(busy, { onWait: busy.approve, repeats: true }).drive()).toBe("ended");
  const { facts, costOfRun, costOfEvents, mails } = await outcome(busy);
  expect(facts).toMatchObject(expected);
  expect(mails).toBe(1);
  expect(openai.requests).toHaveLength(4);
  expect(costOfRun).toBe(1_104);
  expect(costOfEvents).toBe(costOfRun);
});

/** The worker dies before and after each step; the engine lost the result and sends the step again. */
it("gives the same outcome when it is killed at every boundary of every step", async () => {
  const busy = await aBusyRun();
  const killed = new Set<string>();
  const killOnce = (place: string) => {
    if (killed.has(place)) return;
    killed.add(place);
    throw new Killed(place);
  };
  const driver = new RunDriver(busy, {
    onWait: busy.approve,
    before: (step) => killOnce(`before ${step}`),
    after: (step) => killOnce(`after ${step}`),
  });
  for (;;) {
    try {
      if ((await driver.drive()) === "ended") break;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
  expect(killed.size).toBe(28);
  const { facts, costOfRun, costOfEvents, mails } = await outcome(busy);
  expect(facts).toMatchObject(expected);
  expect(mails).toBe(1);
  expect(openai.requests).toHaveLength(4);
  expect(costOfEvents).toBe(costOfRun);
});

/** An engine that lost sight of a worker sends a step again while the first is still at it. */
it("carries a turn and a call on when two workers do the same step at the same time", async () => {
  const busy = await aBusyRun();
  const workers = await Promise.allSettled([
    new RunDriver(busy, { onWait: busy.approve }).drive(),
    new RunDriver(busy, { onWait: busy.approve }).drive(),
  ]);
  // A worker may fail for the engine to repeat it; the run itself must not be lost.
  expect(workers).toHaveLength(2);
  await new RunDriver(busy, { onWait: busy.approve }).drive();
  const { facts, costOfRun, costOfEvents } = await outcome(busy);
  expect(facts).toMatchObject({
    ...expected,
    effects: expected.effects.map((effect) => ({ toolName: effect.toolName })),
  });
  expect(costOfEvents).toBe(costOfRun);
});
