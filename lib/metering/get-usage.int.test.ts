import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeClock, installClock } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { exportUsageCsv } from "./export-usage-csv";
import { getSpendSummary } from "./get-spend-summary";
import { getOwnUsage, getUsage } from "./get-usage";
import { getUsageSeries, otherSeriesKey } from "./get-usage-series";
import { listUsageEvents } from "./list-usage-events";
import { rebuildUsageDaily } from "./rebuild-usage-daily";
import { recordUsage } from "./record-usage";
import { usageQuery } from "./schema";
import { modelCallFacts, type UsageFact } from "./usage-fact";

let restoreClock = (): void => undefined;
beforeEach(() => {
  restoreClock = installClock(new FakeClock("2026-11-16T00:00:00Z"));
});
afterEach(() => restoreClock());

type Call = { key: string; day?: string; agentId?: string; userId?: string; cost?: bigint | null; modelRef?: string };

function call({
  key,
  day = "2026-11-15",
  agentId = "agent_a",
  userId = "usr_a",
  cost = 100n,
  modelRef = "openai/m",
}: Call): UsageFact[] {
  const occurredAt = new Date(`${day}T10:00:00Z`);
  return modelCallFacts({
    key,
    agentId,
    userId,
    modelRef,
    tokensInput: 10,
    tokensCached: 0,
    tokensOutput: 5,
    costMicroUsd: cost,
    occurredAt,
  });
}

const record = (workspaceId: string, facts: UsageFact[]) =>
  withTenant(workspaceId, (tx) => recordUsage(tx, workspaceId, facts));
const query = (input: object) => usageQuery.parse(input);
const text = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe("getUsage", () => {
  it("sums by any subject, dearest first, and projects the month by a straight line", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await record(workspaceId, [
      ...call({ key: "1", cost: 4_000_000n, day: "2026-11-03" }),
      ...call({ key: "2", cost: 6_000_000n, agentId: "agent_b" }),
      ...call({ key: "3", cost: null, agentId: "agent_c" }),
      ...call({ key: "4", cost: 1_000_000n, day: "2026-10-31" }),
    ]);
    const usage = await getUsage(ctx, query({ groupBy: "agent" }));
    expect(usage).toMatchObject({ from: "2026-11-01", to: "2026-11-16", timeZone: "UTC", groupBy: "agent" });
    expect(usage.summary).toEqual({
      todayMicroUsd: 0,
      monthToDateMicroUsd: 10_000_000,
      projectedMonthMicroUsd: 20_000_000,
      unknownPriceCount: 1,
    });
    expect(usage.total).toEqual({
      costMicroUsd: 10_000_000,
      unknownPriceCount: 1,
      quantities: { model_calls: 3, tokens_input: 30, tokens_output: 15 },
    });
    expect(usage.groups.map((group) => [group.key, group.costMicroUsd])).toEqual([
      ["agent_b", 6_000_000],
      ["agent_a", 4_000_000],
      ["agent_c", null],
    ]);
  });

  it("names every day of the range, also the empty ones", async () => {
    const { ctx } = await aWorkspace();
    const usage = await getUsage(ctx, query({ from: "2026-11-14", to: "2026-11-16" }));
    expect(usage.groups.map((group) => [group.key, group.costMicroUsd])).toEqual([
      ["2026-11-14", 0],
      ["2026-11-15", 0],
      ["2026-11-16", 0],
    ]);
  });

  it("filters, and asks for use without a subject by an empty text", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const alone: UsageFact = {
      idempotencyKey: "e",
      meter: "embeddings",
      quantity: 3n,
      costMicroUsd: 7n,
      occurredAt: new Date("2026-11-15T00:00:00Z"),
    };
    await record(workspaceId, [...call({ key: "1" }), alone]);
    const byMeter = await getUsage(ctx, query({ groupBy: "meter", agentId: "" }));
    expect(byMeter.groups).toEqual([
      { key: "embeddings", label: "Embeddings", costMicroUsd: 7, unknownPriceCount: 0, quantities: { embeddings: 3 } },
    ]);
    expect((await getUsage(ctx, query({ meter: "tokens_input" }))).total.quantities).toEqual({ tokens_input: 10 });
  });

  it("shows a person without usage:read their own use and nothing more", async () => {
    const { ctx: owner, workspaceId } = await aWorkspace();
    const { ctx: member, user } = await aMember({ workspaceId, role: "member" });
    await record(workspaceId, [...call({ key: "1", userId: user.id, cost: 5n }), ...call({ key: "2", cost: 50n })]);
    await expect(getUsage(member, query({}))).rejects.toMatchObject({ code: "forbidden" });
    await expect(listUsageEvents(member, { limit: 5 })).rejects.toMatchObject({ code: "forbidden" });
    const own = await getOwnUsage(member, query({ userId: "usr_a" }));
    expect(own.total.costMicroUsd).toBe(5);
    expect(own.summary.monthToDateMicroUsd).toBe(5);
    expect(await getSpendSummary(member)).toMatchObject({ of: "own", monthToDateMicroUsd: 5, limits: [] });
    expect((await getUsageSeries(member, query({}), "cost")).values).toEqual({ "2026-11-15": { total: 5 } });
    expect((await getUsage(owner, query({ groupBy: "member" }))).groups.map((group) => group.label)).toEqual([
      "usr_a",
      "Test Person",
    ]);
  });

  it("sees nothing of another workspace", async () => {
    const [mine, theirs] = [await aWorkspace(), await aWorkspace()];
    await record(theirs.workspaceId, call({ key: "1" }));
    expect((await getUsage(mine.ctx, query({ groupBy: "model" }))).groups).toEqual([]);
    expect((await listUsageEvents(mine.ctx, { limit: 5 })).items).toEqual([]);
  });
});

it("stacks at most seven bars a day and puts the rest together", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const facts = Array.from({ length: 9 }, (_, index) =>
    call({ key: String(index), modelRef: `m/${index}`, cost: BigInt(100 - index) }),
  );
  await record(workspaceId, facts.flat());
  const { series, values } = await getUsageSeries(ctx, query({ groupBy: "model" }), "cost");
  expect(series.map((bar) => bar.key)).toEqual(["m/0", "m/1", "m/2", "m/3", "m/4", "m/5", otherSeriesKey]);
  expect(values["2026-11-15"]?.[otherSeriesKey]).toBe(94 + 93 + 92);
  const tokens = await getUsageSeries(ctx, query({ groupBy: "day" }), "tokens_output");
  expect(tokens.values).toEqual({ "2026-11-15": { total: 45 } });
});

it("pages through events without losing or repeating one, and exports the same as CSV", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await record(
    workspaceId,
    Array.from({ length: 7 }, (_, index) => call({ key: String(index), cost: index === 3 ? null : 1_500_000n })).flat(),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listUsageEvents(ctx, { limit: 4, cursor, meter: "model_calls" });
    seen.push(...page.items.map((event) => event.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);

  const lines = (await text(exportUsageCsv(ctx, { meter: "model_calls" }))).trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^id,occurred_at_utc,meter,quantity,unit,cost_micro_usd,cost_usd,/);
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(seen);
  expect(lines.filter((line) => line.includes(",1500000,1.50,"))).toHaveLength(6);
  expect(lines.filter((line) => line.includes(",unknown,unknown,"))).toHaveLength(1);
  expect(await text(exportUsageCsv(ctx, { agentId: "agent_none" }))).toBe(`${lines[0]}\r\n`);
});

/** Nothing counted in a rollup may differ from the events that it sums. */
it("rebuilds sums and counters to the same figures, also while usage is being recorded", async () => {
  const { workspaceId } = await aWorkspace();
  const writes = Array.from({ length: 40 }, (_, index) =>
    record(
      workspaceId,
      call({
        key: String(index),
        day: index % 2 ? "2026-11-15" : "2026-10-31",
        agentId: `agent_${index % 3}`,
        cost: index % 7 ? BigInt(index) : null,
      }),
    ),
  );
  await Promise.all([...writes, rebuildUsageDaily(workspaceId), rebuildUsageDaily(workspaceId)]);
  const figures = () =>
    withTenant(workspaceId, async (tx) => ({
      daily: await tx.usageDaily.findMany({
        where: { workspaceId },
        orderBy: [{ day: "asc" }, { meter: "asc" }, { agentId: "asc" }],
      }),
      counters: await tx.limitCounter.findMany({
        where: { workspaceId },
        orderBy: { counterKey: "asc" },
        select: { counterKey: true, used: true },
      }),
    }));
  const recorded = await figures();
  expect(recorded.daily.reduce((sum, row) => sum + row.eventCount, 0n)).toBe(120n);
  expect(recorded.counters.length).toBeGreaterThan(8);
  await withTenant(workspaceId, async (tx) => {
    await tx.usageDaily.updateMany({ where: { workspaceId }, data: { quantity: 1n } });
    await tx.limitCounter.updateMany({ where: { workspaceId }, data: { used: 1n } });
  });
  await rebuildUsageDaily(workspaceId);
  expect(await figures()).toEqual(recorded);
});
