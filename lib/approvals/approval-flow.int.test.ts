import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { countPendingApprovals, getApproval, listApprovals } from "@/lib/approvals/list-approvals";
import { approvalPlaces } from "@/lib/approvals/approval-select";
import { approvalListQuery, type DecideApprovalBody } from "@/lib/approvals/schema";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { auditListQuery } from "@/lib/audit/schema";
import { verifyChain } from "@/lib/audit/verify-chain";
import { day, FakeClock, installClock, now } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import { cancelRun } from "@/lib/runs/cancel-run";
import { getRun } from "@/lib/runs/get-run";
import { listRunSteps } from "@/lib/runs/list-run-steps";
import { RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
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

let count = 0;

/** A run that waits for the approval of a mail. */
async function aWaitingRun() {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["send_email"] });
  const run = await aRun(ctx, { agent: agent.id, input: "Greet." });
  count += 1;
  const to = `guest-${count}@example.test`;
  openai.script((_, index) =>
    index === 0
      ? { toolCalls: [{ name: "send_email", args: { to: [to], subject: "Hello", body: "Welcome." } }] }
      : { text: "Done." },
  );
  const driver = new RunDriver({ workspaceId, runId: run.id });
  expect(await driver.drive()).toBe("waiting");
  const [approval] = (await listApprovals(ctx, approvalListQuery.parse({}))).items;
  const approvalId = approval?.id ?? "";
  const decide = (body: DecideApprovalBody, who = ctx) => decideApproval(who, { ...body, approvalId, via: "web" });
  return { ctx, workspaceId, agent, runId: run.id, driver, to, approval, approvalId, decide };
}

const toolStep = async (ctx: Parameters<typeof listRunSteps>[0], runId: string) =>
  (await listRunSteps(ctx, runId)).items.find((step) => step.kind === "tool_call");

it("shows what would be done and why it asks, and does it once it is approved", async () => {
  const { ctx, runId, driver, to, approval, decide } = await aWaitingRun();
  expect(approval).toMatchObject({
    status: "pending",
    toolName: "send_email",
    risk: "high",
    summary: `Send an e-mail to ${to} with the subject “Hello”.`,
    arguments: { to: [to], subject: "Hello", body: "Welcome." },
    reasons: [{ policyId: "base-approve-side-effects", pack: "base" }],
    decidedById: null,
  });
  expect(await countPendingApprovals(ctx)).toBe(1);
  expect((await getRun(ctx, runId)).status).toBe("waiting");
  expect(smtp.to(to)).toHaveLength(0);

  const answered = await decide({ decision: "approve", reason: "Looks right" });
  expect(answered).toMatchObject({
    status: "approved",
    decidedByName: "Test Person",
    decisionReason: "Looks right",
    decidedVia: "web",
  });
  expect(await countPendingApprovals(ctx)).toBe(0);
  expect(await driver.drive()).toBe("ended");
  expect((await getRun(ctx, runId)).status).toBe("completed");
  expect(smtp.to(to)).toHaveLength(1);
  expect((await toolStep(ctx, runId))?.decisions.map((decision) => decision.verdict)).toEqual([
    "require_approval",
    "allow",
  ]);
  const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "approval" }));
  expect(items.map((entry) => entry.action)).toEqual(["approval.approved", "approval.requested"]);
  expect(await verifyChain(ctx)).toMatchObject({ isIntact: true });
});

it("does what the approver changed it to, and shows both", async () => {
  const { ctx, runId, driver, to, approvalId, decide } = await aWaitingRun();
  const other = `other-${to}`;
  await expect(decide({ decision: "approve", arguments: { to: "nobody", subject: "x" } })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await decide({ decision: "approve", arguments: { to: [other], subject: "Hello", body: "Welcome, with care." } });
  expect(await driver.drive()).toBe("ended");
  expect(smtp.to(to)).toHaveLength(0);
  expect(smtp.to(other)[0]?.data).toContain("with care");
  expect(await getApproval(ctx, approvalId)).toMatchObject({
    arguments: { to: [to] },
    editedArguments: { to: [other] },
  });
  expect((await toolStep(ctx, runId))?.input).toMatchObject({ arguments: { to: [other] } });
});

it("stops with the person's reason when it is rejected", async () => {
  const { ctx, runId, driver, to, decide } = await aWaitingRun();
  await decide({ decision: "reject", reason: "Not this customer" });
  expect(await driver.drive()).toBe("ended");
  expect(await getRun(ctx, runId)).toMatchObject({
    status: "stopped",
    stopReason: "approval_rejected",
    stopDetail: { reason: "Not this customer", message: "Rejected: Not this customer" },
  });
  expect(await toolStep(ctx, runId)).toMatchObject({ status: "denied", errorCode: "approval_rejected" });
  expect(smtp.to(to)).toHaveLength(0);
});

it("stops when nobody answers in time, and takes no answer afterwards", async () => {
  const { ctx, runId, driver, approvalId, approval, decide } = await aWaitingRun();
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    expect(await driver.drive()).toBe("waiting");
    clock.advance(new Date(approval?.expiresAt ?? 0).getTime() - now().getTime());
    await expect(decide({ decision: "approve" })).rejects.toMatchObject({ code: "gone" });
    expect(await driver.drive()).toBe("ended");
    await expect(decide({ decision: "approve" })).rejects.toMatchObject({ code: "gone" });
  } finally {
    restore();
  }
  expect(await getRun(ctx, runId)).toMatchObject({ status: "stopped", stopReason: "approval_expired" });
  expect(await getApproval(ctx, approvalId)).toMatchObject({ status: "expired", decidedById: null });
});

it("takes no answer for a run that was cancelled", async () => {
  const { ctx, runId, driver, approvalId, decide } = await aWaitingRun();
  await cancelRun(ctx, runId);
  await expect(decide({ decision: "approve" })).rejects.toMatchObject({
    code: "conflict",
    details: { status: "cancelled" },
  });
  expect(await driver.drive()).toBe("ended");
  expect(await getApproval(ctx, approvalId)).toMatchObject({ status: "cancelled" });
});

it("gives the same answer again to the same person, and is a conflict for another answer", async () => {
  const { workspaceId, decide, to } = await aWaitingRun();
  const second = await aMember({ workspaceId, role: "approver" });
  const first = await decide({ decision: "approve", reason: "ok" });
  expect(await decide({ decision: "approve", reason: "ok" })).toEqual(first);
  await expect(decide({ decision: "reject" })).rejects.toMatchObject({ code: "conflict" });
  await expect(
    decide({ decision: "approve", arguments: { to: [to], subject: "Other", body: "Other" } }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(decide({ decision: "approve" }, second.ctx)).rejects.toMatchObject({
    code: "conflict",
    details: { status: "approved" },
  });
  expect(await systemDb().outboxEvent.count({ where: { workspaceId, name: "approvals/approval.decided" } })).toBe(1);
});

it("lets one of two people win who answer at the same moment", async () => {
  const { workspaceId, decide } = await aWaitingRun();
  const others = await Promise.all([1, 2, 3].map(() => aMember({ workspaceId, role: "approver" })));
  const results = await Promise.allSettled(
    others.map(({ ctx }, index) => decide({ decision: index === 1 ? "reject" : "approve" }, ctx)),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  expect(await systemDb().outboxEvent.count({ where: { workspaceId, name: "approvals/approval.decided" } })).toBe(1);
});

it("takes an answer only from those who may give one, and is not there for another workspace", async () => {
  const { workspaceId, approvalId, decide } = await aWaitingRun();
  const theirs = await aWorkspace();
  await expect(decide({ decision: "approve" }, theirs.ctx)).rejects.toMatchObject({ code: "not_found" });
  await expect(getApproval(theirs.ctx, approvalId)).rejects.toMatchObject({ code: "not_found" });
  for (const role of ["member", "builder"] as const) {
    const { ctx } = await aMember({ workspaceId, role });
    await expect(decide({ decision: "approve" }, ctx)).rejects.toMatchObject({ code: "forbidden" });
  }
});

/** What was approved is bound to tool, arguments and policies: whoever can write to the database cannot swap them. */
it("is void when the arguments were changed behind the approver's back", async () => {
  const { ctx, workspaceId, runId, driver, to, approvalId, decide } = await aWaitingRun();
  await decide({ decision: "approve" });
  const sealer = await sealerFor(workspaceId);
  const forged = { to: ["attacker@example.test"], subject: "Hello", body: "Welcome." };
  await withTenant(workspaceId, (tx) =>
    tx.approval.updateMany({
      where: { id: approvalId, workspaceId },
      data: { argumentsSealed: sealer.sealJson(forged, approvalPlaces.arguments(approvalId)) },
    }),
  );
  expect(await driver.drive()).toBe("ended");
  expect(await getRun(ctx, runId)).toMatchObject({ status: "stopped", stopReason: "approval_void" });
  expect(smtp.to("attacker@example.test")).toHaveLength(0);
  expect(smtp.to(to)).toHaveLength(0);
});

it("is void when the policies in force changed between the answer and the act", async () => {
  const { ctx, workspaceId, runId, driver, to, decide } = await aWaitingRun();
  await decide({ decision: "approve" });
  await withTenant(workspaceId, (tx) =>
    tx.workspacePack.create({
      data: {
        workspaceId,
        pack: "tool-safety",
        version: "1",
        mode: "monitor",
        updatedAt: now(),
        updatedById: "usr_test",
      },
    }),
  );
  expect(await driver.drive()).toBe("ended");
  expect(await getRun(ctx, runId)).toMatchObject({ status: "stopped", stopReason: "approval_void" });
  expect(smtp.to(to)).toHaveLength(0);
});

it("counts an answer given a day later for what it was given for", async () => {
  const { ctx, runId, driver, to, approval, decide } = await aWaitingRun();
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    clock.advance(Math.min(day, new Date(approval?.expiresAt ?? 0).getTime() - now().getTime()) - 60_000);
    await decide({ decision: "approve" });
    expect(await driver.drive()).toBe("ended");
  } finally {
    restore();
  }
  expect((await getRun(ctx, runId)).status).toBe("completed");
  expect(smtp.to(to)).toHaveLength(1);
});
