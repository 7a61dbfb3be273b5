import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { cancelRun } from "../admin/change-runs.ts";
import { routeNextEvent } from "../events/route-event.ts";
import { storeEvents } from "../events/store-events.ts";
import { FunctionRegistry } from "../functions/function-registry.ts";
import { newUlid } from "../protocol/event-id.ts";
import { expireLeases } from "../queue/leases.ts";
import { inSavepoint } from "../store/in-savepoint.ts";
import { gate } from "../testing/test-engine.ts";
import { answerOf, opOf, TransitionBed } from "../testing/transition-bed.ts";
import { checkpointSteps } from "./checkpoint-steps.ts";
import { createRun } from "./create-run.ts";
import { deliverSignal } from "./add-wanted-steps.ts";
import { finishRun } from "./finish-run.ts";
import { lockRun } from "./run-record.ts";
import { createCommit } from "./work.ts";

const singleton = { singleton: { mode: "cancel" } };
const invoke = (id: string, fn: string) =>
  opOf(id, "InvokeFunction", { opts: { function_id: `app-${fn}`, payload: { data: {} } } });
const signal = (conflict: "fail" | "replace") =>
  opOf("w", "WaitForSignal", { opts: { signal: "S", timeout: "1h", conflict } });
const planned = (id: string) => opOf(id, "StepPlanned");
const ran = (id: string) => opOf(id, "StepRun", { data: 1 });

describe("transitions of a run", () => {
  let bed: TransitionBed;

  beforeEach(async () => {
    bed = await TransitionBed.open(inject("databaseUrl"));
    await bed.register([{ id: "fn" }, { id: "child" }, { id: "single", options: singleton }]);
  });
  afterEach(() => bed.close());

  const store = (name: string) => {
    const id = newUlid();
    const body = { id, name, data: {}, ts: 1, user: {} };
    return bed.commit((work) => storeEvents(work, [{ id, name, body, dedupeKey: null }]));
  };
  const route = () => bed.commit((work) => routeNextEvent(work, (_id, error) => expect.fail(String(error))));

  describe("a step that is reported again", () => {
    /** One run waits for a signal beside a step; then another takes the signal over. */
    async function replaceWaiter(conflict: "fail" | "replace") {
      const first = await bed.start("fn");
      await bed.give(await bed.claimOf(first), answerOf(planned("p"), signal(conflict)));
      const plan = await bed.claimOf(first);
      const second = await bed.start("fn");
      await bed.give(await bed.claimOf(second), answerOf(signal("replace")));
      // The wait was never awaited together with another step, so the first run is replayed while it still waits.
      await bed.query("update engine.run set pending_steps = '{}' where id = $1", [first]);
      await bed.give(plan, answerOf(ran("p")));
      await bed.give(await bed.claimOf(first), answerOf(signal(conflict), opOf("s", "Sleep", { name: "1h" })));
      return { first, second };
    }

    it("does not fail because another run took its signal", async () => {
      const { first } = await replaceWaiter("fail");
      expect(await bed.look(first)).toMatchObject({ status: "queued", open: ["w", "s"], waits: 1 });
    });

    it("does not take its signal back from the run that replaced it", async () => {
      const { second } = await replaceWaiter("replace");
      expect(await bed.commit((work) => deliverSignal(work, "S", 1))).toBe(second);
    });

    it("is not executed a second time while it is being executed", async () => {
      const run = await bed.start("fn");
      await bed.give(await bed.claimOf(run), answerOf(planned("p"), planned("q")));
      const [first, second] = await bed.claim();
      if (!first || !second) throw new Error("two steps should have been planned");
      await bed.query("update engine.run set pending_steps = '{}'");
      await bed.give(first, answerOf(ran(first.stepId ?? "")));
      const other = second.stepId ?? "";
      await bed.give(await bed.claimOf(run), answerOf(planned(other)));
      expect(await bed.query("select gen, state from engine.job where step_id = $1", [other])).toEqual([
        { gen: 1, state: "leased" },
      ]);
      expect(await bed.give(second, answerOf(ran(other)))).toBe("committed");
    });

    it("goes on waiting for the run that it invoked, when its function was paused meanwhile", async () => {
      const parent = await bed.start("fn");
      await bed.give(await bed.claimOf(parent), answerOf(invoke("i", "child"), opOf("s", "Sleep", { name: "1h" })));
      const childCall = (await bed.claim()).find(({ fnId }) => fnId === "app-child");
      if (!childCall) throw new Error("the child was not started");
      await bed.query("update engine.fn set paused_at = now() where id = 'app-child'");
      await bed.registry.reload(bed.database.pool);
      await bed.query("update engine.job set kind = 'discover', step_id = null, due_at = now() where kind = 'sleep'");
      await bed.give(await bed.claimOf(parent), answerOf(invoke("i", "child")));
      expect(await bed.look(parent)).toMatchObject({ steps: [], open: ["i", "s"], waits: 1 });
      await bed.give(childCall, { kind: "returned", result: "child's" });
      expect(await bed.query("select val from engine.step")).toEqual([{ val: `{"data":"child's"}` }]);
    });
  });

  describe("one answer that changes its own run by way of another", () => {
    it("keeps what the end of a singleton child did to its parent, when the parent invokes the next", async () => {
      const parent = await bed.start("fn");
      const call = await bed.claimOf(parent);
      await bed.give(call, answerOf(planned("p"), invoke("one", "single"), invoke("two", "single")));
      // The second invocation took the place of the first, whose step has failed by it.
      expect(await bed.look(parent)).toMatchObject({
        steps: ["one"],
        open: ["p", "two"],
        pending: ["p", "two"],
        jobs: ["plan", "timeout"],
        waits: 1,
      });
      const due = await bed.claim();
      for (const lease of due) {
        await bed.give(lease, lease.stepId ? answerOf(ran(lease.stepId)) : { kind: "returned", result: 2 });
      }
      const state = await bed.look(parent);
      expect(state).toMatchObject({ open: [], pending: [], positions: [1, 2, 3], jobs: ["discover"], waits: 0 });
      expect(new Set(state.steps)).toEqual(new Set(["one", "p", "two"]));
      await bed.give(await bed.claimOf(parent), { kind: "returned", result: null });
      expect(await bed.look(parent)).toMatchObject({ status: "completed", jobs: [] });
    });

    it("forgets what it knew of a run when the part that knew it is undone", async () => {
      const id = await bed.start("fn");
      await bed.commit(async (work) => {
        const before = await lockRun(work, id);
        const undone = await inSavepoint(work, async () => {
          const run = await lockRun(work, id);
          expect(run).toBe(before);
          if (run) await finishRun(work, run, { status: "cancelled", reason: "to be undone" });
          throw new Error("undone");
        });
        expect(undone?.message).toBe("undone");
        expect(work.ends).toEqual([]);
        expect(await lockRun(work, id)).toMatchObject({ ended: false, status: "queued" });
      });
      expect(await bed.look(id)).toMatchObject({ status: "queued", jobs: ["discover"] });
    });

    it("lets one of many in, when a singleton is started at the same moment", async () => {
      await bed.register([{ id: "only", options: { singleton: { mode: "skip" } } }]);
      const fn = bed.registry.get("app-only");
      if (!fn) throw new Error("the singleton is not registered");
      const transactions = 6;
      let begun = 0;
      const all = gate();
      const start = () =>
        bed.commit(async (work) => {
          begun += 1;
          if (begun === transactions) all.open();
          await all.passed;
          const id = newUlid();
          return createRun(work, { fn, events: [{ id, name: "go", data: {} }], idemKey: id, afterSeq: null });
        });
      const ids = await Promise.all(Array.from({ length: transactions }, start));
      expect(ids.filter((id) => id !== null)).toHaveLength(1);
      expect(await bed.query("select 1 from engine.run")).toHaveLength(1);
    });

    it("leaves nothing alive of a singleton that invokes itself and is thereby cancelled", async () => {
      const run = await bed.start("single");
      const wanted = [invoke("again", "single"), planned("p"), opOf("s", "Sleep", { name: "1h" })];
      await bed.give(await bed.claimOf(run), answerOf(...wanted));
      expect(await bed.look(run)).toMatchObject({ status: "cancelled", open: [], pending: [], jobs: [], waits: 0 });
      expect(await bed.query("select status from engine.run where id <> $1", [run])).toEqual([{ status: "queued" }]);
    });

    it("leaves nothing alive of a run that outgrows its limits by a step that fails at once", async () => {
      const run = await bed.start("fn");
      const call = await bed.claimOf(run);
      await bed.query("update engine.run set step_count = 999 where id = $1", [run]);
      await bed.give(call, answerOf(ran("a"), invoke("b", "nobody"), planned("p")));
      expect(await bed.look(run)).toMatchObject({ status: "failed", open: [], jobs: [] });
    });

    it("does not claim a call of a run that ended for ever", async () => {
      const run = await bed.start("fn");
      const call = await bed.claimOf(run);
      await bed.query("update engine.run set ended_at = now(), status = 'cancelled' where id = $1", [run]);
      expect(await bed.give(call, { kind: "returned", result: null })).toBe("run-ended");
      expect((await bed.look(run)).jobs).toEqual([]);
    });
  });

  describe("a call for one step", () => {
    async function plan() {
      const run = await bed.start("fn");
      await bed.give(await bed.claimOf(run), answerOf(planned("p"), opOf("s", "Sleep", { name: "1h" })));
      return run;
    }

    it.each([
      ["nothing", answerOf()],
      ["another step", answerOf(ran("other"))],
      ["that it is planned", answerOf(planned("p"))],
      ["that it wants to be replayed", answerOf(opOf("d", "DiscoveryRequest"))],
    ])("that is answered with %s has failed, and the run with the last attempt", async (_what, answer) => {
      const run = await plan();
      for (let attempt = 0; attempt < 2; attempt++) {
        await bed.give(await bed.claimOf(run), answer);
        expect(await bed.look(run)).toMatchObject({ steps: [], open: ["p", "s"], jobs: ["plan", "sleep"] });
      }
      await bed.give(await bed.claimOf(run), answer);
      const state = await bed.look(run);
      expect(state).toMatchObject({ status: "failed", jobs: [] });
      expect(state.error).toContain("StepNotAnswered");
    });
  });

  describe("an answer that is committed twice, because the acknowledgement of the first time was lost", () => {
    it.each([
      ["a step that failed", opOf("a", "StepError"), { steps: [], jobs: ["discover"] }],
      ["a step that ran", ran("a"), { steps: ["a"], jobs: ["discover"] }],
      ["a step to plan", planned("a"), { steps: [], jobs: ["plan"] }],
    ])("counts once: %s", async (_what, op, expected) => {
      const run = await bed.start("fn");
      const call = await bed.claimOf(run);
      expect(await bed.give(call, answerOf(op))).toBe("committed");
      const before = await bed.query("select id, state, attempt, gen from engine.job order by id");
      expect(await bed.give(call, answerOf(op))).toBe("fenced");
      expect(await bed.query("select id, state, attempt, gen from engine.job order by id")).toEqual(before);
      expect(await bed.look(run)).toMatchObject(expected);
      expect(await bed.query("select 1 from engine.attempt")).toHaveLength(1);
    });

    it("counts not at all once the lease has run out, though nobody else has it yet", async () => {
      const run = await bed.start("fn");
      const call = await bed.claimOf(run);
      await bed.query("update engine.job set lease_until = now() - interval '1 s'");
      await bed.commit(expireLeases);
      expect(await bed.give(call, answerOf(opOf("a", "StepError")))).toBe("fenced");
      const checkpoint = { runId: run, jobId: call.id, gen: call.gen, ops: [ran("a")], leaseMs: 1_000 };
      expect(await bed.commit((work) => checkpointSteps(work, checkpoint))).toMatchObject({ status: 409 });
      expect(await bed.query("select state, attempt from engine.job")).toEqual([{ state: "ready", attempt: 0 }]);
    });
  });

  it("hands each call to one of many that claim at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      for (let n = 0; n < 12; n++) await bed.start("fn");
      const claims = await Promise.all(Array.from({ length: 24 }, () => bed.claim(1)));
      while ((claims.push(await bed.claim(1)), claims.at(-1)?.length));
      const leases = claims.flat();
      expect(leases.map(({ gen }) => gen)).toEqual(leases.map(() => 1));
      expect(leases).toHaveLength(12);
    }
  });

  it("queues what follows also where the function is not known yet", async () => {
    const run = await bed.start("fn");
    await bed.give(await bed.claimOf(run), answerOf(signal("fail")));
    // An engine that stands by and missed the notification of the registration.
    const standby = createCommit(bed.database, new FunctionRegistry(), () => undefined);
    expect(await standby((work) => deliverSignal(work, "S", 1))).toBe(run);
    expect((await bed.claimOf(run)).kind).toBe("discover");
  });

  it("gives hundreds of branches one replay, when the last of them is done, and no run more than a thousand steps", async () => {
    const run = await bed.start("fn");
    const ids = Array.from({ length: 300 }, (_, n) => `branch-${n}`);
    await bed.give(await bed.claimOf(run), answerOf(...ids.map(planned)));
    const calls = await bed.claim();
    expect(calls).toHaveLength(300);
    const [last, ...others] = calls;
    const lanes = Array.from({ length: 6 }, (_, lane) => others.filter((_call, n) => n % 6 === lane));
    await Promise.all(
      lanes.map(async (lane) => {
        for (const call of lane) await bed.give(call, answerOf(ran(call.stepId ?? "")));
      }),
    );
    expect((await bed.look(run)).jobs).toEqual(["plan"]);
    if (last) await bed.give(last, answerOf(ran(last.stepId ?? "")));
    const state = await bed.look(run);
    expect(state).toMatchObject({ jobs: ["discover"], open: [], pending: [] });
    expect(state.positions).toEqual(ids.map((_id, n) => n + 1));
    await bed.query("update engine.run set step_count = 999");
    await bed.give(await bed.claimOf(run), answerOf(ran("thousandth")));
    await bed.give(await bed.claimOf(run), answerOf(ran("one too many")));
    expect((await bed.look(run)).error).toContain("TooManySteps");
  });

  it("starts every one of a thousand functions that one event triggers, once", async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => ({ id: `f${n}`, options: { triggers: [{ event: "all" }] } }));
    await bed.register(many);
    await store("all");
    expect(await Promise.all([route(), route()])).toContain(true);
    expect(await route()).toBe(false);
    const [count] = await bed.query("select count(*)::int as runs, count(distinct fn_id)::int as fns from engine.run");
    expect(count).toEqual({ runs: 1_000, fns: 1_000 });
  });

  it("cancels a child that its parent waits for, and tells the parent", async () => {
    const parent = await bed.start("fn");
    await bed.give(await bed.claimOf(parent), answerOf(invoke("i", "child")));
    const [child] = await bed.claim();
    if (!child) throw new Error("the child was not started");
    await bed.commit((work) => cancelRun(work, child.runId));
    const replay = await bed.claimOf(parent);
    expect(await bed.query("select val, failed from engine.step")).toEqual([
      { val: '{"error":{"message":"Cancelled by an operator.","name":"Cancelled"}}', failed: true },
    ]);
    expect(await bed.give(child, { kind: "returned", result: "late" })).toBe("run-ended");
    expect(await bed.give(replay, { kind: "returned", result: null })).toBe("committed");
  });
});
