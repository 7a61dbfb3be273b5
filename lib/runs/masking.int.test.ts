import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { getApproval } from "@/lib/approvals/list-approvals";
import { withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import { databaseVault } from "@/lib/governance/masking/database-vault";
import { openMaskSession } from "@/lib/governance/masking/mask-token";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi, type FakeRequest } from "@/lib/testing/fake-openai";
import { FakeSmtp } from "@/lib/testing/fake-smtp";

const openai = new FakeOpenAi();
const smtp = new FakeSmtp();
let baseUrl = "";
beforeAll(async () => {
  vi.stubEnv("SMTP_URL", await smtp.start());
  baseUrl = await openai.start();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([openai.stop(), smtp.stop()]);
});

const address = "ana.ferreira@example.test";
const iban = "DE89370400440532013000";
const tokenIn = (request: FakeRequest | undefined, label: string): string =>
  new RegExp(`<${label}_[0-9a-f]{4,32}>`).exec(request?.text ?? "")?.[0] ?? "no token";

async function anExternalAgent(tools: string[] = []) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, {
    model: "fake/gpt-4.1-mini",
    tools,
    instructions: "Help. Questions go to boss.person@example.test.",
  });
  return { ctx, workspaceId, agent };
}

/** The provider must not learn an address, and the reader must not notice that it did not. */
it("sends tokens to an external model and restores them in the answer, split across pieces of the stream", async () => {
  const { ctx, workspaceId, agent } = await anExternalAgent();
  const run = await aRun(ctx, { agent: agent.id, input: `Write to ${address} about account ${iban}.` });
  const asked = (request: FakeRequest) => /Write to (<EMAIL_[0-9a-f]+>)/.exec(request.text)?.[1] ?? "no token";
  openai.script((request) => ({
    text: `I would write to ${asked(request)} about ${tokenIn(request, "IBAN")}, not to <EMAIL_ffff>.`,
  }));
  await driveRun({ workspaceId, runId: run.id });

  expect(openai.requests).toHaveLength(1);
  expect(openai.requests[0]?.text).not.toContain("ana.ferreira");
  expect(openai.requests[0]?.text).not.toContain("boss.person");
  expect(openai.requests[0]?.text).not.toContain(iban);
  // A token that the model invented stands for nothing.
  expect((await getRun(ctx, run.id)).output).toBe(`I would write to ${address} about ${iban}, not to <EMAIL_ffff>.`);

  const think = (await listRunSteps(ctx, run.id)).items.find((step) => step.kind === "model_call");
  expect(think).toMatchObject({ verdict: "mask", input: { masked: expect.arrayContaining(["email", "iban"]) } });
  expect(JSON.stringify(think?.input)).not.toContain("ana.ferreira");
  expect(think?.decisions[0]?.reasons.map((reason) => reason.policyId)).toEqual(
    expect.arrayContaining(["base-mask-email", "base-mask-iban"]),
  );
  expect(JSON.stringify(think?.decisions)).not.toContain("ana.ferreira");
});

/** Over 16 KB a thread looks through the text; what it finds has to reach the mask like everything else. */
it("masks a long task just the same", async () => {
  const { ctx, workspaceId, agent } = await anExternalAgent();
  const notes = "Most members agreed that travel should be reduced. ".repeat(400);
  const run = await aRun(ctx, { agent: agent.id, input: `${notes}Write to ${address} about account ${iban}.` });
  openai.script((request) => ({ text: `About ${tokenIn(request, "IBAN")}.` }));
  await driveRun({ workspaceId, runId: run.id });

  const sent = openai.requests.at(-1)?.text ?? "";
  expect(sent).toContain("travel should be reduced");
  expect(sent).not.toContain("ana.ferreira");
  expect(sent).not.toContain(iban);
  expect((await getRun(ctx, run.id)).output).toBe(`About ${iban}.`);
});

it("keeps what a token stands for encrypted, and gives the same value the same token in every turn", async () => {
  const { ctx, workspaceId, agent } = await anExternalAgent(["calculate"]);
  const run = await aRun(ctx, { agent: agent.id, input: `Who is ${address}?` });
  openai.script((request, index) =>
    index === 0
      ? {
          text: `Let me compute for ${tokenIn(request, "EMAIL")}.`,
          toolCalls: [{ name: "calculate", args: { expression: "1+1" } }],
        }
      : { text: "Done." },
  );
  await driveRun({ workspaceId, runId: run.id });
  const tokens = openai.requests.map((request) =>
    [...request.text.matchAll(/<EMAIL_[0-9a-f]+>/g)].map((match) => match[0]),
  );
  expect(new Set(tokens[1])).toEqual(new Set(tokens[0]));
  expect(openai.requests[1]?.text).not.toContain("ana.ferreira");
  const entries = await withTenant(workspaceId, (tx) =>
    tx.maskVaultEntry.findMany({ where: { workspaceId, scope: run.id } }),
  );
  expect(entries).toHaveLength(2);
  expect(entries.every((entry) => !Buffer.from(entry.valueSealed).toString("latin1").includes("example.test"))).toBe(
    true,
  );
});

it("restores tokens in the arguments of a tool: the person who approves and the mail get the real address", async () => {
  const { ctx, workspaceId, agent } = await anExternalAgent(["send_email"]);
  const run = await aRun(ctx, { agent: agent.id, input: `Send a greeting to ${address}.` });
  // The first token in the prompt is the one of the instructions; the user's address must be told apart from it.
  openai.script((request, index) => {
    const own = /greeting to (<EMAIL_[0-9a-f]+>)/.exec(request.text)?.[1] ?? "no token";
    return index === 0
      ? { toolCalls: [{ name: "send_email", args: { to: [own], subject: "Hello", body: `Dear ${own}` } }] }
      : { text: "Sent." };
  });
  let shown: unknown;
  await driveRun(
    { workspaceId, runId: run.id },
    {
      onWait: async (approvalId) => {
        shown = (await getApproval(ctx, approvalId)).arguments;
        await decideApproval(ctx, { approvalId, decision: "approve", via: "web" });
      },
    },
  );
  expect(shown).toMatchObject({ to: [address] });
  expect((await getRun(ctx, run.id)).status).toBe("completed");
  expect(smtp.to(address)).toHaveLength(1);
  expect(smtp.to(address)[0]?.data).toContain(`Dear ${address}`);
  expect(openai.requests[1]?.text).not.toContain("ana.ferreira");
});

it("masks nothing for the built-in model, which sends nothing anywhere", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx, { tools: [] });
  const run = await aRun(ctx, {
    agent: agent.id,
    input: `Extract the e-mail address from this text: "Write to ${address} soon."`,
  });
  await driveRun({ workspaceId, runId: run.id });
  const think = (await listRunSteps(ctx, run.id)).items.find((step) => step.kind === "model_call");
  expect(think).toMatchObject({ verdict: "allow", input: { masked: [] } });
  expect(await withTenant(workspaceId, (tx) => tx.maskVaultEntry.count({ where: { workspaceId } }))).toBe(0);
});

it("takes a secret out of the answer that leaves", async () => {
  const { ctx, workspaceId, agent } = await anExternalAgent();
  const run = await aRun(ctx, { agent: agent.id, input: "What is the deployment key?" });
  const secret = `ghp_${"a1B2c3D4e5F6g7H8i9J0".padEnd(36, "k1L2m3N4o5P6q7R8")}`;
  openai.script([{ text: `It is ${secret}.` }]);
  await driveRun({ workspaceId, runId: run.id });
  const done = await getRun(ctx, run.id);
  expect(done.status).toBe("completed");
  expect(done.output).not.toContain(secret);
  expect(done.output).toMatch(/It is \[.+ removed\]/);
});

it("keeps 100 scopes of four workspaces apart that are written and read in parallel", async () => {
  const workspaces = await Promise.all(Array.from({ length: 4 }, () => aWorkspace()));
  const scopes = Array.from({ length: 100 }, (_, index) => ({
    workspaceId: workspaces[index % 4]?.workspaceId ?? "",
    // The same scope in each workspace: only the workspace keeps them apart.
    scope: `thread_${Math.floor(index / 4)}`,
    value: `person${index}@example.test`,
  }));
  const written = await Promise.all(
    scopes.map(async ({ workspaceId, scope, value }) => {
      const key = (await sealerFor(workspaceId)).deriveKey("mask-tokens");
      const session = openMaskSession({ key, scope, entries: await databaseVault.load(workspaceId, scope) });
      const token = session.tokenFor("email", value);
      await databaseVault.save(workspaceId, scope, session.added());
      return token;
    }),
  );
  const kept = await Promise.all(scopes.map(({ workspaceId, scope }) => databaseVault.load(workspaceId, scope)));
  expect(kept).toEqual(scopes.map(({ value }, index) => [{ token: written[index], class: "email", value }]));
});

it("gives each of 24 parallel runs its own values back", async () => {
  const setups = await Promise.all(Array.from({ length: 3 }, () => anExternalAgent()));
  openai.script((request) => ({ text: `For ${/about (<EMAIL_[0-9a-f]+>)/.exec(request.text)?.[1] ?? "no token"}.` }));
  const outputs = await Promise.all(
    Array.from({ length: 24 }, async (_, index) => {
      const { ctx, workspaceId, agent } = setups[index % 3] ?? (await anExternalAgent());
      const run = await aRun(ctx, { agent: agent.id, input: `Write about person${index}@example.test.` });
      await driveRun({ workspaceId, runId: run.id });
      return (await getRun(ctx, run.id)).output;
    }),
  );
  expect(outputs).toEqual(outputs.map((_, index) => `For person${index}@example.test.`));
  expect(openai.requests.map((request) => request.text).join()).not.toMatch(/person\d/);
});
