import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { connectEngineAdmin, engineAdmin, type EngineAdmin } from "./engine-admin";

type Seen = { method: string; url: string; authorization: string | undefined };
type Reply = { status: number; body: unknown; headers?: Record<string, string> };

/** A server that answers what a test says and remembers what it was asked. */
async function fakeEngine() {
  const seen: Seen[] = [];
  const state: { reply: Reply } = { reply: { status: 200, body: {} } };
  const server = createServer(({ method = "", url = "", headers }, response) => {
    seen.push({ method, url, authorization: headers.authorization });
    const { status, body, headers: extra } = state.reply;
    response.writeHead(status, { "content-type": "application/json", ...extra });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, state, close };
}

let fake: Awaited<ReturnType<typeof fakeEngine>>;
let engine: EngineAdmin;

beforeEach(async () => {
  fake = await fakeEngine();
  engine = connectEngineAdmin({ url: fake.url, token: "the-token" });
});
afterEach(() => fake.close());

const answer = (status: number, body: unknown, headers?: Record<string, string>) => {
  fake.state.reply = { status, body, ...(headers ? { headers } : {}) };
};

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const job = {
  id: "01J",
  functionId: "mandate-execute-run",
  status: "failed",
  eventName: "runs/run.requested",
  eventId: "evt_1",
  retryOf: null,
  steps: 2,
  stateBytes: 120,
  eventBytes: 80,
  resultBytes: 0,
  error: { name: "Error", message: "gave up", stack: "at secret.ts:1" },
  createdAt: "2026-01-02T03:04:05.678Z",
  startedAt: "2026-01-02T03:04:06.000Z",
  endedAt: null,
};

describe("reading", () => {
  it("sends the token, and the filters that are set", async () => {
    answer(200, { items: [job], nextCursor: "01J" });
    const page = await engine.listJobs({
      status: "failed",
      function: "a b&c",
      event: undefined,
      cursor: "01K",
      limit: 50,
    });
    expect(page.nextCursor).toBe("01J");
    expect(fake.seen).toEqual([
      {
        method: "GET",
        url: "/admin/runs?status=failed&function=a+b%26c&cursor=01K&limit=50",
        authorization: "Bearer the-token",
      },
    ]);
  });

  it("keeps no field that it does not know: no stack, no content", async () => {
    answer(200, { items: [{ ...job, output: "content" }], nextCursor: null });
    const page = await engine.listJobs({ limit: 1 });
    expect(page.items[0]?.error).toEqual({ name: "Error", message: "gave up" });
    expect(JSON.stringify(page)).not.toMatch(/secret\.ts|content/);
  });

  it("takes an ill engine's health for an answer", async () => {
    answer(503, { status: "database unreachable", leading: false, inFlight: 0, apps: [] });
    expect(await engine.readHealth()).toEqual({
      status: "database unreachable",
      leading: false,
      inFlight: 0,
      apps: [],
    });
  });

  it("gives null for a job that is not there, whatever its id holds", async () => {
    answer(404, { status: 404, error: "run not found" });
    expect(await engine.findJob("../health?x=1")).toBeNull();
    expect(fake.seen[0]?.url).toBe("/admin/runs/..%2Fhealth%3Fx%3D1");
  });

  it("refuses an answer that it does not understand", async () => {
    for (const body of ["not json", { items: "none" }, { items: [{ ...job, status: "odd" }], nextCursor: null }]) {
      answer(200, body);
      expect((await errorOf(engine.listJobs({ limit: 1 }))).code).toBe("unavailable");
    }
  });
});

describe("changing", () => {
  it("posts to the job, the event and the function", async () => {
    answer(200, { id: "new" });
    await engine.cancelJob("j1");
    expect(await engine.retryJob("j2")).toBe("new");
    expect(await engine.replayEvent("e/1")).toBe("new");
    await engine.setPaused("f1", true);
    await engine.setPaused("f1", false);
    expect(fake.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST /admin/runs/j1/cancel",
      "POST /admin/runs/j2/retry",
      "POST /admin/events/e%2F1/replay",
      "POST /admin/functions/f1/pause",
      "POST /admin/functions/f1/resume",
    ]);
  });

  it("says in the engine's words why it refuses", async () => {
    answer(409, { status: 409, error: "the run has already ended (completed)" });
    const error = await errorOf(engine.cancelJob("j1"));
    expect([error.code, error.publicMessage]).toEqual(["conflict", "The run has already ended (completed)."]);
    answer(404, { status: 404, error: "run not found" });
    expect((await errorOf(engine.retryJob("j1"))).code).toBe("not_found");
  });
});

describe("an engine that cannot be asked", () => {
  it("is unavailable when it refuses the token, fails or is gone, and the token is in no message", async () => {
    answer(401, { status: 401, error: "unauthorized" });
    const refused = await errorOf(engine.listFunctions());
    expect(refused.publicMessage).toContain("ENGINE_ADMIN_TOKEN");
    answer(500, { status: 500, error: "internal error" });
    const failed = await errorOf(engine.readQueue());
    await fake.close();
    const gone = await errorOf(engine.readQueue());
    expect([refused.code, failed.code, gone.code]).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect(gone.internal).toMatchObject({ engineCall: "GET /admin/queue" });
    const uncertain = await errorOf(engine.retryJob("j1"));
    expect(uncertain.publicMessage).toContain("not certain");
    expect(JSON.stringify([refused, failed, gone, uncertain])).not.toContain("the-token");
  });

  it("does not carry the token to another address", async () => {
    const other = await fakeEngine();
    answer(302, {}, { location: `${other.url}/admin/queue` });
    expect((await errorOf(engine.readQueue())).code).toBe("unavailable");
    expect(other.seen).toEqual([]);
    await other.close();
  });

  it("is named when it is not configured", () => {
    expect(() => engineAdmin({ ENGINE_ADMIN_URL: undefined, ENGINE_ADMIN_TOKEN: "t" })).toThrow(
      "do not run on the embedded",
    );
    expect(() => engineAdmin({ ENGINE_ADMIN_URL: fake.url, ENGINE_ADMIN_TOKEN: undefined })).toThrow(
      "ENGINE_ADMIN_TOKEN",
    );
  });
});
