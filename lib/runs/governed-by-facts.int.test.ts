import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { stateFactBody } from "@/lib/governance/fact-schema";
import { getDecision } from "@/lib/governance/get-decision";
import { listDecisions } from "@/lib/governance/list-decisions";
import { publishCustomPolicy } from "@/lib/governance/publish-custom-policy";
import { createCustomPolicy } from "@/lib/governance/save-custom-policy";
import { decisionListQuery, verdicts } from "@/lib/governance/schema";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { dryRunPolicies, simulatePolicies } from "@/lib/governance/simulate-policies";
import { stateFact } from "@/lib/governance/state-fact";
import { withdrawFact } from "@/lib/governance/withdraw-fact";
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
let agentId = "";
beforeEach(async () => {
  const workspace = await aWorkspace();
  ctx = workspace.ctx;
  await anOpenAiProvider({ workspaceId: workspace.workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["calculate"], autonomy: "autonomous" });
  agentId = agent.id;
});

/** Starts a run and takes it to its end. */
async function runOf(input: string) {
  const run = await aRun(ctx, { agent: agentId, input });
  openai.script([{ toolCalls: [{ name: "calculate", args: { expression: "2+2" } }] }, { text: "Done." }]);
  await driveRun({ workspaceId: ctx.workspaceId, runId: run.id });
  return getRun(ctx, run.id);
}

/** One rule enforced out of a pack that is only watched otherwise. */
async function enforceOnly(pack: string, policyId: string) {
  await setPackMode(ctx, { pack, mode: "monitor" });
  await setPolicyMode(ctx, { policyId, mode: "enforce" });
}

const decisionsOf = async (runId: string) =>
  (await listDecisions(ctx, decisionListQuery.parse({ runId, limit: 50 }))).items;

describe("a stated fact", () => {
  it("of the workspace decides whether runs may begin, and its withdrawal stops the next one", async () => {
    await enforceOnly("iso-42001", "iso42001-ai-policy");
    const before = await runOf("What is 2 + 2?");
    expect(before).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
    expect((await decisionsOf(before.id))[0]).toMatchObject({ verdict: "deny", policyIds: ["iso42001-ai-policy"] });

    const accepted = stateFactBody.parse({ fact: "workspace.aiPolicyAccepted", value: true });
    await stateFact(ctx, accepted);
    expect(await runOf("What is 2 + 2?")).toMatchObject({ status: "completed", output: "Done." });

    await withdrawFact(ctx, { fact: accepted.fact, subject: "" });
    expect(await runOf("What is 2 + 2?")).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
  });

  it("of a model's provider decides whether personal data may go there", async () => {
    await enforceOnly("gdpr", "gdpr-processor-contract");
    const input = "Who is at 203.0.113.7?";
    expect(await runOf(input)).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
    await stateFact(ctx, stateFactBody.parse({ fact: "provider.dpaSigned", subject: "fake", value: true }));
    expect(await runOf(input)).toMatchObject({ status: "completed" });
  });
});

describe("decisions of a run", () => {
  it("keep every fact, so that each can be decided again with the same verdict", async () => {
    const run = await runOf("Write to anna.berg@example.test: what is 2 + 2?");
    expect(run.status).toBe("completed");
    const decisions = await decisionsOf(run.id);
    expect(new Set(decisions.map((decision) => decision.stage))).toEqual(
      new Set(["input", "model", "store", "tool", "output"]),
    );
    for (const { id, verdict } of decisions) {
      expect((await getDecision(ctx, { decisionId: id })).fullFacts).not.toBeNull();
      expect(await simulatePolicies(ctx, { decisionId: id })).toMatchObject({ recorded: verdict, verdict });
    }
    const unchanged = await dryRunPolicies(ctx, { pack: { name: "base", mode: "enforce", upgrade: false } });
    expect(unchanged).toMatchObject({ compared: decisions.length, cannotTell: 0, changed: 0 });
    expect(verdicts.reduce((sum, verdict) => sum + unchanged.after[verdict], 0)).toBe(decisions.length);
  });
});

describe("a policy of the workspace's own", () => {
  it("stops a run's tool call once it is published", async () => {
    const text = `@id("custom-no-sums") @title("No sums") @stage("tool") @obligation("deny") @rationale("We do them by hand.")
      forbid (principal is Mandate::Agent, action == Mandate::Action::"tool", resource is Mandate::Tool)
      when { resource.name == "calculate" };`;
    const draft = await createCustomPolicy(ctx, { text });
    expect(await runOf("What is 2 + 2?")).toMatchObject({ status: "completed" });
    const tried = await dryRunPolicies(ctx, { draft: { text, mode: "enforce" } });
    expect(tried).toMatchObject({ stages: ["tool"], compared: 1, changed: 1 });
    expect(tried.changes).toMatchObject([{ toolName: "calculate", before: "allow", after: "deny" }]);

    await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: 1, mode: "enforce", note: "" });
    const stopped = await runOf("What is 2 + 2?");
    expect(stopped).toMatchObject({ status: "stopped", stopReason: "policy_denied" });
    expect((await decisionsOf(stopped.id))[0]).toMatchObject({ verdict: "deny", policyIds: ["custom-no-sums"] });
  });
});
