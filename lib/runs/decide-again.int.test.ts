import { afterAll, beforeAll, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { createCustomPolicy } from "@/lib/governance/save-custom-policy";
import { publishCustomPolicy } from "@/lib/governance/publish-custom-policy";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { stateFact } from "@/lib/governance/state-fact";
import { stateFactBody } from "@/lib/governance/fact-schema";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { driveRun, Killed, RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeAnswer } from "@/lib/testing/fake-openai";
import { findTool } from "@/lib/tools/tool-registry";
import { requireRedirectAllowed } from "./internal/decide-again";
import { loadRun } from "./internal/load-run";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

/** Of the handbook that is read. */
const quoted = "Full-time employees receive 28 days of paid annual leave each calendar year";

const calls = (name: string, args: unknown): FakeAnswer => ({ toolCalls: [{ name, args }] });
const writes = calls("write_document", { title: "Note", format: "md", markdown: "Hello." });

async function aRunThat(tools: (string | { name: string; limits: Record<string, unknown> })[], answers: FakeAnswer[]) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools, autonomy: "autonomous" });
  const run = await aRun(ctx, { agent: agent.id, input: "Work." });
  openai.script(answers);
  return { ctx, workspaceId, agent, run, ref: { workspaceId, runId: run.id } };
}

const disable = (ctx: WorkspaceContext, agentId: string) =>
  stateFact(ctx, stateFactBody.parse({ fact: "agent.disabled", subject: agentId, value: true }));

const artifacts = (workspaceId: string) =>
  withTenant(workspaceId, (tx) => tx.artifact.count({ where: { workspaceId } }));

/** A worker died after the decision, and somebody pulled the plug before the next one took the step. */
it("does not carry out a call that was decided before its agent was stopped", async () => {
  const { ctx, workspaceId, agent, run, ref } = await aRunThat(["write_document"], [writes]);
  await driveRun(ref, {
    before: async (step) => {
      if (step === "act-1-0") await disable(ctx, agent.id);
    },
  });
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "policy_denied",
    stopDetail: {
      tool: "write_document",
      policies: ["base-deny-disabled-agent"],
      message: expect.stringContaining("is no longer allowed: “A stopped agent does nothing”"),
    },
  });
  expect(await artifacts(workspaceId)).toBe(0);
  const step = (await listRunSteps(ctx, run.id)).items.find(({ kind }) => kind === "tool_call");
  expect(step).toMatchObject({ status: "denied", verdict: "deny" });
  expect(step?.decisions.map(({ verdict }) => verdict)).toEqual(["allow", "deny"]);
});

it("finds the result of a call that had been carried out, although its agent was stopped meanwhile", async () => {
  const { ctx, workspaceId, agent, run, ref } = await aRunThat(["write_document"], [writes, { text: "Done." }]);
  const driver = new RunDriver(ref, {
    after: async (step) => {
      if (step !== "act-1-0" || (await artifacts(workspaceId)) === 0) return;
      await disable(ctx, agent.id);
      throw new Killed();
    },
  });
  await expect(driver.drive()).rejects.toBeInstanceOf(Killed);
  await driveRun(ref);
  const step = (await listRunSteps(ctx, run.id)).items.find(({ kind }) => kind === "tool_call");
  expect(step).toMatchObject({ status: "completed" });
  expect(await getRun(ctx, run.id)).toMatchObject({ stopDetail: { policies: ["base-deny-disabled-agent"] } });
});

it("asks the rules about the address of a redirect as about that of the call", async () => {
  const { ctx, workspaceId, run } = await aRunThat(["http_request"], []);
  const draft = await createCustomPolicy(ctx, {
    text: `@id("custom-not-there")
@title("Not to that host")
@stage("egress")
@obligation("deny")
@rationale("We do not talk to it.")
forbid (principal is Mandate::Agent, action == Mandate::Action::"egress", resource is Mandate::Tool)
when { context.call.host like "*.evil.example" };`,
  });
  await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: 1, mode: "enforce", note: "" });
  const tool = findTool("http_request");
  if (!tool) throw new TypeError("there is no http_request");
  const args = tool.parseArguments({ url: "https://example.com/" });
  const loaded = await loadRun(ctx, run.id);
  const step = { id: "step_none", key: "tool-1-0" } as (typeof loaded.steps)[number];
  const follow = (url: string, limits = {}) =>
    requireRedirectAllowed(ctx, loaded, step, { turn: 1, tool, args, limits }, url);
  await follow("https://other.example.com/page");
  await expect(follow("https://a.evil.example/page")).rejects.toMatchObject({
    name: "Denied",
    why: "The server redirects to a.evil.example: “Not to that host” (custom-not-there).",
  });
  await expect(follow("https://example.org/", { allowedDomains: ["example.com"] })).rejects.toMatchObject({
    decision: { reasons: [expect.objectContaining({ policyId: "base-deny-host-not-allowed" })] },
  });
  expect(workspaceId).toBe(loaded.workspaceId);
});

/** A GET has no body, but its headers say as much as an address. */
it.each([
  ["headers", { headers: { "x-note": quoted } }],
  ["names of headers", { headers: { [quoted.replaceAll(" ", "-")]: "1" } }],
  ["a body", { method: "POST", body: quoted }],
])("sees data that would leave in %s of a request", async (_, carrying) => {
  const { ctx, run, ref } = await aRunThat(
    ["search_knowledge", { name: "http_request", limits: { methods: ["GET", "POST"] } }],
    [
      calls("search_knowledge", { query: "annual leave" }),
      calls("http_request", { url: "https://example.com/", ...carrying }),
      { text: "Done." },
    ],
  );
  await aReadyDocument(ctx);
  await setPackMode(ctx, { pack: "iso-27001", mode: "monitor" });
  await setPolicyMode(ctx, { policyId: "iso27001-dlp", mode: "enforce" });
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopDetail: { tool: "http_request", policies: expect.arrayContaining(["iso27001-dlp"]) },
  });
});
