import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { FakeClock, installClock, minute, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { budgetCounterKey, runCounterKey } from "./counter-key";
import { expireReservations } from "./expire-reservations";
import { describeRefusal, type Limit } from "./limit";
import { recordUsage } from "./record-usage";
import { release } from "./release-reservation";
import { reserve, type Reservation } from "./reserve-amount";
import { settle } from "./settle-reservation";

const noon = new Date("2026-11-21T12:00:00Z");
const callCost = 1_000n;

function limitOf(limitMicroUsd: bigint, counterKey = budgetCounterKey("workspace", "", "day", noon)): Limit {
  return {
    counterKey,
    scope: "workspace",
    scopeId: "",
    limitMicroUsd,
    label: "Daily budget of the workspace",
    period: "day",
    resetsAt: new Date("2026-11-22T00:00:00Z"),
    liftedBy: "an owner",
  };
}

function ask(workspaceId: string, key: string, limits: Limit[], amountMicroUsd = callCost): Promise<Reservation> {
  return reserve(workspaceId, {
    idempotencyKey: key,
    amountMicroUsd,
    limits,
    expiresAt: new Date(now().getTime() + 5 * minute),
  });
}

async function counter(workspaceId: string, counterKey = budgetCounterKey("workspace", "", "day", noon)) {
  const row = await withTenant(workspaceId, (tx) => tx.limitCounter.findFirst({ where: { workspaceId, counterKey } }));
  return { used: row?.used ?? 0n, reserved: row?.reserved ?? 0n };
}

const spend = (workspaceId: string, key: string, costMicroUsd: bigint) =>
  withTenant(workspaceId, async (tx) => {
    await recordUsage(tx, workspaceId, [
      { idempotencyKey: `${key}:fact`, meter: "model_calls", quantity: 1n, costMicroUsd, occurredAt: noon },
    ]);
    await settle(tx, workspaceId, { idempotencyKey: key, actualMicroUsd: costMicroUsd });
  });

let restoreClock: (() => void) | undefined;
afterEach(() => {
  restoreClock?.();
  restoreClock = undefined;
});

async function lineOf(child: ChildProcessWithoutNullStreams): Promise<() => Promise<string>> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const next = await lines.next();
    if (next.done) throw new Error("The second process ended early.");
    return next.value;
  };
}

/** Money: however many ask at once, a budget for ten calls admits ten (issue: cost, section 7). */
describe("a budget for 10 calls with 200 asking at once", () => {
  it.each([1, 2, 3, 4, 5])("admits exactly 10 in one process (round %i)", async () => {
    const workspaceId = newId("workspace");
    const limits = [
      limitOf(10n * callCost),
      limitOf(15n * callCost, budgetCounterKey("agent", "agent_1", "month", noon)),
    ];
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(workspaceId, `call:${index}`, limits)),
    );
    expect(results.filter((result) => result.admitted)).toHaveLength(10);
    expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: 10n * callCost });
    expect(await counter(workspaceId, limits[1]?.counterKey)).toEqual({ used: 0n, reserved: 10n * callCost });
  });

  it.each([1, 2])("admits exactly 10 across two processes (round %i)", async () => {
    const workspaceId = newId("workspace");
    const script = fileURLToPath(new URL("internal/reserve-many.ts", import.meta.url));
    const args = [workspaceId, "other", "100", String(callCost), String(10n * callCost), noon.toISOString()];
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, ...args], {
      env: process.env,
    });
    const exited = once(child, "exit");
    let complaints = "";
    child.stderr.on("data", (data) => (complaints += String(data)));
    const nextLine = await lineOf(child);
    try {
      expect(await nextLine(), complaints).toBe("ready");
      child.stdin.write("go\n");
      const limits = [limitOf(10n * callCost)];
      const here = await Promise.all(
        Array.from({ length: 100 }, (_, index) => ask(workspaceId, `here:${index}`, limits)),
      );
      const admittedThere = Number(await nextLine());
      expect(here.filter((result) => result.admitted).length + admittedThere).toBe(10);
      expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: 10n * callCost });
      expect(await exited, complaints).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("never spends more than the budget while calls settle, fail and ask again", async () => {
    const workspaceId = newId("workspace");
    const limits = [limitOf(10n * callCost)];
    let spent = 0n;
    const oneCall = async (index: number): Promise<void> => {
      const key = `call:${index}`;
      if (!(await ask(workspaceId, key, limits)).admitted) return;
      if (index % 3 === 0) return withTenant(workspaceId, (tx) => release(tx, workspaceId, { idempotencyKey: key }));
      const cost = BigInt((index * 37) % 1001);
      await spend(workspaceId, key, cost);
      spent += cost;
    };
    await Promise.all(Array.from({ length: 200 }, (_, index) => oneCall(index)));
    expect(spent).toBeGreaterThan(0n);
    expect(spent).toBeLessThanOrEqual(10n * callCost);
    expect(await counter(workspaceId)).toEqual({ used: spent, reserved: 0n });
  });
});

it("holds against all limits or none, and names the limit that refuses", async () => {
  const workspaceId = newId("workspace");
  const runKey = runCounterKey("run_1");
  const runLimit: Limit = {
    ...limitOf(500n, runKey),
    scope: "run",
    scopeId: "run_1",
    label: "Budget of this run",
    resetsAt: null,
  };
  const result = await ask(workspaceId, "call:1", [limitOf(10n * callCost), runLimit]);
  expect(result).toEqual({
    admitted: false,
    refusal: {
      limit: "Budget of this run",
      scope: "run:run_1",
      spent: "0",
      held: "0",
      requested: "1000",
      max: "500",
      resetsAt: null,
      liftedBy: "an owner",
    },
  });
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: 0n });
  expect(await counter(workspaceId, runKey)).toEqual({ used: 0n, reserved: 0n });
});

it("counts one counter once when two limits share it, by the lower limit", async () => {
  const workspaceId = newId("workspace");
  const limits = [limitOf(5n * callCost), limitOf(callCost)];
  expect((await ask(workspaceId, "call:1", limits)).admitted).toBe(true);
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: callCost });
  expect((await ask(workspaceId, "call:2", limits)).admitted).toBe(false);
});

it("gives the same reservation to a repeat, also in parallel, and holds once", async () => {
  const workspaceId = newId("workspace");
  const limits = [limitOf(10n * callCost)];
  const results = await Promise.all(Array.from({ length: 20 }, () => ask(workspaceId, "same", limits)));
  expect(new Set(results.map((result) => (result.admitted ? result.reservationId : "refused"))).size).toBe(1);
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: callCost });
});

it("refuses amounts that are zero, negative or absurd, and amounts above the limit", async () => {
  const workspaceId = newId("workspace");
  for (const amount of [0n, -1n, 2n ** 62n]) {
    await expect(ask(workspaceId, "call:1", [limitOf(10n)], amount)).rejects.toThrow(AppError);
  }
  expect((await ask(workspaceId, "call:2", [limitOf(10n)], 11n)).admitted).toBe(false);
  expect((await ask(workspaceId, "call:3", [limitOf(0n)], 1n)).admitted).toBe(false);
  expect((await ask(workspaceId, "call:4", [limitOf(10n)], 10n)).admitted).toBe(true);
});

it("settles once with the real cost, whether below or above what was held", async () => {
  const workspaceId = newId("workspace");
  const limits = [limitOf(10n * callCost)];
  await ask(workspaceId, "call:1", limits);
  await spend(workspaceId, "call:1", 300n);
  await spend(workspaceId, "call:1", 300n);
  expect(await counter(workspaceId)).toEqual({ used: 300n, reserved: 0n });
  await ask(workspaceId, "call:2", limits);
  await spend(workspaceId, "call:2", 12_000n);
  expect(await counter(workspaceId)).toEqual({ used: 12_300n, reserved: 0n });
  expect((await ask(workspaceId, "call:3", limits)).admitted).toBe(false);
});

it("releases once, leaves a settled reservation alone, and must fit again when the step is repeated", async () => {
  const workspaceId = newId("workspace");
  const limits = [limitOf(callCost)];
  const free = () => withTenant(workspaceId, (tx) => release(tx, workspaceId, { idempotencyKey: "call:1" }));
  await ask(workspaceId, "call:1", limits);
  await free();
  await free();
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: 0n });
  await ask(workspaceId, "call:2", limits);
  expect((await ask(workspaceId, "call:1", limits)).admitted).toBe(false);
  await spend(workspaceId, "call:2", 0n);
  expect((await ask(workspaceId, "call:1", limits)).admitted).toBe(true);
  await spend(workspaceId, "call:1", 7n);
  await free();
  expect(await counter(workspaceId)).toEqual({ used: 7n, reserved: 0n });
  await expect(
    withTenant(workspaceId, (tx) => release(tx, workspaceId, { idempotencyKey: "never" })),
  ).rejects.toMatchObject({
    code: "not_found",
  });
});

it("gives back what an abandoned reservation holds, and still counts a call that settles late", async () => {
  const workspaceId = newId("workspace");
  const clock = new FakeClock(noon);
  restoreClock = installClock(clock);
  const limits = [limitOf(10n * callCost)];
  await ask(workspaceId, "lost", limits);
  clock.advance(4 * minute);
  await ask(workspaceId, "alive", limits);
  clock.advance(2 * minute);
  await expireReservations();
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: callCost });
  await expireReservations();
  expect(await counter(workspaceId)).toEqual({ used: 0n, reserved: callCost });
  await spend(workspaceId, "lost", 400n);
  expect(await counter(workspaceId)).toEqual({ used: 400n, reserved: callCost });
});

it("says in words what refused", async () => {
  const workspaceId = newId("workspace");
  await ask(workspaceId, "call:1", [limitOf(callCost)]);
  const result = await ask(workspaceId, "call:2", [limitOf(callCost)]);
  expect(result.admitted ? "" : describeRefusal(result.refusal)).toBe(
    "Daily budget of the workspace is $0.001, with $0.00 spent and $0.001 held by calls under way; " +
      "the next call may cost up to $0.001. It starts anew at 2026-11-22 00:00 UTC. It can be raised by an owner.",
  );
});

it("keeps another workspace's reservation out of reach", async () => {
  const [mine, theirs] = [newId("workspace"), newId("workspace")];
  const result = await ask(theirs, "call:1", [limitOf(callCost)]);
  const reservationId = result.admitted ? result.reservationId : "";
  await expect(withTenant(mine, (tx) => release(tx, mine, { reservationId }))).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await counter(theirs)).toEqual({ used: 0n, reserved: callCost });
});
