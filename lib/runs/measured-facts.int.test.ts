import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { updateAgent } from "@/lib/agents/update-agent";
import { withTenant } from "@/lib/core/db";
import { stateFactBody } from "@/lib/governance/fact-schema";
import { getDecision } from "@/lib/governance/get-decision";
import { listDecisions } from "@/lib/governance/list-decisions";
import { decisionListQuery } from "@/lib/governance/schema";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { stateFact } from "@/lib/governance/state-fact";
import { getRun } from "@/lib/runs/get-run";
import { driveRun } from "@/lib/testing/drive-run";
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

let ctx: WorkspaceContext;
let workspaceId = "";
let agentId = "";
beforeEach(async () => {
  const workspace = await aWorkspace();
  ({ ctx, workspaceId } = workspace);
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, {
    model: "fake/gpt-4.1-mini",
    tools: ["calculate"],
    autonomy: "autonomous",
    budgets: { dailyMicroUsd: 5_000_000, monthlyMicroUsd: 10_000_000 },
  });
  agentId = agent.id;
});

async function finish(runId: string, text = "Done.") {
  openai.script([{ toolCalls: [{ name: "calculate", args: { expression: "2+2" } }] }, { text }]);
  await driveRun({ workspaceId, runId });
  return getRun(ctx, runId);
}

const newRun = () => aRun(ctx, { agent: agentId, input: "What is 2 + 2?" });

type Facts = { agent: Record<string, unknown>; context: Record<string, Record<string, unknown>> };

/** All facts of the run's decision at a stage, as they were kept with it. */
async function factsAt(runId: string, stage: string): Promise<Facts> {
  const { items } = await listDecisions(ctx, decisionListQuery.parse({ runId, limit: 50 }));
  const found = items.find((decision) => decision.stage === stage);
  const { fullFacts } = await getDecision(ctx, { decisionId: found?.id ?? "" });
  return fullFacts as unknown as Facts;
}

const state = (fact: string, value: unknown = true) =>
  stateFact(ctx, stateFactBody.parse({ fact, subject: agentId, value }));

/** One rule enforced out of a pack that is only watched otherwise. */
async function enforceOnly(pack: string, policyId: string) {
  await setPackMode(ctx, { pack, mode: "monitor" });
  await setPolicyMode(ctx, { policyId, mode: "enforce" });
}

describe("what a run's own steps do not tell", () => {
  it("is how deep it is in a chain of runs", async () => {
    const chain = [await newRun(), await newRun(), await newRun()];
    await withTenant(workspaceId, async (tx) => {
      for (const [index, run] of chain.entries()) {
        const parentRunId = chain[index - 1]?.id ?? null;
        await tx.run.update({ where: { id_workspaceId: { id: run.id, workspaceId } }, data: { parentRunId } });
      }
    });
    for (const [index, run] of chain.entries()) {
      await finish(run.id);
      expect((await factsAt(run.id, "input")).context.run?.depth).toBe(index);
    }
  });

  it("is what the agent spent today and of the month's budget, by the meter", async () => {
    const first = await newRun();
    await finish(first.id);
    const spent = (await getRun(ctx, first.id)).costMicroUsd;
    expect(spent).toBeGreaterThan(0);
    const counters = await withTenant(workspaceId, (tx) =>
      tx.limitCounter.updateMany({
        where: { workspaceId, counterKey: { startsWith: `agent:${agentId}:month:` } },
        data: { used: 8_500_000n },
      }),
    );
    expect(counters.count).toBe(1);
    const second = await newRun();
    await finish(second.id);
    const { agent, context } = await factsAt(second.id, "input");
    expect(agent.dayBudgetMicroUsd).toBe(5_000_000);
    expect(context.run).toMatchObject({ dayProjectedMicroUsd: spent, monthPct: 85 });
  });

  it("is how unusual its cost is among the last finished runs of its agent", async () => {
    const usual = await Promise.all(Array.from({ length: 10 }, newRun));
    await withTenant(workspaceId, (tx) =>
      tx.run.updateMany({
        where: { workspaceId, id: { in: usual.slice(0, 9).map(({ id }) => id) } },
        data: { status: "completed", costMicroUsd: 50n },
      }),
    );
    const early = await newRun();
    await finish(early.id);
    expect((await factsAt(early.id, "tool")).context.run?.costZScore).toBe(0); // ten were not finished then
    const dear = await newRun();
    await withTenant(workspaceId, async (tx) => {
      await tx.run.updateMany({
        where: { workspaceId, id: { in: [...usual.map(({ id }) => id), early.id] } },
        data: { status: "completed", costMicroUsd: 50n },
      });
      await tx.run.updateMany({ where: { workspaceId, id: dear.id }, data: { costMicroUsd: 1_250n } });
    });
    await finish(dear.id);
    expect((await factsAt(dear.id, "input")).context.run?.costZScore).toBe(12);
  });

  it("is whether it acts by the configuration that was approved", async () => {
    const before = await newRun();
    await finish(before.id);
    const { run } = (await factsAt(before.id, "input")).context;
    expect(run).toMatchObject({ configHash: expect.stringMatching(/^[0-9a-f]{64}$/), approvedConfigHash: "" });
    await state("agent.versionApproved");
    const approved = await newRun();
    await finish(approved.id);
    expect((await factsAt(approved.id, "input")).context.run).toMatchObject({
      configHash: run?.configHash,
      approvedConfigHash: run?.configHash,
    });
    await updateAgent(ctx, agentId, { instructions: "Something else." });
    const changed = await newRun();
    await finish(changed.id);
    const now = (await factsAt(changed.id, "input")).context.run;
    expect(now?.configHash).not.toBe(run?.configHash);
  });

  it("is how much of the answer stands in what was read, which can be made a condition", async () => {
    const run = await newRun();
    await finish(run.id, "The capital of Atlantis exported 4711 barrels of purple olives last winter.");
    const { output } = (await factsAt(run.id, "output")).context;
    expect(output).toMatchObject({ groundedPct: 0, groundingRequired: false });
    await state("agent.groundingRequired");
    await enforceOnly("owasp-llm-2025", "llm09-ungrounded");
    const stopped = await newRun();
    const text = "The capital of Atlantis exported 4711 barrels of purple olives last winter.";
    expect(await finish(stopped.id, text)).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
  });
});

describe("what a person states of an agent", () => {
  it("stops it, by the base pack, as long as it is stated", async () => {
    await state("agent.disabled");
    const run = await newRun();
    expect(await finish(run.id)).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
    expect((await factsAt(run.id, "input")).agent.disabled).toBe(true);
  });

  it("says whom it deals with and what it decides", async () => {
    await state("agent.under13");
    await state("agent.aboutPerson");
    await enforceOnly("ccpa-us-privacy", "coppa-child");
    const denied = await newRun();
    expect(await finish(denied.id)).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
    await state("agent.parentalConsent");
    const allowed = await newRun();
    expect((await finish(allowed.id)).status).toBe("completed");
    expect((await factsAt(allowed.id, "output")).context.decision).toMatchObject({ aboutPerson: true });
  });
});
