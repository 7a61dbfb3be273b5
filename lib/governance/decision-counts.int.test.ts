import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { FakeClock, hour, installClock } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import type { Decision, DecisionReason, ObservedPolicy } from "./decision";
import { getPolicyOverview } from "./policy-overview";
import { rebuildDecisionCounts } from "./rebuild-decision-counts";
import { recordDecisions } from "./record-decision";

const rule = (policyId: string, rest: Partial<DecisionReason> = {}): DecisionReason => ({
  policyId,
  pack: "gdpr",
  version: "1.0.0",
  title: `Title of ${policyId}`,
  citation: "",
  rationale: "",
  obligation: "deny",
  mode: "enforce",
  ...rest,
});

const decisionOf = (
  verdict: Decision["verdict"],
  reasons: DecisionReason[],
  observed: ObservedPolicy[] = [],
): Decision => ({
  stage: "model",
  verdict,
  reasons,
  observed,
  mask: null,
  approval: null,
  route: null,
  failure: null,
  facts: null,
  evaluated: null,
  rounds: 1,
  durationUs: 10,
  policySetVersion: "1",
});

const record = (ctx: WorkspaceContext, ...decisions: Decision[]) =>
  withTenant(ctx.workspaceId, (tx) =>
    recordDecisions(
      tx,
      ctx,
      decisions.map((decision) => ({
        decision,
        target: { runId: newId("run"), stepId: newId("step"), agentId: newId("agent") },
      })),
    ),
  );

const storedCounts = ({ workspaceId }: WorkspaceContext) =>
  withTenant(workspaceId, async (tx) => ({
    verdicts: await tx.decisionDaily.findMany({
      where: { workspaceId },
      orderBy: [{ day: "asc" }, { verdict: "asc" }],
    }),
    rules: await tx.ruleDaily.findMany({ where: { workspaceId }, orderBy: [{ day: "asc" }, { policyId: "asc" }] }),
  }));

const clock = new FakeClock("2026-11-10T23:30:00Z");
let restore = () => {};
beforeEach(() => {
  restore = installClock(clock);
});
afterEach(() => restore());

describe("the counts of decisions", () => {
  it("tell power, exceptions and monitoring apart, by the UTC day on which it was decided", async () => {
    const { ctx } = await aWorkspace();
    const excepted = { ...rule("b"), exception: { owner: "Ana", reason: "r", expiresAtMs: 1 } };
    await record(ctx, decisionOf("deny", [rule("a")], [excepted, rule("c", { mode: "monitor" })]));
    clock.advance(hour);
    const renamed = rule("a", { title: "New title" });
    await record(ctx, decisionOf("deny", [renamed]), decisionOf("allow", [rule("permit", { obligation: "allow" })]));
    const { verdicts, rules } = await storedCounts(ctx);
    const dayOf = ({ day }: { day: Date }) => day.toISOString().slice(8, 10);
    expect(verdicts.map((row) => [dayOf(row), row.verdict, row.decisions])).toEqual([
      ["10", "deny", 1n],
      ["11", "allow", 1n],
      ["11", "deny", 1n],
    ]);
    expect(rules.map((row) => [dayOf(row), row.policyId, row.held, row.observed, row.monitored])).toEqual([
      ["10", "a", 1n, 0n, 0n],
      ["10", "b", 0n, 1n, 0n],
      ["10", "c", 0n, 0n, 1n],
      ["11", "a", 1n, 0n, 0n],
      ["11", "permit", 1n, 0n, 0n],
    ]);
    const overview = await getPolicyOverview(ctx);
    expect(overview).toMatchObject({ total: 3, verdicts: { deny: 2, allow: 1 } });
    expect(overview.policies).toEqual([
      { pack: "gdpr", policyId: "a", title: "New title", acted: 2, observed: 0 },
      { pack: "gdpr", policyId: "b", title: "Title of b", acted: 0, observed: 1 },
      { pack: "gdpr", policyId: "c", title: "Title of c", acted: 0, observed: 1 },
    ]);
  });

  it("miss nothing when steps record at the same moment in any order, also while they are rebuilt", async () => {
    const { ctx } = await aWorkspace();
    const [deny, mask] = [decisionOf("deny", [rule("a")]), decisionOf("mask", [rule("b")], [rule("a")])];
    await Promise.all([
      ...Array.from({ length: 30 }, (_, index) => (index % 2 ? record(ctx, deny, mask) : record(ctx, mask, deny))),
      rebuildDecisionCounts(ctx.workspaceId),
    ]);
    const counted = await storedCounts(ctx);
    expect(counted.verdicts.map(({ verdict, decisions }) => [verdict, decisions])).toEqual([
      ["deny", 30n],
      ["mask", 30n],
    ]);
    expect(counted.rules).toMatchObject([
      { policyId: "a", held: 30n, observed: 30n },
      { policyId: "b", held: 30n, observed: 0n },
    ]);
    await rebuildDecisionCounts(ctx.workspaceId);
    expect(await storedCounts(ctx)).toEqual(counted);
  });

  it("are taken back with the step that did not commit, and are of one workspace", async () => {
    const [{ ctx }, other] = [await aWorkspace(), await aWorkspace()];
    const step = withTenant(ctx.workspaceId, async (tx) => {
      const target = { runId: newId("run"), stepId: newId("step"), agentId: newId("agent") };
      await recordDecisions(tx, ctx, [{ decision: decisionOf("deny", [rule("a")]), target }]);
      throw new Error("the step failed");
    });
    await expect(step).rejects.toThrow("the step failed");
    await record(other.ctx, decisionOf("deny", [rule("a")]));
    expect(await storedCounts(ctx)).toEqual({ verdicts: [], rules: [] });
    expect(await getPolicyOverview(ctx)).toMatchObject({ total: 0, policies: [] });
    expect(await getPolicyOverview(other.ctx)).toMatchObject({ total: 1 });
  });

  it("of days whose decisions are gone stay when the others are rebuilt", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await withTenant(workspaceId, (tx) =>
      tx.decisionDaily.create({ data: { workspaceId, day: new Date("2026-01-01"), verdict: "deny", decisions: 7n } }),
    );
    await record(ctx, decisionOf("allow", [rule("permit", { obligation: "allow" })]));
    await rebuildDecisionCounts(workspaceId);
    expect((await storedCounts(ctx)).verdicts.map(({ decisions }) => decisions)).toEqual([7n, 1n]);
  });
});
