import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { ops, returned, ScriptedApp, stepId } from "../../local/engine/testing/scripted-app";
import { eventually, gate, openTestBed, type TestBed } from "../../local/engine/testing/test-engine";
import { requireOperator, type OperatorContext } from "@/lib/access/require-operator";
import { cancelJob } from "./cancel-job";
import { connectEngineAdmin, type EngineAdmin } from "./engine-admin";
import { getEngineOverview } from "./get-engine-overview";
import { getJob } from "./get-job";
import { listEvents } from "./list-events";
import { listFunctions } from "./list-functions";
import { listJobs } from "./list-jobs";
import { pauseFunction } from "./pause-function";
import { replayEvent } from "./replay-event";
import { retryJob } from "./retry-job";

/** The console against the engine itself: what the one answers is what the other reads. */
describe("the operator console", () => {
  let bed: TestBed;
  let app: ScriptedApp;
  let engine: EngineAdmin;
  let engineUrl: { url: string };
  let operator: OperatorContext;

  beforeEach(async () => {
    process.env.MANDATE_OPERATORS = "ops@acme.test";
    operator = requireOperator({ id: "user_1", email: "ops@acme.test", isEmailVerified: true }, null);
    bed = await openTestBed(inject("databaseUrl"));
    app = new ScriptedApp([
      {
        id: "work",
        options: {
          concurrency: [{ limit: 2, key: "event.data.w" }],
          idempotency: "event.data.id",
          cancel: [{ event: "test/stop", if: "event.data.id == async.data.id" }],
        },
      },
      { id: "nightly", options: { triggers: [{ cron: "TZ=Europe/Berlin 0 3 * * *" }] } },
    ]);
    await app.open();
    engineUrl = await bed.start({ appUrls: [app.url] });
    engine = connectEngineAdmin({ url: engineUrl.url, token: bed.adminToken });
    await eventually("the functions are registered", async () => (await listFunctions(operator, engine)).length === 2);
  });

  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  const firstJob = (status: "running" | "failed" | "completed") =>
    eventually(`a job is ${status}`, async () => (await listJobs(operator, { status }, engine)).items[0]);

  it("shows the engine, its functions with their options, and their schedules", async () => {
    const overview = await getEngineOverview(operator, engine);
    expect(overview.health).toMatchObject({ leading: true, functions: 2, apps: [{ up: true, synced: true }] });
    expect(overview.health.counts).toMatchObject({ jobsDue: 0, running: 0 });
    const [nightly, work] = await listFunctions(operator, engine);
    expect(nightly).toMatchObject({ id: "app-nightly", paused: false, triggers: [{ kind: "cron" }] });
    expect(nightly?.nextCronAt).not.toBeNull();
    expect(work?.options).toMatchObject({
      maxAttempts: 5,
      concurrency: [{ limit: 2 }],
      cancelOn: [{ event: "test/stop" }],
    });
  });

  it("shows which slots are taken, and how many there are", async () => {
    const hold = gate();
    app.handle = async () => {
      await hold.passed;
      return returned("done");
    };
    await bed.send(engineUrl, "test/work", { id: "1", w: "a" });
    await eventually("the call", () => app.calls[0]);
    const { slots } = await getEngineOverview(operator, engine);
    expect(slots).toEqual([{ bucket: 'fn:app-work:event.data.w="a"', used: 1, limit: 2 }]);
    hold.open();
    await firstJob("completed");
  });

  it("follows a job through a wait, cancels it, and retries it as a new one", async () => {
    app.handle = (call) =>
      stepId("first") in call.steps
        ? ops({ id: stepId("rest"), op: "Sleep", displayName: "rest", name: "1d" })
        : ops({ id: stepId("first"), op: "StepRun", displayName: "first", data: { text: "private" } });
    await bed.send(engineUrl, "test/work", { id: "1", w: "a" });
    const { id } = await firstJob("running");
    const sleeping = await eventually("it sleeps", async () => {
      const job = await getJob(operator, id, engine);
      return job.jobs.some(({ kind }) => kind === "sleep") ? job : null;
    });
    expect(sleeping.timeline).toMatchObject([{ name: "first", failed: false }]);
    expect(sleeping.timeline[0]?.bytes).toBeGreaterThan(0);
    expect(sleeping.waits).toMatchObject([{ kind: "cancel", eventName: "test/stop" }]);
    expect(sleeping.attempts.length).toBeGreaterThan(0);
    expect(JSON.stringify(sleeping)).not.toContain("private");

    await cancelJob(operator, id, engine);
    await expect(cancelJob(operator, id, engine)).rejects.toMatchObject({ code: "conflict" });
    app.handle = () => returned("done");
    const next = await retryJob(operator, id, engine);
    expect((await firstJob("completed")).id).toBe(next);
    expect(await getJob(operator, next, engine)).toMatchObject({ retryOf: id, steps: 1 });
    await expect(getJob(operator, "01UNKNOWN", engine)).rejects.toMatchObject({ code: "not_found" });
  });

  it("pauses a function and lets it go on", async () => {
    const isPaused = async () => (await listFunctions(operator, engine)).find(({ id }) => id === "app-work")?.paused;
    await pauseFunction(operator, { functionId: "app-work", paused: true }, engine);
    await pauseFunction(operator, { functionId: "app-work", paused: true }, engine);
    expect(await isPaused()).toBe(true);
    await pauseFunction(operator, { functionId: "app-work", paused: false }, engine);
    expect(await isPaused()).toBe(false);
    const unknown = pauseFunction(operator, { functionId: "app-none", paused: true }, engine);
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  it("lists events with the jobs that they started, and sends one again", async () => {
    const [eventId = ""] = await bed.send(engineUrl, "test/work", { id: "1", w: "a" });
    const { id } = await firstJob("completed");
    expect((await listEvents(operator, { name: "test/", age: "1h" }, engine)).items).toMatchObject([
      { id: eventId, replayOf: null, jobs: 1, started: [{ id, functionId: "app-work", status: "completed" }] },
    ]);
    const again = await replayEvent(operator, eventId, engine);
    const [newest] = (await listEvents(operator, {}, engine)).items;
    expect(newest).toMatchObject({ id: again, replayOf: eventId, name: "test/work" });
    expect(newest?.receivedAt).toMatch(/Z$/);
    expect((await listEvents(operator, { name: "test/none" }, engine)).items).toEqual([]);
    await expect(replayEvent(operator, "01UNKNOWN", engine)).rejects.toMatchObject({ code: "not_found" });
  });

  it("pages through jobs", async () => {
    for (let n = 0; n < 3; n += 1) await bed.send(engineUrl, "test/work", { id: String(n), w: "a" });
    await eventually(
      "all ended",
      async () => (await listJobs(operator, { status: "completed" }, engine)).items.length === 3,
    );
    const first = await engine.listJobs({ limit: 2 });
    const second = await engine.listJobs({ limit: 2, cursor: first.nextCursor ?? undefined });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(second.nextCursor).toBeNull();
  });
});
