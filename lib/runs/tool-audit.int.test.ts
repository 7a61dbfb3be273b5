import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { auditListQuery } from "@/lib/audit/schema";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { cancelRun } from "@/lib/runs/cancel-run";
import { getRun } from "@/lib/runs/get-run";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";
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

const used = async (ctx: WorkspaceContext) =>
  (await listAuditEntries(ctx, auditListQuery.parse({ action: "tool.used" }))).items;

async function aRunThatMails(to: string) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["send_email"] });
  const run = await aRun(ctx, { agent: agent.id, input: "Write." });
  openai.script([
    { toolCalls: [{ name: "send_email", args: { to: [to], subject: "s", body: "b" } }] },
    { text: "Done." },
  ]);
  return { ctx, workspaceId, run };
}

it("logs what a tool did once, however often its step is carried out", async () => {
  const { ctx, workspaceId, run } = await aRunThatMails("once@example.test");
  await driveRun(
    { workspaceId, runId: run.id },
    { repeats: true, onWait: (approvalId) => decideApproval(ctx, { approvalId, decision: "approve", via: "web" }) },
  );
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "completed" });
  expect(await used(ctx)).toMatchObject([{ facts: { runId: run.id, toolName: "send_email", outcome: "done" } }]);
});

/** The mail is out; that somebody cancelled at that moment must not keep it out of the log. */
it("logs what a tool did although the run was cancelled while it was at work", async () => {
  const { ctx, workspaceId, run } = await aRunThatMails("cancelled@example.test");
  smtp.onNextMail(() => cancelRun(ctx, run.id));
  await driveRun(
    { workspaceId, runId: run.id },
    { onWait: (approvalId) => decideApproval(ctx, { approvalId, decision: "approve", via: "web" }) },
  );
  expect(smtp.to("cancelled@example.test")).toHaveLength(1);
  expect(await getRun(ctx, run.id)).toMatchObject({ status: "cancelled" });
  expect(await used(ctx)).toMatchObject([{ facts: { runId: run.id, toolName: "send_email", outcome: "done" } }]);
});
