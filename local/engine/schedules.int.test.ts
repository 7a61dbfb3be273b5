import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { ops, returned, ScriptedApp, stepId } from "./testing/scripted-app.ts";
import { eventually, openTestBed, type TestBed } from "./testing/test-engine.ts";

describe("time", () => {
  let bed: TestBed;
  let app: ScriptedApp;

  const open = async (functions: { id: string; options?: Record<string, unknown> }[]) => {
    app = new ScriptedApp(functions);
    await app.open();
  };

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
  });

  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  it("catches a missed schedule up once, however long the engine was down", async () => {
    await open([{ id: "cron", options: { triggers: [{ cron: "0 0 1 1 *" }] } }]);
    const engine = await bed.start({ appUrls: [app.url] });
    await eventually("the schedule is known", async () => (await bed.query("select 1 from engine.cron"))[0]);
    await engine.stop();
    await bed.query("update engine.cron set next_at = date_trunc('year', now()) - interval '3 years'");
    const [missed] = await bed.query<{ next_at: Date }>("select next_at from engine.cron");

    await bed.start({ appUrls: [app.url] });
    const call = await eventually("the schedule started", () => app.calls[0]);
    expect(call.event.name).toBe("inngest/scheduled.timer");
    expect(call.event.data).toMatchObject({ cron: "0 0 1 1 *", scheduledAt: missed?.next_at.toISOString() });
    const [next] = await bed.query<{ ahead: boolean; runs: number }>(
      "select next_at > now() as ahead, (select count(*)::int from engine.run) as runs from engine.cron",
    );
    expect(next).toEqual({ ahead: true, runs: 1 });

    // A clock that is set back comes to the same instant again, which has had its run.
    await bed.query("update engine.cron set next_at = $1", [missed?.next_at]);
    await eventually(
      "it came again",
      async () => (await bed.query("select 1 from engine.cron where next_at > now()"))[0],
    );
    expect(await bed.query("select 1 from engine.run")).toHaveLength(1);
  });

  it("applies a function's options to its schedule as well", async () => {
    const rateLimit = { limit: 1, period: "24h" };
    await open([
      { id: "cron", options: { triggers: [{ cron: "0 0 1 1 *" }], rateLimit } },
      { id: "batch", options: { triggers: [{ cron: "0 0 1 1 *" }], batchEvents: { maxSize: 2, timeout: "60s" } } },
    ]);
    await bed.start({ appUrls: [app.url] });
    await eventually("the schedules are known", async () => (await bed.query("select 1 from engine.cron"))[1]);
    for (const years of [2, 1]) {
      await bed.query("update engine.cron set next_at = date_trunc('year', now()) - make_interval(years => $1)", [
        years,
      ]);
      await eventually(
        "both fired",
        async () => (await bed.query("select 1 from engine.cron where next_at > now()")).length === 2,
      );
    }
    const runs = await bed.query<{ fn_id: string; more: boolean }>(
      "select fn_id, more_events <> '' as more from engine.run order by fn_id",
    );
    expect(runs).toEqual([
      { fn_id: "app-batch", more: true },
      { fn_id: "app-cron", more: false },
    ]);
  });

  it("brings a schedule back that was set while the clock was ahead, without starting it", async () => {
    await open([{ id: "cron", options: { triggers: [{ cron: "0 0 1 1 *" }] } }]);
    await bed.start({ appUrls: [app.url] });
    const [before] = await eventually("the schedule is known", async () => {
      const rows = await bed.query<{ next_at: Date }>("select next_at from engine.cron");
      return rows.length === 1 && rows;
    });
    // As a clock leaves it that was two years ahead for a moment.
    await bed.query(
      "update engine.cron set next_at = next_at + interval '2 years', set_at = now() + interval '2 years'",
    );
    await eventually(
      "it is due at its old time",
      async () =>
        (await bed.query("select 1 from engine.cron where next_at = $1 and set_at <= now()", [before?.next_at]))[0],
    );
    expect(await bed.query("select 1 from engine.run")).toEqual([]);
  });

  it("lets a key through again whose last arrival was counted while the clock was ahead", async () => {
    await open([{ id: "fn", options: { rateLimit: { limit: 1, period: "1s" } } }]);
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await eventually(
      "it was counted",
      async () => (await bed.query("update engine.rate set tat = tat + interval '1 day' returning 1"))[0],
    );
    await eventually("another starts", async () => {
      await bed.send(engine, "test/fn");
      return (await bed.query("select 1 from engine.run")).length > 1;
    });
  });

  it("keeps a schedule's next time when the app is synced again, and forgets it with the function", async () => {
    await open([{ id: "cron", options: { triggers: [{ cron: "0 0 1 1 *" }] } }]);
    const engine = await bed.start({ appUrls: [app.url] });
    await eventually("the schedule is known", async () => (await bed.query("select 1 from engine.cron"))[0]);
    await bed.query("update engine.cron set next_at = '2099-01-01'");
    const register = (body: Record<string, unknown>) => bed.register(engine, body);
    expect(await register(app.registration())).toMatchObject({ status: 200, body: { ok: true, modified: false } });
    expect(await bed.query("select next_at from engine.cron")).toEqual([{ next_at: new Date("2099-01-01") }]);
    expect(await register({ ...app.registration(), functions: [] })).toMatchObject({ body: { modified: true } });
    expect(await bed.query("select 1 from engine.cron")).toEqual([]);
    expect(await bed.query("select archived_at is not null as archived from engine.fn")).toEqual([{ archived: true }]);
  });

  it("wakes a sleeper at once when its time passed while the engine was down", async () => {
    await open([{ id: "fn" }]);
    const sleep = stepId("sleep");
    app.handle = (call) =>
      sleep in call.steps ? returned(call.steps[sleep]) : ops({ id: sleep, op: "Sleep", name: "300d" });
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await eventually("it sleeps", async () => (await bed.query("select 1 from engine.job where kind = 'sleep'"))[0]);
    await engine.stop();
    await bed.query("update engine.job set due_at = due_at - interval '301 days' where kind = 'sleep'");
    await bed.start({ appUrls: [app.url] });
    await eventually(
      "it woke",
      async () => (await bed.query("select 1 from engine.run where status = 'completed'"))[0],
    );
  });

  it("starts what was collected or held back before a restart, once, when its time is over", async () => {
    const batchEvents = { maxSize: 9, timeout: "60s" };
    await open([
      { id: "batch", options: { batchEvents } },
      { id: "debounce", options: { debounce: { period: "1h", timeout: "2h" } } },
    ]);
    const engine = await bed.start({ appUrls: [app.url] });
    for (const name of ["test/batch", "test/debounce"]) for (const n of [1, 2]) await bed.send(engine, name, { n });
    await eventually(
      "all were looked at",
      async () => (await bed.query("select 1 from engine.event where routed_at is not null")).length === 4,
    );
    await engine.stop();
    expect(await bed.query("select 1 from engine.run")).toEqual([]);
    await bed.query("update engine.batch set due_at = now()");
    await bed.query("update engine.debounce set due_at = now()");
    await bed.start({ appUrls: [app.url] });
    await eventually(
      "both ended",
      async () => (await bed.query("select 1 from engine.run where status = 'completed'")).length === 2,
    );
    const runs = await bed.query("select fn_id, more_events <> '' as more from engine.run order by fn_id");
    expect(runs).toEqual([
      { fn_id: "app-batch", more: true },
      { fn_id: "app-debounce", more: false },
    ]);
    expect(await bed.query("select 1 from engine.batch union all select 1 from engine.debounce")).toEqual([]);
  });

  it("keeps the first deadline when a wait is reported again", async () => {
    await open([{ id: "fn" }]);
    const wait = { id: stepId("wait"), op: "WaitForEvent", name: "never", opts: { timeout: "1h" } };
    const other = { id: stepId("other"), op: "Sleep", name: "1s" };
    app.handle = (call) =>
      stepId("other") in call.steps ? ops({ ...wait, opts: { timeout: "9h" } }) : ops(wait, other);
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await eventually(
      "it was reported again",
      async () => (await bed.query("select 1 from engine.attempt")).length === 2,
    );
    const [row] = await bed.query<{ hours: number }>(
      "select round(extract(epoch from due_at - created_at) / 3600)::int as hours from engine.job where kind = 'timeout'",
    );
    expect(row?.hours).toBe(1);
  });

  it("ends a run that did not start in time", async () => {
    await open([{ id: "fn", options: { timeouts: { start: "1s" }, throttle: { limit: 1, period: "1h" } } }]);
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await bed.send(engine, "test/fn");
    const run = await eventually(
      "the second was cancelled",
      async () => (await bed.query<{ error: string }>("select error from engine.run where status = 'cancelled'"))[0],
    );
    expect(run.error).toContain("did not start in time");
  });
});
