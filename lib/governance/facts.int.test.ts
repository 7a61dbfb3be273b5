import { describe, expect, it } from "vitest";
import { day, FakeClock, installClock, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { anAgent } from "@/lib/testing/factories/agent";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { stateFactBody } from "./fact-schema";
import { statedAgentFacts, statedModelFacts, statedWorkspaceFacts } from "./facts/stated-facts";
import { listFacts } from "./list-facts";
import { loadStatedFacts } from "./load-stated-facts";
import { stateFact } from "./state-fact";
import { withdrawFact } from "./withdraw-fact";

const input = (given: object) => stateFactBody.parse({ value: true, ...given });
const accepted = { fact: "workspace.aiPolicyAccepted" };

const loaded = (workspaceId: string) => withTenant(workspaceId, (tx) => loadStatedFacts(tx, workspaceId));
const auditOf = (workspaceId: string) =>
  withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, action: { in: ["policy.fact_stated", "policy.fact_withdrawn"] } },
      orderBy: { seq: "asc" },
      select: { action: true, targetId: true, facts: true },
    }),
  );

describe("stateFact", () => {
  it("keeps who, when, evidence and expiry, is read by decisions, and expires by itself", async () => {
    const clock = new FakeClock("2026-11-10T12:00:00Z");
    const restore = installClock(clock);
    try {
      const { ctx, workspaceId } = await aWorkspace();
      const evidenceUrl = "https://contracts.example.com/policy.pdf";
      const expiresAt = new Date(now().getTime() + 10 * day).toISOString();
      const stated = await stateFact(ctx, input({ ...accepted, evidenceUrl, expiresAt }));
      expect(stated).toMatchObject({ state: "stated", value: true, evidenceUrl, expiresAt });
      expect(stated.statedBy).toBe(ctx.principal.label);
      const seen = async () => statedWorkspaceFacts(await loaded(workspaceId), now().getTime());
      expect(await seen()).toEqual({ aiPolicyAccepted: true });
      clock.advance(10 * day);
      expect(await seen()).toEqual({});
      const [listed] = (await listFacts(ctx, { about: "workspace" })).items;
      expect(listed).toMatchObject({ ...accepted, state: "expired", value: true });
    } finally {
      restore();
    }
  });

  it("replaces the earlier statement and audits both, and withdrawing leaves nothing", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await stateFact(ctx, input(accepted));
    await stateFact(ctx, input({ ...accepted, value: false }));
    await withdrawFact(ctx, { ...accepted, subject: "" });
    await expect(withdrawFact(ctx, { ...accepted, subject: "" })).rejects.toMatchObject({ code: "not_found" });
    expect((await listFacts(ctx, { about: "workspace" })).items[0]).toMatchObject({ state: "unstated", value: null });
    expect(await auditOf(workspaceId)).toMatchObject([
      { action: "policy.fact_stated", facts: { value: true, previousValue: null } },
      { action: "policy.fact_stated", facts: { value: false, previousValue: true } },
      { action: "policy.fact_withdrawn", targetId: accepted.fact },
    ]);
  });

  it("refuses what is no fact, no value of it, already over, or no https address", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await expect(stateFact(ctx, input({ fact: "workspace.isPerfect" }))).rejects.toMatchObject({ code: "not_found" });
    const wrong = [
      { ...accepted, value: "yes" },
      { fact: "workspace.dataRegion", value: "atlantis" },
      { fact: "workspace.restrictedRegions", value: "cn" },
      { ...accepted, expiresAt: "2020-01-01T00:00:00Z" },
    ];
    for (const given of wrong) {
      await expect(stateFact(ctx, input(given))).rejects.toMatchObject({ code: "invalid_input" });
    }
    for (const evidenceUrl of ["http://example.com/x", "javascript:alert(1)", "https://", "contract.pdf"]) {
      expect(stateFactBody.safeParse({ ...accepted, value: true, evidenceUrl }).success, evidenceUrl).toBe(false);
    }
    expect(await auditOf(workspaceId)).toEqual([]);
  });

  it("of a provider and of an agent holds for that one, and for the version it was stated for", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await anOpenAiProvider({ workspaceId, baseUrl: "https://models.example.com/v1", name: "acme" });
    const agent = await anAgent(ctx);
    await stateFact(ctx, input({ fact: "provider.baa", subject: "acme" }));
    await stateFact(ctx, input({ fact: "agent.evalsPassed", subject: agent.id }));
    const stated = await loaded(workspaceId);
    expect(statedModelFacts(stated, "acme", now().getTime())).toEqual({ baa: true });
    const runFacts = (versionId: string) => statedAgentFacts(stated, { id: agent.id, versionId }, now().getTime()).run;
    expect(runFacts(agent.version.id)).toEqual({ evalsPassed: true });
    expect(runFacts("agv_other")).toEqual({});
    const ofAgent = (await listFacts(ctx, { about: "agent", subject: agent.id })).items;
    expect(ofAgent.filter((fact) => fact.state === "stated").map((fact) => fact.fact)).toEqual(["agent.evalsPassed"]);
    expect(ofAgent.length).toBeGreaterThan(10);
    for (const given of [
      { fact: "provider.baa", subject: "nobody" },
      { ...accepted, subject: "acme" },
    ]) {
      await expect(stateFact(ctx, input(given))).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("stays inside its workspace and needs the permission", async () => {
    const mine = await aWorkspace();
    const other = await aWorkspace();
    const foreign = await anAgent(other.ctx);
    await expect(stateFact(mine.ctx, input({ fact: "agent.dpiaApproved", subject: foreign.id }))).rejects.toMatchObject(
      { code: "not_found" },
    );
    await stateFact(mine.ctx, input(accepted));
    expect((await listFacts(other.ctx, { about: "workspace" })).items[0]).toMatchObject({ state: "unstated" });
    const { ctx } = await aMember({ workspaceId: mine.workspaceId, role: "builder" });
    await expect(stateFact(ctx, input(accepted))).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawFact(ctx, { ...accepted, subject: "" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("lets two people state the same fact at once", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await Promise.all([stateFact(ctx, input(accepted)), stateFact(ctx, input({ ...accepted, value: false }))]);
    const [first, second] = await auditOf(workspaceId);
    expect(second?.facts).toMatchObject({ previousValue: (first?.facts as { value: boolean }).value });
  });
});
