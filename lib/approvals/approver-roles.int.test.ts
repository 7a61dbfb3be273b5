import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { auditListQuery } from "@/lib/audit/schema";
import { systemDb } from "@/lib/core/db";
import { grantException } from "@/lib/governance/grant-exception";
import { listApproverRoles } from "@/lib/governance/list-approver-roles";
import { getPack } from "@/lib/governance/list-packs";
import { publishCustomPolicy } from "@/lib/governance/publish-custom-policy";
import { createCustomPolicy } from "@/lib/governance/save-custom-policy";
import { setApproverHolders } from "@/lib/governance/set-approver-holders";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { checkPolicyText } from "@/lib/governance/simulate-policies";
import { getRun } from "@/lib/runs/get-run";
import { RunDriver } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { removeMember } from "@/lib/workspaces/remove-member";
import { decideApproval } from "./decide-approval";
import { getApproval, listApprovals } from "./list-approvals";
import { notifyApprovers } from "./notify-approvers";
import { approvalListQuery } from "./schema";

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

type Member = Awaited<ReturnType<typeof aMember>>;
let ctx: WorkspaceContext;
let workspaceId = "";
let ada: Member;
let bob: Member;
beforeEach(async () => {
  const workspace = await aWorkspace();
  ({ ctx, workspaceId } = workspace);
  ada = await aMember({ workspaceId, role: "approver" });
  bob = await aMember({ workspaceId, role: "approver" });
  await anOpenAiProvider({ workspaceId, baseUrl });
});

/** A rule of the workspace's own that wants an approval for sums. */
async function aRuleFor(role: string, more = "", lifted = `context.approvals.roles.contains("${role}")`) {
  const id = `custom-sums-${role.replaceAll("_", "-")}`;
  const text = `@id("${id}") @title("Sums need ${role}") @stage("tool") @obligation("approve") @approver("${role}") ${more} @rationale("For a test.")
    forbid (principal is Mandate::Agent, action == Mandate::Action::"tool", resource is Mandate::Tool)
    when { resource.name == "calculate" } unless { ${lifted} };`;
  const draft = await createCustomPolicy(ctx, { text });
  // Others may publish only where there is another owner or admin; here the owner is the only one.
  await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: 1, mode: "enforce", note: "" });
  return { id, customPolicyId: draft.id, text };
}

const hold = (role: string, ...members: Member[]) =>
  setApproverHolders(ctx, { role, memberIds: members.map(({ memberId }) => memberId) });

/** A run that waits for the approval of a sum. */
async function aWaitingRun() {
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools: ["calculate"], autonomy: "autonomous" });
  const run = await aRun(ctx, { agent: agent.id, input: "What is 2 + 2?" });
  openai.script([{ toolCalls: [{ name: "calculate", args: { expression: "2+2" } }] }, { text: "Done." }]);
  const driver = new RunDriver({ workspaceId, runId: run.id });
  expect(await driver.drive()).toBe("waiting");
  const [approval] = (await listApprovals(ctx, approvalListQuery.parse({ runId: run.id }))).items;
  const approvalId = approval?.id ?? "";
  const approve = (who: WorkspaceContext, args?: Record<string, unknown>) =>
    decideApproval(who, { decision: "approve", approvalId, via: "web", ...(args ? { arguments: args } : {}) });
  return { runId: run.id, agentId: agent.id, driver, approval, approvalId, approve };
}

const roleOf = async (role: string) => (await listApproverRoles(ctx)).items.find((item) => item.role === role);
const statusOf = async (runId: string) => getRun(ctx, runId).then(({ status, stopReason }) => ({ status, stopReason }));

describe("a rule that wants the approval of a role", () => {
  it("is lifted by whoever holds it, and by nobody else", async () => {
    const { id } = await aRuleFor("dpo");
    expect(await roleOf("dpo")).toMatchObject({
      isMissing: true,
      holders: [],
      rules: [{ policyId: id }],
    });
    expect(await roleOf("clinician")).toMatchObject({
      rules: expect.arrayContaining([expect.objectContaining({ pack: "hipaa", mode: "off" })]),
    });
    await hold("dpo", ada);
    expect(await roleOf("dpo")).toMatchObject({
      isMissing: false,
      holders: [{ memberId: ada.memberId, canAnswer: true }],
    });

    const { runId, driver, approval, approve } = await aWaitingRun();
    expect(approval).toMatchObject({
      approverRoles: ["dpo"],
      waitsFor: { roles: ["dpo"], people: 1, who: [{ userId: ada.user.id, roles: ["dpo"] }] },
    });
    await expect(approve(bob.ctx)).rejects.toMatchObject({ code: "forbidden", details: { missingRoles: ["dpo"] } });
    await expect(approve(ctx)).rejects.toMatchObject({ code: "forbidden" });
    expect(await approve(ada.ctx)).toMatchObject({ status: "approved", waitsFor: null });
    expect(await driver.drive()).toBe("ended");
    expect(await statusOf(runId)).toEqual({ status: "completed", stopReason: null });
  });

  it("may be rejected by anybody who may answer, also while nobody holds the role", async () => {
    await aRuleFor("dpo");
    const { runId, driver, approval, approvalId } = await aWaitingRun();
    expect(approval?.waitsFor).toEqual({ roles: ["dpo"], people: 1, who: [] });
    await decideApproval(bob.ctx, { decision: "reject", approvalId, via: "web" });
    await driver.drive();
    expect(await statusOf(runId)).toEqual({ status: "stopped", stopReason: "approval_rejected" });
  });

  it("mails those whose yes counts, and everyone who may answer where nobody's does", async () => {
    await aRuleFor("dpo");
    const { approvalId } = await aWaitingRun();
    const job = await systemContext(workspaceId, "notify-approvers", ["approvals:read"]);
    expect(await notifyApprovers(job, approvalId)).toEqual({ notified: 3 });
    expect(smtp.to(bob.user.email)[0]?.data).toMatch(/Nobody in the workspace\s+holds/);
    await hold("dpo", ada);
    const second = await aWaitingRun();
    expect(await notifyApprovers(job, second.approvalId)).toEqual({ notified: 1 });
    expect(smtp.to(ada.user.email).at(-1)?.data).toContain("You are asked as DPO");
  });
});

describe("an approval that takes several people", () => {
  it("waits until each role has said yes, and counts nobody twice", async () => {
    await aRuleFor("dpo");
    await aRuleFor("finance");
    await hold("dpo", ada);
    await hold("finance", bob);
    const { runId, driver, approvalId, approve } = await aWaitingRun();
    expect(await approve(ada.ctx)).toMatchObject({ status: "pending", answers: [{ userId: ada.user.id }] });
    expect(await approve(ada.ctx)).toMatchObject({ status: "pending", waitsFor: { roles: ["finance"], people: 1 } });
    expect(await systemDb().outboxEvent.count({ where: { workspaceId, name: "approvals/approval.decided" } })).toBe(0);
    expect(await driver.drive()).toBe("waiting");
    await expect(approve(bob.ctx, { expression: "3+3" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await approve(bob.ctx)).toMatchObject({ status: "approved", decidedById: bob.user.id });
    expect(await driver.drive()).toBe("ended");
    expect((await statusOf(runId)).status).toBe("completed");
    const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "approval" }));
    expect(items.map(({ action }) => action)).toEqual(["approval.approved", "approval.counted", "approval.requested"]);
    expect((await getApproval(ctx, approvalId)).answers).toHaveLength(2);
  });

  it("takes as many people as the rule says", async () => {
    await aRuleFor("approver", `@approvals("2")`, "context.approvals.count >= 2");
    const { runId, driver, approval, approve } = await aWaitingRun();
    expect(approval).toMatchObject({ approvalsNeeded: 2, waitsFor: { people: 2 } });
    expect((await approve(ctx)).status).toBe("pending");
    expect((await approve(bob.ctx)).status).toBe("approved");
    await driver.drive();
    expect((await statusOf(runId)).status).toBe("completed");
  });

  it("ends with the first no", async () => {
    await aRuleFor("approver", `@approvals("2")`, "context.approvals.count >= 2");
    const { runId, driver, approvalId, approve } = await aWaitingRun();
    await approve(ada.ctx);
    await decideApproval(bob.ctx, { decision: "reject", approvalId, via: "api" });
    await expect(approve(ctx)).rejects.toMatchObject({ code: "conflict" });
    await driver.drive();
    expect((await statusOf(runId)).stopReason).toBe("approval_rejected");
  });
});

/** Whoever lost a role has no power left, whatever they said before: what counts is who they are when the call is made. */
describe("a holder who is removed while an approval waits", () => {
  it("no longer counts with an earlier yes; the approval goes on waiting for a holder", async () => {
    await aRuleFor("dpo");
    await aRuleFor("finance");
    await hold("dpo", ada);
    await hold("finance", bob);
    const { runId, driver, approvalId, approve } = await aWaitingRun();
    await approve(ada.ctx);
    await hold("dpo");
    expect((await getApproval(ctx, approvalId)).waitsFor).toMatchObject({ roles: ["dpo", "finance"] });
    expect((await approve(bob.ctx)).status).toBe("pending");
    expect((await getApproval(ctx, approvalId)).waitsFor).toEqual({ roles: ["dpo"], people: 1, who: [] });
    expect(await driver.drive()).toBe("waiting");
    await hold("dpo", bob);
    // Bob's yes would cover both now, but he was not asked as the officer.
    expect((await getApproval(ctx, approvalId)).waitsFor).toMatchObject({ people: 0, who: [{ userId: bob.user.id }] });
    expect(await driver.drive()).toBe("waiting");
    expect((await approve(bob.ctx)).status).toBe("approved");
    await driver.drive();
    expect((await statusOf(runId)).status).toBe("completed");
  });

  it("voids an approval that was settled, when the role goes before the call is made", async () => {
    await aRuleFor("dpo");
    await hold("dpo", ada);
    const { runId, driver, approve } = await aWaitingRun();
    await approve(ada.ctx);
    await removeMember(ctx, { memberId: ada.memberId });
    expect(await roleOf("dpo")).toMatchObject({ holders: [], isMissing: true });
    await driver.drive();
    expect(await statusOf(runId)).toEqual({ status: "stopped", stopReason: "approval_void" });
  });

  it("does not count while their workspace role may not answer", async () => {
    await aRuleFor("dpo");
    await hold("dpo", ada);
    await changeMemberRole(ctx, { memberId: ada.memberId, role: "viewer" });
    expect(await roleOf("dpo")).toMatchObject({ isMissing: true, holders: [{ canAnswer: false }] });
    expect((await aWaitingRun()).approval?.waitsFor?.who).toEqual([]);
  });
});

describe("who holds a role", () => {
  it("is said by owners and admins, on record, about members of this workspace only", async () => {
    const theirs = await aWorkspace();
    await expect(setApproverHolders(ada.ctx, { role: "dpo", memberIds: [ada.memberId] })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(setApproverHolders(ctx, { role: "dpo", memberIds: [theirs.memberId] })).rejects.toMatchObject({
      code: "not_found",
    });
    for (const role of ["approver", "owner", "viewer"]) {
      await expect(setApproverHolders(ctx, { role, memberIds: [] })).rejects.toMatchObject({ code: "invalid_input" });
    }
    const viewer = await aMember({ workspaceId, role: "viewer" });
    await expect(hold("dpo", viewer)).rejects.toMatchObject({ code: "invalid_input" });
    await hold("dpo", ada);
    await hold("dpo", ada);
    await hold("dpo", bob);
    const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "approvers" }));
    expect(items).toMatchObject([
      { action: "approvers.changed", target: { type: "approver_role", id: "dpo" } },
      { action: "approvers.changed" },
    ]);
    expect((await listApproverRoles(theirs.ctx)).items.find((item) => item.role === "dpo")?.holders ?? []).toEqual([]);
  });

  it("decides what the list, the pack and the editor warn of", async () => {
    const packs = await listApproverRoles(ctx);
    expect(packs.items.find((item) => item.role === "finance")).toMatchObject({ isMissing: false });
    expect(packs.items.find((item) => item.role === "approver")).toMatchObject({ isBuiltIn: true, isMissing: false });
    await setPackMode(ctx, { pack: "tool-safety", mode: "monitor" });
    expect((await roleOf("finance"))?.isMissing).toBe(false);
    await setPolicyMode(ctx, { policyId: "tool-payment-limit", mode: "enforce" });
    expect((await roleOf("finance"))?.isMissing).toBe(true);
    const ruleIn = async () =>
      (await getPack(ctx, { pack: "tool-safety" })).policies.find(({ id }) => id === "tool-payment-limit");
    expect(await ruleIn()).toMatchObject({ missingApprovers: ["finance"], canAsk: true });
    const { text } = await aRuleFor("finance");
    const codes = async () => (await checkPolicyText(ctx, { text })).problems.map(({ code }) => code);
    expect(await codes()).toContain("unknown_approver");
    await hold("finance", ada);
    expect(await ruleIn()).toMatchObject({ missingApprovers: [] });
    expect(await codes()).not.toContain("unknown_approver");
    expect((await roleOf("finance"))?.isMissing).toBe(false);
  });
});

it("is not asked for where the rule has an exception for the agent", async () => {
  const { id } = await aRuleFor("dpo");
  const { agentId, runId } = await aWaitingRun();
  expect((await statusOf(runId)).status).toBe("waiting");
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  await grantException(ctx, { policyId: id, agentId, reason: "Until the officer is back", expiresAt });
  const run = await aRun(ctx, { agent: agentId, input: "What is 2 + 2?" });
  openai.script([{ toolCalls: [{ name: "calculate", args: { expression: "2+2" } }] }, { text: "Done." }]);
  expect(await new RunDriver({ workspaceId, runId: run.id }).drive()).toBe("ended");
  expect((await statusOf(run.id)).status).toBe("completed");
});
