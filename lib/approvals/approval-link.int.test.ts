import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import { decideByLink, openApprovalLink } from "@/lib/approvals/approval-link";
import { listApprovals } from "@/lib/approvals/list-approvals";
import { notifyApprovers } from "@/lib/approvals/notify-approvers";
import { approvalListQuery } from "@/lib/approvals/schema";
import { FakeClock, installClock, now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeSmtp } from "@/lib/testing/fake-smtp";

const smtp = new FakeSmtp();
beforeAll(async () => {
  vi.stubEnv("SMTP_URL", await smtp.start());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await smtp.stop();
});

const request = { requestId: null, ip: null };

/** A waiting approval whose approvers got their mails; `tokenOf` reads the link of one of them. */
async function aMailedApproval() {
  const { ctx, workspaceId, owner } = await aWorkspace();
  const approver = await aMember({ workspaceId, role: "approver" });
  const builder = await aMember({ workspaceId, role: "builder" });
  const agent = await anAgent(ctx, { tools: ["calculate"], autonomy: "ask_always" });
  const run = await aRun(ctx, { agent: agent.id, input: "What is 17 * 23?" });
  expect(await driveRun({ workspaceId, runId: run.id })).toBe("waiting");
  const [approval] = (await listApprovals(ctx, approvalListQuery.parse({}))).items;
  const approvalId = approval?.id ?? "";
  const notify = async () =>
    notifyApprovers(await systemContext(workspaceId, "notify-approvers", ["approvals:read"]), approvalId);
  const notified = await notify();
  const tokenOf = (email: string) =>
    smtp
      .linksTo(email)
      .map((link) => /\/approve\/([0-9a-f]{64})$/.exec(link.pathname)?.[1])
      .find((token) => token !== undefined) ?? "";
  return { ctx, workspaceId, owner, approver, builder, approval, approvalId, notified, notify, tokenOf };
}

it("mails those who may answer, each with a link of their own, and a repeat sends the same", async () => {
  const { owner, approver, builder, notified, notify, tokenOf } = await aMailedApproval();
  expect(notified).toEqual({ notified: 2 });
  expect(smtp.to(builder.user.email)).toHaveLength(0);
  const token = tokenOf(approver.user.email);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(tokenOf(owner.email)).not.toBe(token);

  await notify();
  expect(tokenOf(approver.user.email)).toBe(token);
  const ids = smtp.to(approver.user.email).map((mail) => /^message-id: *(\S+)/im.exec(mail.data)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

it("stores the digest of a link only", async () => {
  const { workspaceId, approver, tokenOf } = await aMailedApproval();
  const rows = await systemDb().approvalLink.findMany({ where: { workspaceId } });
  expect(JSON.stringify(rows)).not.toContain(tokenOf(approver.user.email));
});

it("answers once: opening changes nothing, a second use is gone", async () => {
  const { approver, approvalId, tokenOf } = await aMailedApproval();
  const token = tokenOf(approver.user.email);
  expect((await openApprovalLink(token, request)).approval).toMatchObject({ id: approvalId, status: "pending" });
  expect((await openApprovalLink(token, request)).approval.status).toBe("pending");
  expect(await decideByLink(token, { decision: "approve" }, request)).toMatchObject({
    status: "approved",
    decidedById: approver.user.id,
    decidedVia: "email",
  });
  await expect(decideByLink(token, { decision: "approve" }, request)).rejects.toMatchObject({ code: "gone" });
  await expect(openApprovalLink(token, request)).rejects.toMatchObject({ code: "gone" });
});

it("is used once when it is pressed twice at the same moment", async () => {
  const { approver, tokenOf } = await aMailedApproval();
  const token = tokenOf(approver.user.email);
  const results = await Promise.allSettled([
    decideByLink(token, { decision: "approve" }, request),
    decideByLink(token, { decision: "reject" }, request),
  ]);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
});

it("is not used up by an answer that was not taken", async () => {
  const { approver, tokenOf } = await aMailedApproval();
  const token = tokenOf(approver.user.email);
  await expect(
    decideByLink(token, { decision: "approve", arguments: { nonsense: true } }, request),
  ).rejects.toMatchObject({ code: "invalid_input" });
  expect(await decideByLink(token, { decision: "reject" }, request)).toMatchObject({ status: "rejected" });
});

it("expires with the approval", async () => {
  const { approver, approval, tokenOf } = await aMailedApproval();
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    clock.advance(new Date(approval?.expiresAt ?? 0).getTime() - now().getTime());
    await expect(openApprovalLink(tokenOf(approver.user.email), request)).rejects.toMatchObject({ code: "gone" });
  } finally {
    restore();
  }
});

it("gives the rights that its person has today: none after the role changed or the person left", async () => {
  const demoted = await aMailedApproval();
  await systemDb().member.updateMany({ where: { id: demoted.approver.memberId }, data: { role: "builder" } });
  await expect(openApprovalLink(demoted.tokenOf(demoted.approver.user.email), request)).rejects.toMatchObject({
    code: "gone",
  });
  await systemDb().member.deleteMany({ where: { id: demoted.approver.memberId } });
  await expect(
    decideByLink(demoted.tokenOf(demoted.approver.user.email), { decision: "approve" }, request),
  ).rejects.toMatchObject({ code: "gone" });
});

it.each(["", "x", "0".repeat(64), `${"0".repeat(64)}\u0000`])("is gone for what is no link: %j", async (token) => {
  await expect(openApprovalLink(token, request)).rejects.toMatchObject({ code: "gone" });
});

it("mails nobody about an approval that was answered meanwhile", async () => {
  const { approver, notify, tokenOf } = await aMailedApproval();
  await decideByLink(tokenOf(approver.user.email), { decision: "approve" }, request);
  expect(await notify()).toEqual({ notified: 0 });
});
