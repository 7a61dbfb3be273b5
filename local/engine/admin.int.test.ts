import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { Engine } from "./engine.ts";
import { ops, returned, ScriptedApp, stepId } from "./testing/scripted-app.ts";
import { eventually, openTestBed, type TestBed } from "./testing/test-engine.ts";

type RunItem = { id: string; status: string; steps: number; retryOf: string | null };

describe("administration", () => {
  let bed: TestBed;
  let app: ScriptedApp;
  let engine: Engine;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    app = new ScriptedApp([{ id: "fn" }, { id: "cron", options: { triggers: [{ cron: "0 0 1 1 *" }] } }]);
    await app.open();
    engine = await bed.start({ appUrls: [app.url] });
  });

  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  const runs = async (query = ""): Promise<RunItem[]> =>
    (await bed.admin(engine, "GET", `/runs${query}`)).body.items as RunItem[];
  const runWith = (status: string) =>
    eventually(`a run is ${status}`, async () => (await runs(`?status=${status}`))[0]);

  it("is closed without the token, and to the wrong one", async () => {
    for (const authorization of ["", "Bearer ", `Bearer ${bed.eventKey}`]) {
      expect((await fetch(`${engine.url}/admin/runs`, { headers: { authorization } })).status).toBe(401);
    }
    const open = await bed.start({ adminToken: null });
    expect((await fetch(`${open.url}/admin/runs`, { headers: { authorization: "Bearer null" } })).status).toBe(401);
  });

  it("lists functions with what they do and when they are next due", async () => {
    await eventually("the app is synced", async () => (await bed.query("select 1 from engine.fn"))[0]);
    const { body } = await bed.admin(engine, "GET", "/functions");
    expect(body.items).toMatchObject([
      { id: "app-cron", nextCronAt: expect.stringMatching(/-01-01T00:00:00/) },
      { id: "app-fn", triggers: [{ event: "test/fn" }], nextCronAt: null, paused: false },
    ]);
  });

  it("shows a failed run, and runs it again from where it failed, as a new run", async () => {
    const good = { id: stepId("good"), op: "StepRun", displayName: "good", data: { secret: "content" } };
    const bad = {
      id: stepId("bad"),
      op: "StepFailed",
      displayName: "bad",
      error: { name: "Error", message: "no\u0000 luck" },
    };
    app.handle = (call) => {
      if (!(stepId("good") in call.steps)) return ops(good);
      if (!(stepId("bad") in call.steps)) return ops(bad);
      return {
        status: 400,
        headers: { "x-inngest-sdk": "js", "x-inngest-no-retry": "true" },
        body: { name: "Error", message: "gave up" },
      };
    };
    await bed.send(engine, "test/fn");
    const failed = await runWith("failed");
    const detail = await bed.admin(engine, "GET", `/runs/${failed.id}`);
    expect(detail.body).toMatchObject({
      functionId: "app-fn",
      error: { message: "gave up" },
      timeline: [
        { name: "good", failed: false },
        { name: "bad", failed: true },
      ],
      attempts: [{ httpStatus: 206 }, { httpStatus: 206 }, { httpStatus: 400 }],
    });
    expect(JSON.stringify(detail.body)).not.toContain("content");

    const callsBefore = app.calls.length;
    app.handle = (call) => returned(Object.keys(call.steps).length);
    const retry = await bed.admin(engine, "POST", `/runs/${failed.id}/retry`);
    expect(retry.status).toBe(200);
    const again = await runWith("completed");
    expect(again).toMatchObject({ id: retry.body.id, retryOf: failed.id, steps: 1 });
    expect(Object.keys(app.calls[callsBefore]?.steps ?? {})).toEqual([stepId("good")]);
    expect((await runs(`?status=failed`)).map((run) => run.id)).toEqual([failed.id]);
    expect((await bed.admin(engine, "POST", `/runs/${again.id}/retry`)).status).toBe(409);

    // As retention leaves a run after a week: a retry would silently begin from the start.
    await bed.query("delete from engine.step where run_id = $1", [failed.id]);
    const late = await bed.admin(engine, "POST", `/runs/${failed.id}/retry`);
    expect(late).toMatchObject({ status: 409, body: { error: "the results of its steps are no longer kept" } });
  });

  it("cancels a run once", async () => {
    app.handle = () => ops({ id: stepId("s"), op: "Sleep", name: "1d" });
    await bed.send(engine, "test/fn");
    const run = await runWith("running");
    await eventually("it sleeps", async () => (await bed.query("select 1 from engine.job where kind = 'sleep'"))[0]);
    expect((await bed.admin(engine, "POST", `/runs/${run.id}/cancel`)).status).toBe(200);
    expect((await bed.admin(engine, "POST", `/runs/${run.id}/cancel`)).status).toBe(409);
    expect((await bed.admin(engine, "POST", "/runs/unknown/cancel")).status).toBe(404);
    expect(await bed.query("select 1 from engine.job where state <> 'done'")).toEqual([]);
  });

  it("pauses a function, lets it go on, and sends an event again", async () => {
    await eventually("the app is synced", async () => (await bed.query("select 1 from engine.fn"))[0]);
    await bed.admin(engine, "POST", "/functions/app-fn/pause");
    const [eventId] = await bed.send(engine, "test/fn", { n: 1 });
    await eventually(
      "the event was routed",
      async () => (await bed.query("select 1 from engine.event where routed_at is not null"))[0],
    );
    expect(await runs()).toEqual([]);
    await bed.admin(engine, "POST", "/functions/app-fn/resume");
    expect((await bed.admin(engine, "POST", `/events/${eventId}/replay`)).status).toBe(200);
    await runWith("completed");
    expect(app.calls[0]?.event.data).toEqual({ n: 1 });
    expect((await bed.admin(engine, "POST", "/events/unknown/replay")).status).toBe(404);
    expect((await bed.admin(engine, "POST", "/functions/unknown/pause")).status).toBe(404);
  });

  it("lists events with what they started, and says which one repeats another", async () => {
    type EventItem = Record<string, unknown> & { id: string; started: { id: string; functionId: string }[] };
    const list = async (query = "") => (await bed.admin(engine, "GET", `/events${query}`)).body.items as EventItem[];
    await bed.send(engine, "test/other", { secret: "content" });
    const [eventId] = await bed.send(engine, "test/fn", { n: 1 });
    const run = await runWith("completed");
    const [newest, oldest] = await list();
    expect(newest).toMatchObject({
      id: eventId,
      senderId: null,
      replayOf: null,
      name: "test/fn",
      routeFailures: 0,
      jobs: 1,
      started: [{ id: run.id, functionId: "app-fn", status: "completed" }],
    });
    expect(newest?.bytes).toBeGreaterThan(20);
    expect(oldest).toMatchObject({ name: "test/other", jobs: 0, started: [] });
    expect(JSON.stringify([newest, oldest])).not.toContain("content");

    const replay = await bed.admin(engine, "POST", `/events/${eventId}/replay`);
    expect(await list("?limit=1")).toMatchObject([{ id: replay.body.id, replayOf: eventId, name: "test/fn" }]);
    await eventually("the repeated event started a run", async () => (await list("?limit=1"))[0]?.jobs === 1);
    expect(await runs(`?event=${String(replay.body.id)}`)).toHaveLength(1);
  });

  it("narrows events by name and time, pages through them, and knows them by the id of their sender", async () => {
    const list = (query: string) => bed.admin(engine, "GET", `/events${query}`);
    const names = async (query: string) =>
      ((await list(query)).body.items as { name: string }[]).map((event) => event.name);
    const body = JSON.stringify(["a/1", "a/2", "b/1"].map((name) => ({ name, id: `mine-${name}`, data: {} })));
    for (let n = 0; n < 2; n++) await fetch(`${engine.url}/e/${bed.eventKey}`, { method: "POST", body });
    await bed.send(engine, "test/fn");
    await runWith("completed");

    expect(await names("")).toEqual(["test/fn", "b/1", "a/2", "a/1"]);
    expect(await names("?name=A/")).toEqual(["a/2", "a/1"]);
    expect(await names("?name=a%25")).toEqual([]);
    expect(await names("?name=inngest/")).toEqual(["inngest/function.finished"]);
    expect((await list("?name=a/1")).body.items).toMatchObject([{ senderId: "mine-a/1" }]);
    const first = await list("?limit=3");
    const cursor = String(first.body.nextCursor);
    expect(await names(`?limit=3&cursor=${cursor}`)).toEqual(["a/1"]);
    expect((await list(`?limit=3&cursor=${cursor}`)).body.nextCursor).toBeNull();

    await bed.query("update engine.event set received_at = now() - interval '2 hours' where name like 'a/%'");
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    expect(await names(`?since=${hourAgo}`)).toEqual(["test/fn", "b/1"]);
    expect(await names(`?until=${hourAgo}`)).toEqual(["a/2", "a/1"]);
    for (const query of ["since=yesterday", "until=1", "cursor=x", "limit=201", "name=%00"])
      expect((await list(`?${query}`)).status, query).toBe(400);
  });

  it("pages through runs, and refuses what it cannot filter by", async () => {
    for (let n = 0; n < 3; n++) await bed.send(engine, "test/fn");
    await eventually("all ended", async () => (await runs("?status=completed")).length === 3);
    const first = await bed.admin(engine, "GET", "/runs?limit=2&function=app-fn");
    const second = await bed.admin(engine, "GET", `/runs?limit=2&cursor=${String(first.body.nextCursor)}`);
    const ids = [...(first.body.items as RunItem[]), ...(second.body.items as RunItem[])].map((run) => run.id);
    expect(new Set(ids).size).toBe(3);
    expect(second.body.nextCursor).toBeNull();
    expect((await bed.admin(engine, "GET", "/runs?status=odd")).status).toBe(400);
    expect((await bed.admin(engine, "GET", "/runs?limit=0")).status).toBe(400);
  });

  it("renders metrics and queue depths", async () => {
    await bed.send(engine, "test/fn");
    await runWith("completed");
    // The engine hears of its own commit a little later than others see what it changed.
    const text = await eventually("the call was counted", async () => {
      const metrics = await (await fetch(`${engine.url}/metrics`)).text();
      return metrics.includes('engine_calls_total{function="app-fn",kind="discover",result="committed"} 1') && metrics;
    });
    expect(text).toContain('engine_runs_ended_total{function="app-fn",status="completed"} 1');
    expect(text).toContain(`engine_app_up{url="${app.url}"} 1`);
    expect(text).toContain("engine_leading 1");
    expect((await bed.admin(engine, "GET", "/queue")).body).toMatchObject({
      counts: { running: 0, jobsDue: 0, unroutedEvents: 0 },
      slots: [],
    });
  });

  it("refuses a registration it cannot honour, all problems at once, and keeps the one it has", async () => {
    await eventually("the app is synced", async () => (await bed.query("select 1 from engine.fn"))[0]);
    const registration = app.registration();
    const functions = (registration.functions as Record<string, unknown>[]).map((fn) => ({ ...fn, sparkle: true }));
    const reply = await bed.register(engine, { ...registration, functions });
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatch(/app-fn.*sparkle[\s\S]*app-cron.*sparkle/);
    expect(await bed.query("select 1 from engine.fn where archived_at is null")).toHaveLength(2);
    const unsigned = await fetch(`${engine.url}/fn/register`, { method: "POST", body: JSON.stringify(registration) });
    expect(unsigned.status).toBe(401);
  });

  it("says plainly what it does not do", async () => {
    const reply = await fetch(`${engine.url}/v1/checkpoint`, { method: "POST", body: "{}" });
    expect(reply.status).toBe(501);
    expect((await fetch(`${engine.url}/e/wrong-key`, { method: "POST", body: "[]" })).status).toBe(401);
    expect((await fetch(`${engine.url}/nowhere`)).status).toBe(404);
  });
});
