import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeClock, installClock, minute, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { aBudget } from "@/lib/testing/factories/budget";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { deleteBudget } from "./delete-budget";
import { getSpendSummary } from "./get-spend-summary";
import { limitsFor } from "./limits-for";
import { listBudgets } from "./list-budgets";
import { recordUsage } from "./record-usage";
import { reserve } from "./reserve-amount";
import { setBudgetInput } from "./schema";
import { setBudget } from "./set-budget";

let clock: FakeClock;
let restoreClock = (): void => undefined;
beforeEach(() => {
  clock = new FakeClock("2026-11-21T12:00:00Z");
  restoreClock = installClock(clock);
});
afterEach(() => restoreClock());

const spend = (workspaceId: string, key: string, userId: string, costMicroUsd: bigint) =>
  withTenant(workspaceId, (tx) =>
    recordUsage(tx, workspaceId, [{ idempotencyKey: key, meter: "model_calls", quantity: 1n, costMicroUsd, userId }]),
  );

const auditOf = (workspaceId: string) =>
  withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, targetType: "budget" },
      orderBy: { seq: "asc" },
      select: { action: true, summary: true, facts: true },
    }),
  );

describe("setBudget", () => {
  it("counts what was spent before it was set, replaces the earlier one, and says so in the audit log", async () => {
    const { ctx, workspaceId, user } = await aWorkspace();
    await spend(workspaceId, "early", user.id, 700_000n);
    const first = await setBudget(ctx, { scope: "workspace", period: "month", limitMicroUsd: 1_000_000 });
    expect(first).toMatchObject({
      scope: "workspace",
      scopeId: null,
      scopeLabel: "Workspace",
      spentMicroUsd: 700_000,
      heldMicroUsd: 0,
      resetsAt: "2026-12-01T00:00:00.000Z",
    });
    const second = await setBudget(ctx, { scope: "workspace", period: "month", limitMicroUsd: 900_000 });
    expect([second.id, second.limitMicroUsd]).toEqual([first.id, 900_000]);
    expect(await auditOf(workspaceId)).toMatchObject([
      { action: "budget.set", facts: { previousLimitMicroUsd: null, limitMicroUsd: 1_000_000 } },
      {
        action: "budget.set",
        summary: "Set the monthly budget of the workspace to $0.90",
        facts: { previousLimitMicroUsd: 1_000_000, limitMicroUsd: 900_000 },
      },
    ]);
  });

  it("leaves one budget when two people set the same at once", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await Promise.all(
      [1, 2, 3, 4].map((limit) => setBudget(ctx, { scope: "workspace", period: "day", limitMicroUsd: limit })),
    );
    expect(await withTenant(workspaceId, (tx) => tx.budget.count({ where: { workspaceId } }))).toBe(1);
  });

  it("is not for those without budgets:manage, nor for subjects of another workspace", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const other = await aWorkspace();
    const { ctx: builder } = await aMember({ workspaceId, role: "builder" });
    await expect(setBudget(builder, { scope: "workspace", period: "day", limitMicroUsd: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const [scope, scopeId] of [
      ["member", other.user.id],
      ["agent", newId("agent")],
      ["key", newId("apiKey")],
    ] as const) {
      await expect(setBudget(ctx, { scope, scopeId, period: "day", limitMicroUsd: 1 })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect(await auditOf(workspaceId)).toEqual([]);
  });

  it("takes a subject exactly where one belongs, and whole amounts in range", () => {
    const ok = (input: object) =>
      setBudgetInput.safeParse({ scope: "workspace", period: "day", limitMicroUsd: 1, ...input }).success;
    expect(ok({})).toBe(true);
    expect(ok({ limitMicroUsd: 0 })).toBe(true);
    for (const wrong of [
      { scopeId: "agent_x" },
      { scope: "agent" },
      { limitMicroUsd: -1 },
      { limitMicroUsd: 1.5 },
      { limitMicroUsd: 1e16 },
      { period: "week" },
      { extra: 1 },
    ]) {
      expect(ok(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });
});

it("deletes a budget once, also for nobody of another workspace", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const { ctx: stranger } = await aWorkspace();
  const budgetId = await aBudget({ workspaceId });
  await expect(deleteBudget(stranger, { budgetId })).rejects.toMatchObject({ code: "not_found" });
  await deleteBudget(ctx, { budgetId });
  await expect(deleteBudget(ctx, { budgetId })).rejects.toMatchObject({ code: "not_found" });
  expect(await auditOf(workspaceId)).toMatchObject([
    { action: "budget.deleted", summary: "Deleted the monthly budget of the workspace ($1.00)" },
  ]);
});

it("lists budgets in pages, of this workspace only, to those with usage:read", async () => {
  const { ctx, workspaceId, user } = await aWorkspace();
  await aBudget({ workspaceId: (await aWorkspace()).workspaceId });
  await aBudget({ workspaceId });
  clock.advance(minute);
  await aBudget({ workspaceId, period: "day" });
  clock.advance(minute);
  await aBudget({ workspaceId, scope: "member", scopeId: user.id });
  const first = await listBudgets(ctx, { limit: 2 });
  const rest = await listBudgets(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...rest.items].map((budget) => `${budget.scopeLabel} ${budget.period}`)).toEqual([
    "Test Person month",
    "Workspace day",
    "Workspace month",
  ]);
  expect(rest.nextCursor).toBeNull();
  const { ctx: member } = await aMember({ workspaceId, role: "member" });
  await expect(listBudgets(member, { limit: 2 })).rejects.toMatchObject({ code: "forbidden" });
});

it("gathers every limit that applies, and each holds what it should", async () => {
  const { ctx, workspaceId, user } = await aWorkspace();
  await aBudget({ workspaceId, limitMicroUsd: 100n });
  await aBudget({ workspaceId, scope: "member", scopeId: user.id, period: "day", limitMicroUsd: 50n });
  await aBudget({ workspaceId, scope: "member", scopeId: "usr_other", period: "day", limitMicroUsd: 1n });
  await aBudget({ workspaceId, scope: "key", scopeId: "key_1", period: "month", limitMicroUsd: 60n });
  const limits = await withTenant(workspaceId, (tx) =>
    limitsFor(tx, {
      workspaceId,
      agent: { id: "agent_1", dailyBudgetMicroUsd: 40n, monthlyBudgetMicroUsd: null },
      run: { id: "run_1", budgetMicroUsd: 30n },
      userId: user.id,
      apiKeyId: "key_1",
    }),
  );
  expect(limits.map((limit) => [limit.counterKey, limit.limitMicroUsd, limit.resetsAt?.toISOString() ?? null])).toEqual(
    [
      ["workspace:month:2026-11", 100n, "2026-12-01T00:00:00.000Z"],
      [`member:${user.id}:day:2026-11-21`, 50n, "2026-11-22T00:00:00.000Z"],
      ["key:key_1:month:2026-11", 60n, "2026-12-01T00:00:00.000Z"],
      ["agent:agent_1:day:2026-11-21", 40n, "2026-11-22T00:00:00.000Z"],
      ["run:run_1", 30n, null],
    ],
  );
  const held = await reserve(ctx, {
    idempotencyKey: "c",
    amountMicroUsd: 30n,
    limits,
    expiresAt: new Date(now().getTime() + minute),
  });
  expect(held.admitted).toBe(true);
  expect((await getSpendSummary(ctx)).limits).toMatchObject([
    { scope: "workspace", period: "month", heldMicroUsd: 30 },
    { scope: "member", scopeId: user.id, heldMicroUsd: 30 },
    { scope: "member", scopeId: "usr_other", heldMicroUsd: 0 },
    { scope: "key", heldMicroUsd: 30 },
  ]);
});
