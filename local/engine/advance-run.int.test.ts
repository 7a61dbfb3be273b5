import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { Engine } from "./engine.ts";
import { advanceRun } from "./runs/advance-run.ts";
import type { CallLease } from "./runs/commit-answer.ts";
import { Database } from "./store/database.ts";
import { type Call, ops, returned, ScriptedApp, stepId } from "./testing/scripted-app.ts";
import { eventually, gate, openTestBed, type TestBed } from "./testing/test-engine.ts";

const names = ["one", "two", "three", "four"];
const stepRun = (name: string) => ({ id: stepId(name), op: "StepRun", displayName: name, data: name });

/** Executes the steps one after the other, one in each call. */
function inSequence(call: Call) {
  const next = names.find((name) => !(stepId(name) in call.steps));
  return next ? ops(stepRun(next)) : returned(Object.keys(call.steps).length);
}

describe("a run whose steps follow one another", () => {
  let bed: TestBed;
  let app: ScriptedApp;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    app = new ScriptedApp([{ id: "fn" }, { id: "limited", options: { concurrency: { limit: 1 } } }]);
    await app.open();
    app.handle = inSequence;
  });
  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  const completed = (engine: Engine, count: number) =>
    eventually("the runs completed", async () => {
      const { body } = await bed.admin(engine, "GET", "/runs?status=completed");
      return (body.items as unknown[]).length === count;
    });

  /** Nothing is answered before both runs have a call that is made or due. */
  const untilBothQueued = () =>
    eventually(
      "both runs are queued",
      async () => (await bed.query("select 1 from engine.job where state <> 'done'")).length === 2,
    );

  it("goes from step to step without being queued, each call under a number of its own", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await completed(engine, 1);
    expect(app.calls.map(({ gen }) => gen)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(app.calls.map(({ jobId }) => jobId)).size).toBe(1);
    expect(app.calls.map(({ stack }) => stack)).toEqual([0, 1, 2, 3, 4].map((n) => names.slice(0, n).map(stepId)));
    expect(await bed.query("select pos from engine.step order by pos")).toEqual([1, 2, 3, 4].map((pos) => ({ pos })));
    expect(await bed.query("select attempt from engine.attempt")).toHaveLength(5);
    expect(await bed.query("select status, result, step_count from engine.run")).toEqual([
      { status: "completed", result: "4", step_count: 4 },
    ]);
  });

  it("gives its place away when others wait for one", async () => {
    const engine = await bed.start({ appUrls: [app.url], workers: 1 });
    const hold = gate();
    app.handle = async (call) => {
      await hold.passed;
      return inSequence(call);
    };
    await bed.send(engine, "test/fn");
    await bed.send(engine, "test/fn");
    await untilBothQueued();
    hold.open();
    await completed(engine, 2);
    const order = app.calls.map(({ runId }) => runId);
    const [first] = order;
    // Were one finished before the other began, its five calls would come first.
    expect(order.slice(0, 5).every((runId) => runId === first)).toBe(false);
  });

  it("keeps its concurrency slot, unless another run waits for it", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    let running = 0;
    let most = 0;
    const used: number[] = [];
    let hold = gate();
    hold.open();
    app.handle = async (call) => {
      running += 1;
      most = Math.max(most, running);
      await hold.passed;
      used.push((await bed.query("select 1 from engine.slot")).length);
      running -= 1;
      return inSequence(call);
    };
    await bed.send(engine, "test/limited");
    await completed(engine, 1);
    expect(app.calls.map(({ gen }) => gen)).toEqual([1, 2, 3, 4, 5]);
    expect(await bed.query("select 1 from engine.slot")).toEqual([]);

    hold = gate();
    await bed.send(engine, "test/limited");
    await bed.send(engine, "test/limited");
    await untilBothQueued();
    hold.open();
    await completed(engine, 3);
    const order = app.calls.slice(5).map(({ runId }) => runId);
    expect(order.slice(0, 5).every((runId) => runId === order[0])).toBe(false);
    expect(most).toBe(1);
    expect(new Set(used)).toEqual(new Set([1]));
    expect(await bed.query("select 1 from engine.slot")).toEqual([]);
  });

  it("stops between two steps when it is cancelled", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    const hold = gate();
    app.handle = async (call) => {
      if (stepId("one") in call.steps) await hold.passed;
      return inSequence(call);
    };
    await bed.send(engine, "test/fn");
    const call = await eventually("the second call", () => app.calls[1]);
    expect((await bed.admin(engine, "POST", `/runs/${call.runId}/cancel`)).status).toBe(200);
    hold.open();
    await eventually("the call was dropped", async () => {
      const health = (await (await fetch(`${engine.url}/health`)).json()) as { inFlight: number };
      return health.inFlight === 0;
    });
    expect(await bed.query("select id from engine.step")).toEqual([{ id: stepId("one") }]);
    expect(app.calls).toHaveLength(2);
  });

  it("is moved on only by who holds its lease, and only once", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    const hold = gate();
    app.handle = async (call) => {
      await hold.passed;
      return inSequence(call);
    };
    await bed.send(engine, "test/fn");
    const call = await eventually("the first call", () => app.calls[0]);
    const [job] = await bed.query<{ owner: string }>("select lease_owner as owner from engine.job");
    const lease: CallLease = {
      id: call.jobId,
      runId: call.runId,
      fnId: "app-fn",
      kind: "discover",
      stepId: null,
      stepName: null,
      gen: call.gen,
      owner: job?.owner ?? "",
      limited: false,
    };
    const database = new Database(bed.databaseUrl, { poolSize: 2, onIdleError: () => undefined });
    const advance = (from: CallLease, id: string) =>
      advanceRun(
        database,
        from,
        { id: stepId(id), op: "StepRun", name: id, label: id, data: id, error: null, opts: {} },
        { reqVersion: 2 },
        { durationMs: 1, httpStatus: 206, maxAttempts: 5 },
        30_000,
      );
    expect(await advance({ ...lease, gen: 7 }, "one")).toBeNull();
    expect(await advance({ ...lease, owner: "another" }, "one")).toBeNull();
    // Anything that is not the simple state is left to the ordinary way.
    for (const state of ["rediscover = true", "open_steps = '{x}'", "step_count = 1000", "ended_at = now()"]) {
      await bed.query(`update engine.run set ${state}`);
      expect(await advance(lease, "one"), state).toBeNull();
      await bed.query("update engine.run set rediscover = false, open_steps = '{}', step_count = 0, ended_at = null");
    }
    expect(await bed.query("select 1 from engine.step")).toEqual([]);

    const both = await Promise.all([advance(lease, "one"), advance(lease, "one")]);
    expect(both.filter((next) => next !== null)).toEqual([{ ...lease, gen: 2 }]);
    expect(await advance({ ...lease, gen: 2 }, "one")).toBeNull();
    // Nor does who held it before get anything stored that nobody else has stored yet.
    expect(await advance(lease, "two")).toBeNull();
    await database.close();
    // The engine's own call has lost its lease to the test, and its answer changes nothing.
    hold.open();
    await eventually("the answer was dropped", async () => {
      const metrics = await (await fetch(`${engine.url}/metrics`)).text();
      return metrics.includes('result="fenced"} 1');
    });
    expect(await bed.query("select id, pos from engine.step")).toEqual([{ id: stepId("one"), pos: 1 }]);
  });
});
