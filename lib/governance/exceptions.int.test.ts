import { describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day, FakeClock, installClock, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { anAgent } from "@/lib/testing/factories/agent";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { decide } from "./decide";
import { endException } from "./end-exception";
import { grantExceptionBody } from "./exception-schema";
import { getDecision } from "./get-decision";
import { grantException } from "./grant-exception";
import { listExceptions } from "./list-exceptions";
import { getPack } from "./list-packs";
import { loadPolicySet } from "./load-policy-set";
import { caseFacts } from "./packs/run-cases";
import { recordDecision } from "./record-decision";
import { setPackMode } from "./set-pack-mode";
import { setPolicyMode } from "./set-policy-mode";

const policyId = "base-mask-email";

/** A model call with an e-mail address in it, decided by the policies in force now. */
async function decideWithEmail(ctx: WorkspaceContext, agentId = "agent_typical") {
  const typical = caseFacts("model", { resource: { external: true }, context: { data: { pii: ["email"] } } });
  const facts = {
    ...typical,
    agentId,
    context: { ...typical.context, time: { ...typical.context.time, nowMs: now().getTime() } },
  };
  return withTenant(ctx.workspaceId, async (tx) => decide(await loadPolicySet(tx, ctx.workspaceId), "model", facts));
}

const input = (given: object = {}) =>
  grantExceptionBody.parse({
    policyId,
    reason: "Until the new form is live",
    expiresAt: new Date(now().getTime() + 5 * day).toISOString(),
    ...given,
  });

const actionsOf = async (workspaceId: string) => {
  const entries = await withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, action: { startsWith: "policy." } },
      orderBy: { seq: "asc" },
      select: { action: true },
    }),
  );
  return entries.map((entry) => entry.action);
};

describe("setPolicyMode", () => {
  it("takes one rule out of an enforced pack, or one into a monitored pack, and gives it back", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    expect((await decideWithEmail(ctx)).verdict).toBe("mask");
    expect(await setPolicyMode(ctx, { policyId, mode: "monitor" })).toMatchObject({
      mode: "monitor",
      ownMode: "monitor",
    });
    const monitored = await decideWithEmail(ctx);
    expect(monitored.verdict).toBe("allow");
    expect(monitored.observed).toContainEqual(expect.objectContaining({ policyId, mode: "monitor" }));
    const pack = await getPack(ctx, { pack: "base" });
    expect(pack.policies.find((policy) => policy.id === policyId)).toMatchObject({
      mode: "monitor",
      ownMode: "monitor",
    });
    await setPolicyMode(ctx, { policyId, mode: null });
    await setPolicyMode(ctx, { policyId, mode: null });
    expect((await decideWithEmail(ctx)).verdict).toBe("mask");
    expect(await actionsOf(workspaceId)).toEqual(["policy.mode_set", "policy.mode_set"]);
  });

  it("counts only while the pack is not off", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const set = await setPolicyMode(ctx, { policyId: "hipaa-baa-provider", mode: "enforce" });
    expect(set).toMatchObject({ mode: "off", ownMode: "enforce" });
    const forbids = async () => {
      const policySet = await withTenant(workspaceId, (tx) => loadPolicySet(tx, workspaceId));
      return policySet.stages.model.forbids.filter((entry) => entry.reason.pack === "hipaa");
    };
    expect(await forbids()).toEqual([]);
    await setPackMode(ctx, { pack: "hipaa", mode: "monitor" });
    expect((await forbids()).map((entry) => entry.reason.policyId)).toEqual(["hipaa-baa-provider"]);
  });

  it("refuses unknown rules, rules that permit, and other roles", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const permit = (await getPack(ctx, { pack: "base" })).policies.find((policy) => policy.effect === "permit");
    await expect(setPolicyMode(ctx, { policyId: "no-such-rule", mode: "monitor" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(setPolicyMode(ctx, { policyId: permit?.id ?? "", mode: "monitor" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const builder = await aMember({ workspaceId, role: "builder" });
    await expect(setPolicyMode(builder.ctx, { policyId, mode: "monitor" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await actionsOf(workspaceId)).toEqual([]);
  });
});

describe("an exception", () => {
  it("takes the rule's power for that agent until it expires, and decisions record it", async () => {
    const clock = new FakeClock("2026-11-10T12:00:00Z");
    const restore = installClock(clock);
    try {
      const { ctx, user } = await aWorkspace();
      const agent = await anAgent(ctx);
      const granted = await grantException(ctx, input({ agentId: agent.id }));
      expect(granted).toMatchObject({ state: "active", agentName: agent.name, ownerId: user.id, pack: "base" });
      expect((await decideWithEmail(ctx)).verdict).toBe("mask");
      const excepted = await decideWithEmail(ctx, agent.id);
      expect(excepted.verdict).toBe("allow");
      const id = await withTenant(ctx.workspaceId, (tx) =>
        recordDecision(tx, ctx, excepted, { runId: newId("run"), stepId: newId("step"), agentId: agent.id }),
      );
      const { observed, explanation } = await getDecision(ctx, { decisionId: id });
      expect(observed.find((policy) => policy.policyId === policyId)?.exception).toEqual({
        owner: granted.owner,
        reason: granted.reason,
        expiresAtMs: Date.parse(granted.expiresAt),
      });
      expect(explanation).toContain("set an exception until 2026-11-15");
      clock.advance(5 * day);
      expect((await decideWithEmail(ctx, agent.id)).verdict).toBe("mask");
      expect((await listExceptions(ctx, { state: "active" })).items).toEqual([]);
      expect((await listExceptions(ctx, { state: "all" })).items).toMatchObject([{ state: "expired" }]);
    } finally {
      restore();
    }
  });

  it("for the whole workspace ends at once when somebody ends it, and is audited once", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { id } = await grantException(ctx, input());
    expect((await decideWithEmail(ctx)).verdict).toBe("allow");
    expect(await endException(ctx, { exceptionId: id })).toMatchObject({ state: "ended" });
    await endException(ctx, { exceptionId: id });
    expect((await decideWithEmail(ctx)).verdict).toBe("mask");
    expect(await actionsOf(workspaceId)).toEqual(["policy.exception_granted", "policy.exception_ended"]);
  });

  it("changes the policy set, so that approvals given before are void", async () => {
    const { ctx } = await aWorkspace();
    const before = (await decideWithEmail(ctx)).policySetVersion;
    await grantException(ctx, input());
    expect((await decideWithEmail(ctx)).policySetVersion).not.toBe(before);
  });

  it("needs a rule that holds something back, an end within a year, an owner and an agent of this workspace", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const other = await aWorkspace();
    const foreign = await anAgent(other.ctx);
    const at = (days: number) => new Date(now().getTime() + days * day).toISOString();
    const permit = (await getPack(ctx, { pack: "base" })).policies.find((policy) => policy.effect === "permit");
    const refused: [object, string][] = [
      [{ policyId: "no-such-rule" }, "not_found"],
      [{ policyId: permit?.id }, "invalid_input"],
      [{ expiresAt: at(-1) }, "invalid_input"],
      [{ expiresAt: at(400) }, "invalid_input"],
      [{ agentId: foreign.id }, "not_found"],
      [{ ownerId: other.user.id }, "not_found"],
    ];
    for (const [given, code] of refused) {
      await expect(grantException(ctx, input(given)), JSON.stringify(given)).rejects.toMatchObject({ code });
    }
    expect(grantExceptionBody.safeParse({ ...input(), reason: "  " }).success).toBe(false);
    expect(await actionsOf(workspaceId)).toEqual([]);
  });

  it("stays inside its workspace and needs the permission", async () => {
    const mine = await aWorkspace();
    const other = await aWorkspace();
    const { id } = await grantException(mine.ctx, input());
    await expect(endException(other.ctx, { exceptionId: id })).rejects.toMatchObject({ code: "not_found" });
    expect((await listExceptions(other.ctx, { state: "all" })).items).toEqual([]);
    expect((await decideWithEmail(other.ctx)).verdict).toBe("mask");
    const builder = await aMember({ workspaceId: mine.workspaceId, role: "builder" });
    await expect(grantException(builder.ctx, input())).rejects.toMatchObject({ code: "forbidden" });
    await expect(endException(builder.ctx, { exceptionId: id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
