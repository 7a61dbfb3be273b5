import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { auditListQuery } from "@/lib/audit/schema";
import { day, now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { endException } from "@/lib/governance/end-exception";
import { grantException } from "@/lib/governance/grant-exception";
import { grantExceptionBody } from "@/lib/governance/exception-schema";
import { rebuildDecisionCounts } from "@/lib/governance/rebuild-decision-counts";
import { setPackMode } from "@/lib/governance/set-pack-mode";
import { setPolicyMode } from "@/lib/governance/set-policy-mode";
import { stateFact } from "@/lib/governance/state-fact";
import { stateFactBody } from "@/lib/governance/fact-schema";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { exportComplianceReport } from "./export-compliance-report";
import { getCompliance, getFramework } from "./get-compliance";

const controlOf = async (ctx: WorkspaceContext, framework: string, control: string) => {
  const found = (await getFramework(ctx, { framework })).items.find((item) => item.control === control);
  if (!found) throw new Error(`${framework} has no control ${control}`);
  return found;
};

/** A decision that a rule made, so many days ago, and its counts. */
async function decide(ctx: WorkspaceContext, policyId: string, daysAgo: number, isObserved = false): Promise<void> {
  await inWorkspace(ctx, (tx) => {
    const rule = { policyId, pack: "gdpr", version: "1.0.0", title: "Rule", obligation: "mask", mode: "enforce" };
    return tx.decision.create({
      data: {
        id: newId("decision"),
        workspaceId: ctx.workspaceId,
        stage: "model",
        verdict: "mask",
        reasons: isObserved ? [] : [rule],
        observed: isObserved ? [rule] : [],
        facts: {},
        explanation: "Masked",
        policySetVersion: "1",
        durationUs: 10,
        createdAt: new Date(now().getTime() - daysAgo * day),
      },
      select: { id: true },
    });
  });
  await rebuildDecisionCounts(ctx.workspaceId);
}

describe("the hub", () => {
  it("follows modes, exceptions, facts and decisions", async () => {
    const { ctx } = await aWorkspace();
    const art28 = () => controlOf(ctx, "gdpr", "Art. 28(3)");
    expect(await art28()).toMatchObject({ status: "open", gaps: [{ kind: "policy_off" }] });

    await setPackMode(ctx, { pack: "gdpr", mode: "monitor" });
    expect(await art28()).toMatchObject({ status: "watched", gaps: [{ kind: "policy_monitored" }] });

    await setPackMode(ctx, { pack: "gdpr", mode: "enforce" });
    const enforced = await art28();
    expect(enforced).toMatchObject({ status: "supported", gaps: [] });

    const [policy] = enforced.policies;
    const policyId = policy?.policyId ?? "";
    for (const [daysAgo, isObserved] of [[1], [29], [31], [2, true]] as const) {
      await decide(ctx, policyId, daysAgo, isObserved);
    }
    expect((await art28()).policies).toMatchObject([{ policyId, mode: "enforce", acted: 2, observed: 1 }]);

    const exception = await grantException(
      ctx,
      grantExceptionBody.parse({
        policyId,
        reason: "Until the contract is signed",
        expiresAt: new Date(Date.now() + 5 * day).toISOString(),
      }),
    );
    expect(await art28()).toMatchObject({ status: "watched", gaps: [{ kind: "exception", policyId }] });
    expect((await getFramework(ctx, { framework: "gdpr" })).drift).toMatchObject([
      { kind: "exception_ending", policyId },
    ]);
    expect((await getFramework(ctx, { framework: "hipaa" })).drift).toEqual([]);
    await endException(ctx, { exceptionId: exception.id });
    expect((await art28()).status).toBe("supported");

    await setPolicyMode(ctx, { policyId, mode: "monitor" });
    const hub = await getCompliance(ctx);
    expect(hub.drift).toMatchObject([{ kind: "policy_weakened", policyId, pack: "gdpr" }]);
    expect(hub.evidence).toMatchObject({ decisions: 3 });
    expect(hub.items.find(({ id }) => id === "gdpr")).toMatchObject({ acted: 2, controls: { watched: 1 } });
  });

  it("shows the facts that a control's policies read, and an expired one as a gap", async () => {
    const { ctx } = await aWorkspace();
    await setPackMode(ctx, { pack: "iso-42001", mode: "enforce" });
    const withFact = async () =>
      (await getFramework(ctx, { framework: "iso-42001" })).items.find(({ facts }) =>
        facts.some(({ fact }) => fact === "workspace.aiPolicyAccepted"),
      );
    expect(await withFact()).toMatchObject({ status: "supported", facts: [{ state: "unstated" }] });
    await stateFact(ctx, stateFactBody.parse({ fact: "workspace.aiPolicyAccepted", value: true }));
    expect(await withFact()).toMatchObject({ facts: [{ state: "stated", statedBy: expect.any(String) }] });
    await inWorkspace(ctx, (tx) =>
      tx.statedFact.updateMany({
        where: { workspaceId: ctx.workspaceId },
        data: { expiresAt: new Date(Date.now() - day) },
      }),
    );
    expect(await withFact()).toMatchObject({ status: "partial", gaps: [{ kind: "fact_expired" }] });
    expect((await getCompliance(ctx)).drift).toMatchObject([{ kind: "fact_expired" }]);
  });

  it("is for those who may read policies, knows no other framework, and shows nothing of another workspace", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { ctx: biller } = await aMember({ workspaceId, role: "billing" });
    for (const attempt of [
      () => getCompliance(biller),
      () => getFramework(biller, { framework: "gdpr" }),
      () => exportComplianceReport(biller, { framework: "gdpr", format: "csv" }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(getFramework(ctx, { framework: "nowhere" })).rejects.toMatchObject({ code: "not_found" });
    const { ctx: other } = await aWorkspace();
    await setPackMode(ctx, { pack: "gdpr", mode: "enforce" });
    await decide(ctx, "gdpr-minimise", 1);
    expect((await getCompliance(other)).evidence.decisions).toBe(0);
    expect(await controlOf(other, "gdpr", "Art. 28(3)")).toMatchObject({ status: "open" });
  });
});

it("writes a framework as CSV and PDF, with an audit entry each, also where a name is not in its typeface", async () => {
  const { ctx } = await aWorkspace({ name: "=1+1 | *Müller* GmbH" });
  await setPackMode(ctx, { pack: "gdpr", mode: "enforce" });
  const csv = await exportComplianceReport(ctx, { framework: "gdpr", format: "csv" });
  const lines = new TextDecoder().decode(csv.bytes).trimEnd().split("\r\n");
  const { items } = await getFramework(ctx, { framework: "gdpr" });
  expect(lines.length).toBe(1 + items.flatMap(({ policies }) => policies).length);
  expect(lines[0]).toMatch(/^framework,control,status,policy_id/);
  expect(lines.find((line) => line.includes("Art. 28(3)"))).toContain("Supported");
  const pdf = await exportComplianceReport(ctx, { framework: "gdpr", format: "pdf" });
  expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(pdf.name).toMatch(/^compliance-gdpr-.*\.pdf$/);
  const { items: entries } = await listAuditEntries(
    ctx,
    auditListQuery.parse({ action: "compliance.report_exported" }),
  );
  expect(entries.map(({ facts }) => facts.format)).toEqual(["pdf", "csv"]);
  expect(entries[0]?.target).toEqual({ type: "framework", id: "gdpr" });

  const { ctx: chinese } = await aWorkspace({ name: "示例公司" });
  const readable = await exportComplianceReport(chinese, { framework: "gdpr", format: "pdf" });
  const { text } = await extractText(await getDocumentProxy(readable.bytes), { mergePages: true });
  expect(text).toContain("????");
  expect(text).toContain("the CSV has them");
  expect(text).toContain("Art. 28(3): Open");
});
