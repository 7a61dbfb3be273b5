import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { routeNextEvent } from "../events/route-event.ts";
import { storeEvents } from "../events/store-events.ts";
import { newUlid } from "../protocol/event-id.ts";
import type { Op } from "../protocol/parse-ops.ts";
import { fireDueTimers } from "../queue/fire-timers.ts";
import { eventually } from "../testing/test-engine.ts";
import { answerOf, opOf, TransitionBed } from "../testing/transition-bed.ts";
import { deliverSignal } from "./add-wanted-steps.ts";

const comes = opOf("w", "WaitForEvent", { name: "come", opts: { timeout: "1h" } });
const signal = opOf("w", "WaitForSignal", { opts: { signal: "S", timeout: "1h", conflict: "fail" } });
const invoke = opOf("w", "InvokeFunction", { opts: { function_id: "app-child", payload: { data: {} } } });

describe("a run that waits", () => {
  let bed: TransitionBed;

  beforeEach(async () => {
    bed = await TransitionBed.open(inject("databaseUrl"));
    await bed.register([
      { id: "fn", options: { timeouts: { start: "1h" } } },
      { id: "child", options: {} },
    ]);
  });
  afterEach(() => bed.close());

  const store = (name: string) => {
    const id = newUlid();
    const body = { id, name, data: {}, ts: 1, user: {} };
    return bed.commit((work) => storeEvents(work, [{ id, name, body, dedupeKey: null }]));
  };
  const route = () => bed.commit((work) => routeNextEvent(work, (_id, error) => expect.fail(String(error))));
  const fire = () => fireDueTimers(bed.database, bed.commit, (_id, error) => expect.fail(String(error)));
  /** A run that was started and wants one thing. */
  const wait = async (op: Op) => {
    const run = await bed.start("fn");
    await bed.give(await bed.claimOf(run), answerOf(op));
    return run;
  };
  const passTime = (kind: string) => bed.query("update engine.job set due_at = now() where kind = $1", [kind]);

  describe("for a time", () => {
    it("is not woken before it, and once when it has come", async () => {
      const run = await wait(opOf("w", "Sleep", { name: "1h" }));
      expect(await fire()).toBe(0);
      expect(await bed.look(run)).toMatchObject({ steps: [], jobs: ["sleep", "start_timeout"] });
      await passTime("sleep");
      expect(await Promise.all([fire(), fire()])).toContain(1);
      expect(await bed.look(run)).toMatchObject({ steps: ["w"], jobs: ["discover", "start_timeout"] });
      expect(await fire()).toBe(0);
    });

    it("is cancelled when it did not start in time, and not when it did", async () => {
      const [late, punctual] = [await bed.start("fn"), await bed.start("fn")];
      await bed.query("update engine.run set status = 'running', started_at = now() where id = $1", [punctual]);
      await passTime("start_timeout");
      expect(await fire()).toBe(2);
      expect((await bed.look(late)).status).toBe("cancelled");
      expect(await bed.look(punctual)).toMatchObject({ status: "running", jobs: ["discover"] });
    });
  });

  describe("for an event", () => {
    const waiting = { steps: [], open: ["w"], waits: 1, jobs: ["start_timeout", "timeout"] };
    it("does not match what was stored before it, though nobody had looked at that yet", async () => {
      await store("come");
      const run = await wait(comes);
      expect(await route()).toBe(true);
      expect(await bed.look(run)).toMatchObject(waiting);
      await store("come");
      expect(await route()).toBe(true);
      expect(await bed.look(run)).toMatchObject({
        steps: ["w"],
        open: [],
        waits: 0,
        jobs: ["discover", "start_timeout"],
      });
    });

    it("does not match what comes after its end, though its timer has not fired yet", async () => {
      const run = await wait(comes);
      await bed.query("update engine.wait set expires_at = now()");
      await store("come");
      expect(await route()).toBe(true);
      expect(await bed.look(run)).toMatchObject(waiting);
    });
  });

  describe("what finds, once it has the run's lock, that another was there first", () => {
    /** Lets `act` wait for the lock of a run, and changes the run by `sql` before it gets it. */
    async function overtake(runId: string, act: () => Promise<unknown>, sql: string): Promise<unknown> {
      let acting: Promise<unknown> = Promise.resolve();
      await bed.database.transaction(async (tx) => {
        await tx.query("select 1 from engine.run where id = $1 for no key update", [runId]);
        acting = act();
        await eventually("it waits for the lock", async () => {
          const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
          return (await bed.query(waiting))[0];
        });
        await tx.query(sql);
      });
      return acting;
    }
    const dropWait = "delete from engine.wait";
    const endTimers = "update engine.job set state = 'done' where kind in ('sleep', 'timeout')";
    /** The step must not be completed a second time, nor the run be replayed for it. */
    const untouched = { steps: [], open: ["w"] };

    it("changes nothing: a child that ends", async () => {
      const parent = await wait(invoke);
      const [child] = await bed.claim();
      if (!child) throw new Error("the child was not started");
      await overtake(parent, () => bed.give(child, { kind: "returned", result: "late" }), dropWait);
      expect(await bed.look(parent)).toMatchObject({ ...untouched, jobs: ["start_timeout", "timeout"] });
      expect((await bed.look(child.runId)).status).toBe("completed");
    });

    it("changes nothing: an event", async () => {
      const run = await wait(comes);
      await store("come");
      expect(await overtake(run, route, dropWait)).toBe(true);
      expect(await bed.look(run)).toMatchObject({ ...untouched, jobs: ["start_timeout", "timeout"] });
    });

    it("changes nothing: a signal", async () => {
      const run = await wait(signal);
      const deliver = () => bed.commit((work) => deliverSignal(work, "S", 1));
      expect(await overtake(run, deliver, dropWait)).toBeNull();
      expect(await bed.look(run)).toMatchObject({ ...untouched, jobs: ["start_timeout", "timeout"] });
    });

    it("changes nothing: a timer", async () => {
      const run = await wait(opOf("w", "Sleep", { name: "0s" }));
      await overtake(run, fire, endTimers);
      expect(await bed.look(run)).toMatchObject({ ...untouched, jobs: ["start_timeout"] });
    });
  });
});
