import { describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import type { StageFacts } from "./cedar/request";
import { decide } from "./decide";
import { getDecision } from "./get-decision";
import { listDecisions } from "./list-decisions";
import { getPack, listPacks } from "./list-packs";
import { loadPolicySet } from "./load-policy-set";
import { typicalFacts } from "./packs/typical-facts";
import { getPolicyOverview } from "./policy-overview";
import { recordDecision } from "./record-decision";
import { decisionListQuery } from "./schema";
import { setPackMode } from "./set-pack-mode";

const query = (filters: Record<string, unknown> = {}) => decisionListQuery.parse(filters);

/** Decides a model call with an e-mail address in it, by the policies of the workspace, and stores it. */
async function decideWithEmail(ctx: WorkspaceContext, agentId: string): Promise<string> {
  const typical = typicalFacts("model");
  const facts: StageFacts<"model"> = {
    ...typical,
    resource: { ...typical.resource, external: true },
    context: { ...typical.context, data: { ...typical.context.data, pii: ["email"] } },
  };
  return withTenant(ctx.workspaceId, async (tx) => {
    const decision = decide(await loadPolicySet(tx, ctx.workspaceId), "model", facts);
    return recordDecision(tx, ctx, decision, { runId: newId("run"), stepId: newId("step"), agentId });
  });
}

const auditOf = (workspaceId: string) =>
  withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, action: "pack.mode_set" },
      orderBy: { seq: "asc" },
      select: { targetId: true, summary: true, facts: true },
    }),
  );

describe("setPackMode", () => {
  it("binds from the next decision on and leaves one audit entry per change", async () => {
    const { ctx, workspaceId, user } = await aWorkspace();
    const before = await withTenant(workspaceId, (tx) => loadPolicySet(tx, workspaceId));
    const set = await setPackMode(ctx, { pack: "gdpr", mode: "enforce" });
    expect(set).toMatchObject({ name: "gdpr", mode: "enforce", updatedById: user.id });
    expect(await setPackMode(ctx, { pack: "gdpr", mode: "enforce" })).toEqual(set);
    await setPackMode(ctx, { pack: "gdpr", mode: "monitor" });
    const after = await withTenant(workspaceId, (tx) => loadPolicySet(tx, workspaceId));
    expect(after.version).not.toBe(before.version);
    expect(after.stages.model.observed.some((entry) => entry.reason.pack === "gdpr")).toBe(true);
    expect(after.stages.model.forbids.some((entry) => entry.reason.pack === "gdpr")).toBe(false);
    expect(await auditOf(workspaceId)).toMatchObject([
      { targetId: "gdpr", facts: { from: "off", to: "enforce" } },
      {
        targetId: "gdpr",
        summary: "Set the pack GDPR to monitor only; it was enforced",
        facts: { from: "enforce", to: "monitor" },
      },
    ]);
  });

  it("names the mode that there really was before, also when two people change it at once", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await Promise.all([
      setPackMode(ctx, { pack: "hipaa", mode: "monitor" }),
      setPackMode(ctx, { pack: "hipaa", mode: "enforce" }),
    ]);
    const [first, second] = await auditOf(workspaceId);
    expect(first?.facts).toMatchObject({ from: "off" });
    expect(second?.facts).toMatchObject({ from: (first?.facts as { to: string }).to });
  });

  it("answers not_found for a pack that does not exist and changes nothing", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await expect(setPackMode(ctx, { pack: "no-such-pack", mode: "off" })).rejects.toMatchObject({ code: "not_found" });
    expect(await auditOf(workspaceId)).toEqual([]);
  });

  it.each(["builder", "approver", "member", "viewer"] as const)("is refused to the role %s", async (role) => {
    const { ctx } = await aWorkspace({ role });
    await expect(setPackMode(ctx, { pack: "base", mode: "off" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("stays inside its workspace", async () => {
    const mine = await aWorkspace();
    const other = await aWorkspace();
    await setPackMode(mine.ctx, { pack: "base", mode: "monitor" });
    const modeIn = async (ctx: WorkspaceContext) => (await getPack(ctx, { pack: "base" })).mode;
    expect([await modeIn(mine.ctx), await modeIn(other.ctx)]).toEqual(["monitor", "enforce"]);
  });
});

describe("packs", () => {
  it("lists every shipped pack, the enforced first, and gives each rule its text and cases", async () => {
    const { ctx } = await aWorkspace({ role: "viewer" });
    const { items } = await listPacks(ctx);
    expect(items[0]).toMatchObject({ name: "base", mode: "enforce", updatedAt: null });
    expect(items.slice(1).every((pack) => pack.mode === "off")).toBe(true);
    const base = await getPack(ctx, { pack: "base" });
    expect(base.policies).toHaveLength(base.policyCount);
    for (const policy of base.policies) {
      expect(policy.text).toContain(`@id("${policy.id}")`);
      expect(policy.cases.some((example) => example.holds)).toBe(true);
    }
  });
});

describe("decisions", () => {
  it("are found by verdict, stage, policy, agent and run, and read back whole", async () => {
    const { ctx } = await aWorkspace();
    const agentId = newId("agent");
    const id = await decideWithEmail(ctx, agentId);
    await decideWithEmail(ctx, newId("agent"));
    const detail = await getDecision(ctx, { decisionId: id });
    expect(detail).toMatchObject({
      verdict: "mask",
      stage: "model",
      agentId,
      agentName: null,
      policyIds: ["base-mask-email"],
    });
    expect(detail.facts).toMatchObject({ pii: ["email"] });
    expect(detail.explanation).toContain("base-mask-email");

    const idsFor = async (filters: Record<string, unknown>) =>
      (await listDecisions(ctx, query(filters))).items.map((decision) => decision.id);
    for (const filters of [
      { agentId },
      { agentId, verdict: "mask", stage: "model", policyId: "base-mask-email" },
      { runId: detail.runId },
    ]) {
      expect(await idsFor(filters)).toEqual([id]);
    }
    // By the whole id, not by a part of it.
    for (const filters of [{ verdict: "deny" }, { stage: "tool" }, { policyId: "base-mask" }, { to: "2020-01-01" }]) {
      expect(await idsFor(filters)).toEqual([]);
    }
  });

  it("come in pages that neither repeat nor skip", async () => {
    const { ctx } = await aWorkspace();
    const written: string[] = [];
    for (let index = 0; index < 5; index += 1) written.push(await decideWithEmail(ctx, newId("agent")));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDecisions(ctx, query({ limit: 2, cursor }));
      seen.push(...page.items.map((decision) => decision.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(written.reverse());
  });

  it("of another workspace are like none", async () => {
    const { ctx } = await aWorkspace();
    const other = await aWorkspace();
    const foreign = await decideWithEmail(other.ctx, newId("agent"));
    for (const decisionId of [foreign, "dec_00000000000000000000000000"]) {
      await expect(getDecision(ctx, { decisionId })).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listDecisions(ctx, query())).items).toEqual([]);
  });
});

describe("getPolicyOverview", () => {
  it("counts seven days by verdict and rule, apart for rules that only watched", async () => {
    const clock = new FakeClock("2026-11-10T12:00:00Z");
    const restore = installClock(clock);
    try {
      const { ctx } = await aWorkspace();
      await decideWithEmail(ctx, newId("agent"));
      clock.advance(8 * day);
      await decideWithEmail(ctx, newId("agent"));
      await decideWithEmail(ctx, newId("agent"));
      await setPackMode(ctx, { pack: "base", mode: "monitor" });
      await decideWithEmail(ctx, newId("agent"));
      const overview = await getPolicyOverview(ctx);
      expect(overview).toMatchObject({
        since: "2026-11-12T00:00:00.000Z",
        total: 3,
        verdicts: { mask: 2 },
      });
      expect(overview.policies).toContainEqual(
        expect.objectContaining({ pack: "base", policyId: "base-mask-email", acted: 2, observed: 1 }),
      );
      expect((await getPolicyOverview(ctx, { pack: "gdpr" })).policies).toEqual([]);
    } finally {
      restore();
    }
  });
});
