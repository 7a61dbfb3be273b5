import { expect, it } from "vitest";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { counterKeysOf } from "./counter-key";
import { recordUsage } from "./record-usage";
import { modelCallFacts, type UsageFact } from "./usage-fact";

const at = new Date("2026-11-21T23:59:59.999Z");
const subject = {
  agentId: "agent_1",
  userId: "usr_1",
  apiKeyId: null,
  runId: "run_1",
  stepId: "step_1",
  occurredAt: at,
};

const callFacts = (key: string, costMicroUsd: bigint | null = 250n): UsageFact[] =>
  modelCallFacts({
    ...subject,
    key,
    modelRef: "openai/gpt",
    tokensInput: 100,
    tokensCached: 0,
    tokensOutput: 20,
    costMicroUsd,
  });

const record = (workspaceId: string, facts: UsageFact[]) =>
  withTenant(workspaceId, (tx) => recordUsage(tx, workspaceId, facts));

const state = (workspaceId: string) =>
  withTenant(workspaceId, async (tx) => ({
    events: await tx.usageEvent.count({ where: { workspaceId } }),
    daily: await tx.usageDaily.findMany({ where: { workspaceId }, orderBy: [{ day: "asc" }, { meter: "asc" }] }),
    counters: await tx.limitCounter.findMany({ where: { workspaceId }, orderBy: { counterKey: "asc" } }),
  }));

it("counts each fact once, however often and in however many transactions it arrives", async () => {
  const workspaceId = newId("workspace");
  await Promise.all(Array.from({ length: 20 }, () => record(workspaceId, [...callFacts("a"), ...callFacts("a")])));
  const { events, daily, counters } = await state(workspaceId);
  expect(events).toBe(3);
  expect(daily.map((row) => [row.meter, row.quantity, row.costMicroUsd, row.eventCount])).toEqual([
    ["model_calls", 1n, 250n, 1n],
    ["tokens_input", 100n, 0n, 1n],
    ["tokens_output", 20n, 0n, 1n],
  ]);
  expect(counters.map((row) => [row.counterKey, row.used])).toEqual(
    counterKeysOf(subject, at)
      .sort()
      .map((key) => [key, 250n]),
  );
});

it("loses nothing when many transactions write the same sums in different orders", async () => {
  const workspaceId = newId("workspace");
  const writes = Array.from({ length: 100 }, (_, index) => {
    const facts = [
      ...callFacts(`x${index}`),
      ...callFacts(`y${index}`).map((fact) => ({ ...fact, agentId: "agent_2", runId: null })),
    ];
    return record(workspaceId, index % 2 ? facts : facts.reverse());
  });
  await Promise.all(writes);
  const { events, daily, counters } = await state(workspaceId);
  expect(events).toBe(600);
  expect(daily.reduce((sum, row) => sum + row.costMicroUsd, 0n)).toBe(50_000n);
  expect(counters.find((row) => row.counterKey === "workspace:day:2026-11-21")?.used).toBe(50_000n);
  expect(counters.find((row) => row.counterKey === "agent:agent_2:month:2026-11")?.used).toBe(25_000n);
});

it("keeps an unknown price apart from zero", async () => {
  const workspaceId = newId("workspace");
  await record(workspaceId, callFacts("a", null));
  const { daily, counters } = await state(workspaceId);
  expect(daily.map((row) => [row.meter, row.costMicroUsd, row.unknownPriceCount])).toEqual([
    ["model_calls", 0n, 1n],
    ["tokens_input", 0n, 0n],
    ["tokens_output", 0n, 0n],
  ]);
  expect(counters).toEqual([]);
});

it("books a fact on the UTC day on which it happened", async () => {
  const workspaceId = newId("workspace");
  const [fact] = callFacts("a");
  const later = new Date(at.getTime() + 1);
  if (!fact) throw new Error("no fact");
  await record(workspaceId, [fact, { ...fact, idempotencyKey: "b", occurredAt: later }]);
  const { daily } = await state(workspaceId);
  expect(daily.map((row) => row.day.toISOString().slice(0, 10))).toEqual(["2026-11-21", "2026-11-22"]);
});

it("writes nothing when the transaction fails, and refuses impossible facts", async () => {
  const workspaceId = newId("workspace");
  const failing = withTenant(workspaceId, async (tx) => {
    await recordUsage(tx, workspaceId, callFacts("a"));
    throw new Error("the step failed");
  });
  await expect(failing).rejects.toThrow("the step failed");
  await expect(
    record(workspaceId, [{ idempotencyKey: "n", meter: "runs", quantity: -1n, costMicroUsd: 0n }]),
  ).rejects.toMatchObject({
    code: "internal",
  });
  expect(await state(workspaceId)).toEqual({ events: 0, daily: [], counters: [] });
});
