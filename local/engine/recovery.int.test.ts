import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { startPostgres } from "../postgres/start-postgres.ts";
import { findFreePort } from "../supervisor/find-free-port.ts";
import { ops, returned, ScriptedApp, stepId } from "./testing/scripted-app.ts";
import { eventually, gate, openTestBed, type TestBed } from "./testing/test-engine.ts";

const runs = 12;
const steps = 8;
const stepRun = (name: string) => ({ id: stepId(name), op: "StepRun", displayName: name, data: name });

describe("an engine whose surroundings fail", () => {
  let bed: TestBed;
  let app: ScriptedApp;

  const begin = async (databaseUrl: string, options?: Record<string, unknown>) => {
    bed = await openTestBed(databaseUrl);
    app = new ScriptedApp([{ id: "fn", ...(options ? { options } : {}) }]);
    await app.open();
  };
  const end = async () => {
    await bed.stopAll();
    await app.close();
  };
  const firstCall = () => eventually("the call", () => app.calls[0]);

  describe("with its usual database", () => {
    beforeEach(() => begin(inject("databaseUrl"), { concurrency: { limit: 1 } }));
    afterEach(end);

    it("keeps the leases and slots of calls in flight when the clock jumps forward", async () => {
      const engine = await bed.start({ appUrls: [app.url] });
      const hold = gate();
      app.handle = async () => {
        await hold.passed;
        return returned("once");
      };
      await bed.send(engine, "test/fn");
      const call = await firstCall();
      await bed.send(engine, "test/fn");
      // To the engine, an hour that passed at once and leases that ran out an hour ago are the same.
      await bed.query("update engine.slot set lease_until = now() - interval '1 hour'");
      await bed.query("update engine.job set lease_until = now() - interval '1 hour' where state = 'leased'");
      await eventually(
        "the lease was renewed",
        async () =>
          (
            await bed.query("select 1 from engine.job where id = $1 and gen = 1 and lease_until > now()", [call.jobId])
          )[0],
      );
      expect(app.calls).toHaveLength(1);
      expect(await bed.query("select 1 from engine.slot where lease_until > now()")).toHaveLength(1);
      hold.open();
      await eventually(
        "both ended",
        async () => (await bed.query("select 1 from engine.run where status = 'completed'")).length === 2,
      );
      expect(app.calls.map(({ gen }) => gen)).toEqual([1, 1]);
    });

    it("goes on with calls in flight when it loses the lead for a moment", async () => {
      const engine = await bed.start({ appUrls: [app.url] });
      const hold = gate();
      app.handle = async () => {
        await hold.passed;
        return returned("once");
      };
      await bed.send(engine, "test/fn");
      await firstCall();
      const leader =
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'engine-leader'";
      const [before] = await bed.query<{ pid: number }>(leader);
      await bed.query("select pg_terminate_backend($1)", [before?.pid]);
      await eventually("it leads again", async () => {
        const { status } = (await (await fetch(`${engine.url}/health`)).json()) as { status: string };
        const [after] = await bed.query<{ pid: number }>(leader);
        return status === "ok" && after && after.pid !== before?.pid;
      });
      hold.open();
      await eventually(
        "the run ended",
        async () => (await bed.query("select 1 from engine.run where status = 'completed'"))[0],
      );
      expect(app.calls).toHaveLength(1);
    });

    it("keeps a call that takes longer than its lease", async () => {
      const engine = await bed.start({ appUrls: [app.url], leaseMs: 600 });
      const hold = gate();
      app.handle = async () => {
        await hold.passed;
        return returned("once");
      };
      await bed.send(engine, "test/fn");
      await firstCall();
      await eventually(
        "three leases have passed",
        async () =>
          (
            await bed.query(
              "select 1 from engine.attempt union select 1 from engine.job where now() > created_at + interval '2 s'",
            )
          )[0],
      );
      hold.open();
      await eventually(
        "it ended",
        async () => (await bed.query("select 1 from engine.run where status = 'completed'"))[0],
      );
      expect(app.calls).toHaveLength(1);
    });

    it("makes calls that wait for a slot also when its own clock is set back", async () => {
      // Nothing else may wake it: not the regular look at the app either.
      const engine = await bed.start({ appUrls: [app.url], syncIntervalMs: 3_600_000 });
      const sdk = { "x-inngest-sdk": "js", "x-inngest-no-retry": "false", "retry-after": "1" };
      app.handle = (call) => (call.attempt === 0 ? { status: 500, headers: sdk, body: {} } : returned("again"));
      await bed.send(engine, "test/fn");
      await eventually(
        "the call is put off",
        async () => (await bed.query("select 1 from engine.job where attempt = 1"))[0],
      );
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
      try {
        await eventually("the call was made again", () => app.calls[1]);
      } finally {
        vi.useRealTimers();
      }
    });

    it("measures dates and schedules by the database's clock when its own is wrong", async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 400 * 86_400_000 });
      try {
        const engine = await bed.start();
        const until = "extract(epoch from now() + interval '1 hour') * 1000";
        const [date] = await bed.query<{ at: string }>(
          `select to_char(to_timestamp(${until} / 1000) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
        );
        app.handle = () => ops({ id: stepId("s"), op: "Sleep", name: date?.at, displayName: "s" });
        const registration = app.registration() as { functions: Record<string, unknown>[] };
        const yearly = { ...registration.functions[0], id: "app-yearly", triggers: [{ cron: "0 0 1 1 *" }] };
        registration.functions.push(yearly);
        expect((await bed.register(engine, registration)).status).toBe(200);
        await bed.send(engine, "test/fn");
        const sleep = await eventually(
          "the sleep was set",
          async () =>
            (
              await bed.query<{ state: string; off: number }>(
                `select state, abs(extract(epoch from due_at - $1::timestamptz))::float8 as off from engine.job where kind = 'sleep'`,
                [date?.at],
              )
            )[0],
        );
        expect(sleep.state).toBe("ready");
        expect(sleep.off).toBeLessThan(0.01);
        expect(await bed.query("select 1 from engine.cron where next_at < now() + interval '367 days'")).toHaveLength(
          1,
        );
      } finally {
        vi.useRealTimers();
      }
    });

    it("uses up no attempt when the app goes away while the engine is stopping", async () => {
      const engine = await bed.start({ appUrls: [app.url], drainMs: 10_000 });
      const never = gate();
      app.handle = async () => {
        await never.passed;
        return returned(null);
      };
      await bed.send(engine, "test/fn");
      await firstCall();
      // What the engine has in hand may take its time, and the app need not wait for that.
      const other = new pg.Client({ connectionString: bed.databaseUrl });
      await other.connect();
      await other.query("begin; lock table engine.event in access exclusive mode");
      await eventually("the engine is held up", async () => {
        const waiting = "datname = current_database() and application_name = 'engine' and wait_event_type = 'Lock'";
        return (await other.query(`select 1 from pg_stat_activity where ${waiting}`)).rowCount;
      });
      const stopped = engine.stop();
      await app.close();
      await eventually(
        "the call was given back",
        async () => (await bed.query("select 1 from engine.job where state = 'ready'"))[0],
      );
      await other.query("rollback");
      await other.end();
      await stopped;
      expect(await bed.query("select state, attempt from engine.job")).toEqual([{ state: "ready", attempt: 0 }]);
      never.open();
    });
  });

  describe("with a database that restarts", () => {
    let dir: string;
    let server: Awaited<ReturnType<typeof startPostgres>>;
    let order: { dir: string; password: string; port: number };

    beforeEach(async () => {
      dir = mkdtempSync(path.join(tmpdir(), "engine-restart-"));
      order = { dir: path.join(dir, "postgres"), password: "restart", port: await findFreePort() };
      server = await startPostgres(order);
      await begin(server.adminUrl);
    });
    afterEach(async () => {
      await end();
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    });

    it("repeats no step and loses none when that happens under load, twice", async () => {
      const engine = await bed.start({ appUrls: [app.url] });
      const executed: string[] = [];
      app.handle = (call) => {
        const n = Object.keys(call.steps).length;
        if (n === steps) return returned(n);
        executed.push(`${call.runId}:${n}`);
        return ops(stepRun(`step-${n}`));
      };
      for (let n = 0; n < runs; n++) await bed.send(engine, "test/fn");
      for (const part of [0.25, 0.6]) {
        await eventually("steps were executed", () => executed.length >= runs * steps * part);
        await server.stop();
        server = await startPostgres(order);
      }
      await eventually(
        "all ended",
        async () => (await bed.query("select 1 from engine.run where status = 'completed'")).length === runs,
      );
      expect(executed).toHaveLength(runs * steps);
      expect(new Set(executed).size).toBe(runs * steps);
      const rows = await bed.query<{ steps: number; finishes: number; attempts: number }>(
        `select (select count(*)::int from engine.step s where s.run_id = r.id) as steps,
           (select coalesce(max(attempt), 0)::int from engine.attempt a where a.run_id = r.id) as attempts,
           (select count(*)::int from engine.event e where e.name = 'inngest/function.finished' and position(r.id in e.body) > 0) as finishes
         from engine.run r`,
      );
      for (const row of rows) expect(row).toEqual({ steps, finishes: 1, attempts: 0 });
    });
  });
});
