import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { ops, type Reply, returned, ScriptedApp, sendCheckpoint, stepId } from "./testing/scripted-app.ts";
import { eventually, gate, openTestBed, type TestBed } from "./testing/test-engine.ts";

const sdk = { "x-inngest-sdk": "inngest-js:v4.24.0", "x-inngest-req-version": "2" };
const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
const step = (rest: Record<string, unknown>) => ops({ id: stepId("s"), op: "StepRun", displayName: "s", ...rest });
const long = "ü".repeat(2_000);

describe("an answer that nobody should give", () => {
  let bed: TestBed;
  let app: ScriptedApp;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    app = new ScriptedApp([
      { id: "fn", retries: 1 },
      { id: "patient", retries: 20 },
    ]);
    await app.open();
  });
  afterEach(async () => {
    await bed.stopAll();
    await app.close();
  });

  /** Starts a run whose calls are all answered like this, and waits for its end. */
  async function run(reply: Reply) {
    app.handle = () => reply;
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    return eventually(
      "the run ended",
      async () =>
        (
          await bed.query<{ status: string; error: string }>(
            "select status, error from engine.run where ended_at is not null",
          )
        )[0],
    );
  }

  const replies: [string, Reply, string][] = [
    ["is not JSON", { status: 206, headers: sdk, body: '[{"id":' }, "HTTP 206"],
    ["is a list of anything", { status: 206, headers: sdk, body: [1, null] }, "HTTP 206"],
    ["has a step without an id", { status: 206, headers: sdk, body: [{ op: "StepRun" }] }, "HTTP 206"],
    ["has a step with an odd id", { status: 206, headers: sdk, body: [{ id: "a\u0000b", op: "StepRun" }] }, "HTTP 206"],
    ["redirects", { status: 302, headers: { ...sdk, location: "/api/inngest" }, body: "" }, "HTTP 302"],
    ["is a result that is not JSON", { status: 200, headers: sdk, body: "<html>" }, "HTTP 200"],
    ["is nothing", { status: 200, headers: sdk, body: "" }, "HTTP 200"],
    [
      "holds a step's result that is nested too deeply to be written down",
      { status: 206, headers: sdk, body: `[{"id":"${stepId("s")}","op":"StepRun","data":${deep}}]` },
      "AnswerNotStorable",
    ],
    ["is a result that is nested too deeply", { status: 200, headers: sdk, body: deep }, "AnswerNotStorable"],
    [
      "is an error that is nested too deeply",
      { status: 500, headers: sdk, body: `{"name":"E","message":"m","cause":${deep}}` },
      "AnswerNotStorable",
    ],
  ];
  it.each(replies)("that %s counts as an attempt, and the run fails with the last", async (_what, reply, error) => {
    const ended = await run(reply);
    expect(ended.status).toBe("failed");
    expect(ended.error).toContain(error);
    expect(app.calls.map(({ attempt }) => attempt)).toEqual([0, 1]);
    expect(await bed.query("select 1 from engine.job where state <> 'done'")).toEqual([]);
  });

  const refused: [string, Reply, string][] = [
    ["an endless signal", step({ op: "WaitForSignal", opts: { signal: long, timeout: "1h" } }), "InvalidSignal"],
    ["a signal with a NUL", step({ op: "WaitForSignal", opts: { signal: "a\u0000", timeout: "1h" } }), "InvalidSignal"],
    ["an endless event", step({ op: "WaitForEvent", name: long, opts: { timeout: "1h" } }), "InvalidEventName"],
    ["no event", step({ op: "WaitForEvent", name: "", opts: { timeout: "1h" } }), "InvalidEventName"],
  ];
  it.each(refused)("that waits for %s fails the run at once", async (_what, reply, error) => {
    expect((await run(reply)).error).toContain(error);
    expect(app.calls).toHaveLength(1);
  });

  it("that comes when the engine has given up waiting changes nothing", async () => {
    const first = gate();
    app.handle = async (call) => {
      if (call.gen === 1) await first.passed;
      return call.gen === 1 ? returned("late") : returned(`attempt ${call.attempt}`);
    };
    const engine = await bed.start({ appUrls: [app.url], callTimeoutMs: 2_000 });
    await bed.send(engine, "test/patient");
    const [ended] = await eventually("the run ended", async () => {
      const rows = await bed.query<{ result: string }>("select result from engine.run where ended_at is not null");
      return rows.length > 0 && rows;
    });
    const zombie = app.calls[0];
    if (!zombie) throw new Error("there was no first call");
    expect(await sendCheckpoint(engine.url, bed.signingKey, zombie, [])).toBe(404);
    first.open();
    expect(ended?.result).toMatch(/attempt [1-9]/);
    const [attempt] = await bed.query("select attempt, error from engine.attempt order by gen");
    expect(attempt).toMatchObject({ attempt: 0, error: expect.stringContaining("No answer within 2 s") });
  });

  it("is kept where only the name of a step is odd", async () => {
    const names = ["a\u0000b", "\ud83d", "ü👋".repeat(500)];
    const steps = names.map((displayName, n) => ({ id: stepId(`s${n}`), op: "StepRun", displayName, data: n }));
    app.handle = (call) => {
      const next = steps.find(({ id }) => !(id in call.steps));
      return next ? ops(next) : returned("kept");
    };
    const engine = await bed.start({ appUrls: [app.url] });
    await bed.send(engine, "test/fn");
    await eventually(
      "the run ended",
      async () => (await bed.query("select 1 from engine.run where result = '\"kept\"'"))[0],
    );
    expect(app.calls).toHaveLength(4);
    expect((await bed.query("select name from engine.step order by pos"))[0]).toEqual({ name: "a\ufffdb" });
  });
});

describe("a request that nobody should send", () => {
  let bed: TestBed;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
  });
  afterEach(() => bed.stopAll());

  it("is refused with what is wrong about it, and leaves nothing behind", async () => {
    const engine = await bed.start();
    const send = async (event: unknown) => {
      const body = typeof event === "string" ? event : JSON.stringify(event);
      const response = await fetch(`${engine.url}/e/${bed.eventKey}`, { method: "POST", body });
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    expect(await send({ name: "a\u0000b" })).toEqual([400, "the event name holds a NUL"]);
    expect(await send({ name: long })).toEqual([400, "the event name is longer than 512 bytes"]);
    expect(await send({ name: "a", id: long })).toEqual([400, "the event's id is longer than 512 bytes"]);
    expect(await send({ name: "a", id: "\u0000" })).toEqual([400, "the event's id holds a NUL"]);
    expect(await send(`{"name":"a","data":{"deep":${deep}}}`)).toEqual([400, "the event is nested too deeply"]);
    expect(await send([{ name: "good" }, { name: "inngest/bad" }])).toEqual([
      400,
      'event 1: event names starting with "inngest/" are reserved',
    ]);
    expect(await bed.query("select 1 from engine.event")).toEqual([]);
  });

  it("with one id twice stores one event, and gives it one id", async () => {
    const engine = await bed.start();
    const body = JSON.stringify([1, 2].map((n) => ({ name: "a", id: "same", data: { n } })));
    const post = async () =>
      ((await (await fetch(`${engine.url}/e/${bed.eventKey}`, { method: "POST", body })).json()) as { ids: string[] })
        .ids;
    const [first, second] = await post();
    expect(second).toBe(first);
    expect(await post()).toEqual([first, first]);
    expect(await bed.query("select id from engine.event")).toEqual([{ id: first }]);
  });
});
