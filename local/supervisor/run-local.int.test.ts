import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { findFreePort, isPortFree } from "./find-free-port.ts";
import { type FakeInngest, startFakeInngest } from "./testing/fake-inngest.ts";

const fixture = path.join(import.meta.dirname, "testing", "start-with-fake-web.ts");
/** How long a busy machine may take for what has to happen: almost as long as a test. */
const patienceMs = 50_000;
const started: ChildProcess[] = [];
const servers: Server[] = [];
let dir = "";
let port = 0;
let inngest: FakeInngest;

beforeAll(async () => {
  inngest = await startFakeInngest();
});
afterAll(() => inngest.close());

beforeEach(async () => {
  dir = path.join(mkdtempSync(path.join(tmpdir(), "mandate-start-")), ".mandate");
  port = await findFreePort();
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill("SIGKILL");
    await ended(child);
  }
  for (const server of servers.splice(0)) server.close();
  rmSync(path.dirname(dir), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Mail and jobs are configured, so that only the database and the web process are started. */
function start(env: Record<string, string> = {}): {
  child: ChildProcess;
  output: () => string;
  ready: Promise<boolean>;
} {
  const child = spawn(process.execPath, [fixture], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      MANDATE_DATA_DIR: dir,
      PORT: String(port),
      SMTP_URL: "smtp://127.0.0.1:1",
      ...inngest.env,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let text = "";
  const ready = new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("READY")) resolve(true);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => resolve(false));
  });
  return { child, output: () => text, ready };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", resolve));
}

const read = (file: string) => readFileSync(path.join(dir, file), "utf8");
const postmasterPid = () => Number(read("postgres/data/postmaster.pid").split("\n")[0]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function answer(url: string): Promise<number> {
  return fetch(url).then(
    (response) => response.status,
    () => 0,
  );
}

it("runs, tells the web process what it needs, and leaves nothing after SIGTERM", async () => {
  const { child, ready, output } = start();
  expect(await ready, output()).toBe(true);
  const env = (await (await fetch(`http://127.0.0.1:${port}/env`)).json()) as Record<string, string>;
  expect(env).toMatchObject({
    PORT: String(port),
    MANDATE_LOCAL: "postgres,models",
    NEXTAUTH_URL: `http://localhost:${port}`,
  });
  // An Inngest of the user's own has to be told about the functions, or it drops what it is sent.
  expect(existsSync(path.join(dir, "registered"))).toBe(true);
  const secrets = JSON.parse(read("secrets.json")) as Record<string, string>;
  expect(env.MANDATE_MASTER_KEY).toBe(secrets.MANDATE_MASTER_KEY);
  expect(Object.values(env)).not.toContain(secrets.POSTGRES_PASSWORD);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  for (const file of ["secrets.json", "demo.json"]) expect(statSync(path.join(dir, file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(read("demo.json"))).toEqual({
    url: `http://localhost:${port}`,
    gatewayUrl: null,
    workspace: "demo",
    email: "demo@mandate.local",
    password: secrets.MANDATE_DEMO_PASSWORD,
    apiKey: "key_1",
  });

  const pids = [Number(read("web.pid")), postmasterPid()];
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(await isPortFree(port)).toBe(true);
});

it("leaves nothing when it is killed with -9, and the next start goes on with the same data", async () => {
  const first = start();
  expect(await first.ready, first.output()).toBe(true);
  const pids = [Number(read("web.pid")), postmasterPid()];
  const secrets = read("secrets.json");
  first.child.kill("SIGKILL");
  await ended(first.child);

  const second = start();
  expect(await second.ready, second.output()).toBe(true);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(read("secrets.json")).toBe(secrets);
  expect(second.output()).toContain("key_1");
  expect(second.output()).not.toContain("could not be created");
});

it("starts a crashed web process and a lost database again", async () => {
  const { ready, output } = start();
  expect(await ready, output()).toBe(true);
  const [web, postmaster] = [read("web.pid"), postmasterPid()];
  await answer(`http://127.0.0.1:${port}/crash`);
  process.kill(postmaster, "SIGQUIT");
  await vi.waitFor(
    () => {
      expect(read("web.pid")).not.toBe(web);
      expect(postmasterPid()).not.toBe(postmaster);
    },
    { timeout: patienceMs, interval: 100 },
  );
  await vi.waitFor(async () => expect(await answer(`http://127.0.0.1:${port}/api/health`)).toBe(200), {
    timeout: patienceMs,
  });
  expect(output()).toContain("[web] ended (exit code 7); starting again in 1 s");
});

it("refuses a second start in the same folder in one sentence with address and process", async () => {
  const first = start();
  expect(await first.ready, first.output()).toBe(true);
  const second = start({ PORT: String(await findFreePort()) });
  expect(await ended(second.child)).toBe(1);
  expect(second.output().trim()).toBe(
    `Mandate already runs from this folder at http://localhost:${port} (process ${first.child.pid}): stop it first, or use it.`,
  );
});

it.each([
  [
    "a port that is taken",
    async () => ({ PORT: await occupiedPort() }),
    /^Port \d+ \(from PORT\) is in use by another program: choose a free one/,
  ],
  ["a wrong port", async () => ({ PORT: "30x" }), /^PORT is "30x", which is no port/],
  [
    "a database that is not there",
    async () => ({ DATABASE_URL: "postgresql://u:hidden@127.0.0.1:1/x" }),
    /^No database answers at DATABASE_URL \(127\.0\.0\.1:1\/x\)/,
  ],
  [
    "a database address that is none",
    async () => ({ DATABASE_URL: "mysql://x" }),
    /^DATABASE_URL is no Postgres address/,
  ],
  [
    "a wrong key of an Inngest server",
    async () => ({ INNGEST_EVENT_KEY: "hidden-too" }),
    /^The Inngest server at INNGEST_BASE_URL \(127\.0\.0\.1:\d+\) does not know INNGEST_EVENT_KEY/,
  ],
  ["a damaged secrets file", async () => (writeSecrets("{"), {}), /secrets\.json is damaged/],
])("stops with one sentence for %s", async (_what, prepare, expected) => {
  const { child, output } = start(await prepare());
  expect(await ended(child)).toBe(1);
  expect(output().trim()).toMatch(expected);
  expect(output().trim().split("\n")).toHaveLength(1);
  expect(output()).not.toContain("hidden");
});

it("stops with Inngest's own words when it does not accept the functions, and leaves nothing behind", async () => {
  const { child, output } = start({ FAKE_REGISTRATION_ERROR: "too many functions" });
  expect(await ended(child)).toBe(1);
  expect(output()).toContain("Inngest does not accept our functions (status 500): too many functions");
  expect(isAlive(Number(read("web.pid")))).toBe(false);
  expect(existsSync(path.join(dir, "postgres/data/postmaster.pid"))).toBe(false);
});

function writeSecrets(text: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, "secrets.json"), text);
}

async function occupiedPort(): Promise<string> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return String(port);
}
