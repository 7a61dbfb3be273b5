import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { ops, returned, ScriptedApp, sendCheckpoint, stepId } from "./testing/scripted-app.ts";
import { eventually, gate, openTestBed, type TestBed } from "./testing/test-engine.ts";

const stepRun = (name: string, data: unknown) => ({ id: stepId(name), op: "StepRun", displayName: name, data });

describe("leases", () => {
  let bed: TestBed;
  let app: ScriptedApp;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    app = new ScriptedApp([{ id: "fn" }]);
    await app.open();
  });

  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  const ended = () =>
    eventually(
      "the run ended",
      async () =>
        (
          await bed.query<{ status: string; result: string }>(
            "select status, result from engine.run where ended_at is not null",
          )
        )[0],
    );

  it("drops the answer and refuses the checkpoints of a call that another has replaced", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    const first = gate();
    const second = gate();
    app.handle = async (call) => {
      await (call.gen === 1 ? first : second).passed;
      return call.steps[stepId("a")] ? returned(call.steps[stepId("a")]) : ops(stepRun("a", `from call ${call.gen}`));
    };
    await bed.send(engine, "test/fn");
    const zombie = await eventually("the first call", () => app.calls[0]);
    // As an engine does that begins to lead while this one is still at work.
    await bed.query("update engine.job set state = 'ready', lease_owner = null where id = $1", [zombie.jobId]);
    await eventually("the second call", () => app.calls[1]);

    expect(await sendCheckpoint(engine.url, bed.signingKey, zombie, [stepRun("z", 1)])).toBe(409);
    first.open();
    second.open();
    expect(await ended()).toEqual({ status: "completed", result: '{"data":"from call 2"}' });
    expect(await bed.query("select 1 from engine.step where id = $1", [stepId("z")])).toEqual([]);
  });

  it("saves checkpoints of the call that holds the lease, once, and resets its attempts", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    const hold = gate();
    app.handle = async () => {
      await hold.passed;
      return returned("done");
    };
    await bed.send(engine, "test/fn");
    const call = await eventually("the call", () => app.calls[0]);
    const checkpoint = (step: Record<string, unknown>, changed = {}) =>
      sendCheckpoint(engine.url, bed.signingKey, { ...call, ...changed }, [step]);

    await bed.query("update engine.job set attempt = 2 where id = $1", [call.jobId]);
    expect(await checkpoint(stepRun("a", 1))).toBe(200);
    expect(await checkpoint(stepRun("a", 2))).toBe(200);
    expect(await checkpoint({ id: stepId("s"), op: "Sleep", name: "1s" })).toBe(400);
    expect(await checkpoint(stepRun("b", 1), { runId: "01UNKNOWN" })).toBe(404);
    expect(await checkpoint(stepRun("b", 1), { jobId: `${call.jobId}x` })).toBe(409);
    expect(await sendCheckpoint(engine.url, `signkey-local-${"00".repeat(32)}`, call, [stepRun("b", 1)])).toBe(401);
    expect(await bed.query("select val from engine.step")).toEqual([{ val: '{"data":1}' }]);
    const both = [stepRun("a", 3), stepRun("d", 4), stepRun("d", 5)];
    expect(await sendCheckpoint(engine.url, bed.signingKey, call, both)).toBe(200);
    // What was stored before takes no position and does not count towards the run's limit.
    expect(await bed.query("select val, pos from engine.step order by pos")).toEqual([
      { val: '{"data":1}', pos: 1 },
      { val: '{"data":4}', pos: 2 },
    ]);
    expect(await bed.query("select step_count from engine.run")).toEqual([{ step_count: 2 }]);
    expect(await bed.query("select attempt from engine.job where id = $1", [call.jobId])).toEqual([{ attempt: 0 }]);

    hold.open();
    await ended();
    expect(await checkpoint(stepRun("c", 1))).toBe(404);
  });

  it("uses up no attempt when it is shut down, and goes on where it was", async () => {
    const engine = await bed.start({ appUrls: [app.url], drainMs: 50 });
    const never = gate();
    app.handle = async () => {
      await never.passed;
      return returned(null);
    };
    await bed.send(engine, "test/fn");
    await eventually("the call", () => app.calls[0]);
    await engine.stop();
    expect(await bed.query("select state, attempt from engine.job")).toEqual([{ state: "ready", attempt: 0 }]);

    app.handle = (call) => returned({ attempt: call.attempt, gen: call.gen });
    await bed.start({ appUrls: [app.url] });
    expect(await ended()).toEqual({ status: "completed", result: '{"attempt":0,"gen":2}' });
    never.open();
  });

  it("uses up no attempt while the app is not there", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    await eventually("the app is known", async () => (await bed.query("select 1 from engine.fn"))[0]);
    await app.close();
    await bed.send(engine, "test/fn");
    await eventually(
      "the call was given back",
      async () => (await bed.query("select 1 from engine.job where gen > 0 and state = 'ready'"))[0],
    );
    app.handle = (call) => returned(call.attempt);
    await app.open();
    expect(await ended()).toEqual({ status: "completed", result: "0" });
  });

  it("counts an attempt when the app breaks off in the middle", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    const never = gate();
    app.handle = async () => {
      await never.passed;
      return returned(null);
    };
    await bed.send(engine, "test/fn");
    await eventually("the call", () => app.calls[0]);
    await app.close();
    await eventually(
      "the attempt was counted",
      async () => (await bed.query("select 1 from engine.job where attempt = 1"))[0],
    );
    app.handle = (call) => returned(call.attempt);
    await app.open();
    expect(await ended()).toEqual({ status: "completed", result: "1" });
    never.open();
  });

  it("takes neither a proxy's 200 nor a 401 for an answer of the app", async () => {
    const engine = await bed.start({ appUrls: [app.url] });
    app.handle = (call) => {
      if (call.attempt === 0) return { status: 200, body: "<html>maintenance</html>" };
      return call.attempt === 1 ? { status: 401, body: { message: "Unauthorized" } } : returned("real");
    };
    await bed.send(engine, "test/fn");
    expect(await ended()).toEqual({ status: "completed", result: '"real"' });
    const errors = await bed.query<{ http_status: number; error: string }>(
      "select http_status, error from engine.attempt where error is not null order by attempt",
    );
    expect(errors.map((row) => row.http_status)).toEqual([200, 401]);
    expect(errors[1]?.error).toContain("INNGEST_SIGNING_KEY");
  });

  it("lets one engine lead, and another take over when it goes", async () => {
    const first = await bed.start({ appUrls: [app.url] });
    const second = await bed.start({ appUrls: [app.url] });
    const health = async (url: string) => ((await (await fetch(`${url}/health`)).json()) as { status: string }).status;
    expect([await health(first.url), await health(second.url)]).toEqual(["ok", "standby"]);

    app.handle = () => returned("led");
    await bed.send(second, "test/fn");
    expect(await ended()).toMatchObject({ result: '"led"' });
    await first.stop();
    await eventually("the second leads", async () => (await health(second.url)) === "ok");
    await bed.send(second, "test/fn");
    await eventually(
      "both ended",
      async () => (await bed.query("select 1 from engine.run where ended_at is not null")).length === 2,
    );
  });

  it("recovers when the database drops every connection", async () => {
    const engine = await bed.start({ appUrls: [app.url], logLevel: "error" });
    app.handle = (call) =>
      call.steps[stepId("s")] === undefined ? ops({ id: stepId("s"), op: "Sleep", name: "1s" }) : returned("slept");
    await bed.send(engine, "test/fn");
    await eventually(
      "the sleep was set",
      async () => (await bed.query("select 1 from engine.job where kind = 'sleep'"))[0],
    );
    await bed.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'engine%'",
    );
    expect(await ended()).toEqual({ status: "completed", result: '"slept"' });
  });
});
