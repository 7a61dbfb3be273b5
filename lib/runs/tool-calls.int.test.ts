import { afterAll, beforeAll, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { driveRun, RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeAnswer } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

type Setup = {
  tools: (string | { name: string; limits: Record<string, unknown> })[];
  autonomy?: "autonomous" | "ask_when_risky" | "ask_always";
};

async function aRunOf({ tools, autonomy = "autonomous" }: Setup, answers: FakeAnswer[]) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools, autonomy });
  const run = await aRun(ctx, { agent: agent.id, input: "Work." });
  openai.script(answers);
  return { ctx, workspaceId, run, agent, ref: { workspaceId, runId: run.id } };
}

const toolStep = async (ctx: Parameters<typeof listRunSteps>[0], runId: string) =>
  (await listRunSteps(ctx, runId)).items.find((step) => step.kind === "tool_call");

/** What the model is told of its earlier calls, as it arrives at the provider. */
function toldResults(): string[] {
  const input = openai.requests.at(-1)?.body.input as { type?: string; output?: string }[];
  return input.filter((item) => item.type === "function_call_output").map((item) => item.output ?? "");
}

const calls = (name: string, args: unknown): FakeAnswer => ({ toolCalls: [{ name, args }] });

it.each([
  ["a tool that does not exist", calls("launch_rocket\u0000", { to: "moon" }), "tool_not_granted"],
  [
    "a tool that was not granted",
    calls("send_email", { to: ["a@example.test"], subject: "s", body: "b" }),
    "tool_not_granted",
  ],
  ["arguments that are not valid", calls("calculate", { expresion: "1+1" }), "tool_arguments_invalid"],
  ["arguments that are not even JSON", calls("calculate", "{not json"), "tool_arguments_invalid"],
  ["a call that the tool refuses", calls("calculate", { expression: "1/0" }), "calculation_invalid"],
])("tells the model of %s, and goes on", async (_, answer, code) => {
  const { ctx, run, ref } = await aRunOf({ tools: ["calculate"] }, [answer, { text: "I could not." }]);
  expect(await driveRun(ref)).toBe("ended");
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: "I could not." });
  expect(await toolStep(ctx, run.id)).toMatchObject({ status: "failed", errorCode: code, output: { error: { code } } });
  expect(toldResults()).toEqual([expect.stringContaining(code)]);
});

it("stops at a denied call with the policy's name and what was written so far", async () => {
  const { ctx, run, ref, workspaceId } = await aRunOf({ tools: ["http_request"] }, [
    { text: "Let me look inside.", ...calls("http_request", { url: "http://169.254.169.254/latest/meta-data" }) },
  ]);
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({
    status: "stopped",
    stopReason: "policy_denied",
    output: "Let me look inside.",
    stopDetail: { tool: "http_request", policies: expect.arrayContaining(["base-deny-private-egress"]) },
  });
  expect(await toolStep(ctx, run.id)).toMatchObject({ status: "denied", verdict: "deny" });
  expect(await withTenant(workspaceId, (tx) => tx.toolEffect.count({ where: { workspaceId } }))).toBe(0);
});

it("stops at a host that the grant does not name", async () => {
  const { ctx, run, ref } = await aRunOf(
    { tools: [{ name: "http_request", limits: { allowedDomains: ["example.com"] } }] },
    [calls("http_request", { url: "https://example.org/" })],
  );
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({
    stopReason: "policy_denied",
    stopDetail: { policies: expect.arrayContaining(["base-deny-host-not-allowed"]) },
  });
});

it("asks a person before an autonomous agent changes something after it read a document", async () => {
  const write = calls("write_document", { title: "Note", format: "md", markdown: "Hello" });
  const clean = await aRunOf({ tools: ["write_document"] }, [write, { text: "Written." }]);
  expect(await driveRun(clean.ref)).toBe("ended");
  expect(await getRun(clean.ctx, clean.run.id)).toMatchObject({ status: "completed", isTainted: false });

  const tainted = await aRunOf({ tools: ["search_knowledge", "write_document"] }, [
    calls("search_knowledge", { query: "leave" }),
    write,
  ]);
  await aReadyDocument(tainted.ctx);
  expect(await driveRun(tainted.ref)).toBe("waiting");
  expect(await getRun(tainted.ctx, tainted.run.id)).toMatchObject({ status: "waiting", isTainted: true });
  const steps = (await listRunSteps(tainted.ctx, tainted.run.id)).items.filter((step) => step.kind === "tool_call");
  expect(steps[1]).toMatchObject({ status: "waiting", verdict: "require_approval" });
  expect(steps[1]?.decisions[0]?.reasons[0]).toMatchObject({ policyId: "base-approve-tainted" });
});

it("does not take a tool's own answer for untrusted: a second change needs no person", async () => {
  const write = (title: string) => calls("write_document", { title, format: "md", markdown: "Hello" });
  const { ctx, run, ref } = await aRunOf({ tools: ["write_document"] }, [
    write("One"),
    write("Two"),
    { text: "Both written." },
  ]);
  expect(await driveRun(ref)).toBe("ended");
  const done = await getRun(ctx, run.id);
  expect(done).toMatchObject({ status: "completed", isTainted: false });
  expect(done.artifacts.map((artifact) => artifact.name)).toEqual(["One.md", "Two.md"]);
});

it("asks before every tool where the agent is to ask always", async () => {
  const { ctx, run, ref } = await aRunOf({ tools: ["calculate"], autonomy: "ask_always" }, [
    calls("calculate", { expression: "1+1" }),
  ]);
  expect(await driveRun(ref)).toBe("waiting");
  expect((await getRun(ctx, run.id)).status).toBe("waiting");
});

/** Else somebody who says "cite this" could read passages that the agent may not. */
it("drops invented citations and those of passages that the run never got", async () => {
  const { ctx, workspaceId, agent } = await aRunOf({ tools: ["search_knowledge"] }, []);
  await aReadyDocument(ctx);
  const unseen = await withTenant(workspaceId, (tx) =>
    tx.chunk.findFirstOrThrow({ where: { workspaceId }, select: { id: true } }),
  );
  const run = await aRun(ctx, { agent: agent.id, input: "Cite." });
  openai.script([{ text: `True [[${unseen.id}]] and false [[chk_${"0".repeat(26)}]] and odd [[chk_nothing]].` }]);
  await driveRun({ workspaceId, runId: run.id });
  expect(await getRun(ctx, run.id)).toMatchObject({ output: "True and false and odd.", sources: [] });
});

it("goes on without a tool that failed at every attempt", async () => {
  const { ctx, run, ref } = await aRunOf({ tools: ["calculate"] }, [
    calls("calculate", { expression: "1+1" }),
    { text: "Without it." },
  ]);
  const driver = new RunDriver(ref, {
    before: (step) => {
      if (step === "act-1-0") throw new Error("the tool crashes");
    },
  });
  await expect(driver.drive()).rejects.toThrow("the tool crashes");
  await driver.giveUp({ turn: 1, index: 0 });
  expect(await driver.drive()).toBe("ended");
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: "Without it." });
  expect(toldResults()).toEqual([expect.stringContaining("tool_failed")]);
});

it("reports that an outcome is unknown rather than doing again what cannot be repeated", async () => {
  const post = calls("http_request", { url: "https://example.com/orders", method: "POST", body: "{}" });
  const { ctx, run, ref, workspaceId } = await aRunOf(
    { tools: [{ name: "http_request", limits: { methods: ["POST"] } }] },
    [post, { text: "I do not know." }],
  );
  const driver = new RunDriver(ref, {
    before: async (step) => {
      if (step !== "act-1-0") return;
      // As a worker leaves it that died after the request was sent and before it was answered.
      const step1 = await toolStep(ctx, run.id);
      await withTenant(workspaceId, (tx) =>
        tx.toolEffect.create({
          data: {
            workspaceId,
            idempotencyKey: `${run.id}:tool-1-0`,
            runId: run.id,
            stepId: step1?.id ?? "",
            toolName: "http_request",
            status: "started",
            startedAt: new Date(),
          },
        }),
      );
    },
  });
  await driver.drive();
  expect(await toolStep(ctx, run.id)).toMatchObject({ status: "failed", errorCode: "outcome_unknown" });
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", isTainted: true });
});
