import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createDatabase } from "../conformance/create-database.ts";
import { hashSigningKey } from "../protocol/sign-request.ts";
import { type Engine, type StartOptions, startEngine } from "../engine.ts";

export type TestBed = {
  databaseUrl: string;
  signingKey: string;
  eventKey: string;
  adminToken: string;
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Starts an engine on this database; `stopAll` ends it. */
  start: (options?: Partial<StartOptions>) => Promise<Engine>;
  send: (engine: { url: string }, name: string, data?: Record<string, unknown>) => Promise<string[]>;
  admin: (
    engine: { url: string },
    method: string,
    path: string,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  /** Registers functions as the SDK does. */
  register: (
    engine: { url: string },
    body: Record<string, unknown>,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  stopAll: () => Promise<void>;
};

/** An empty database on the given server, and keys; engines are started on it as a test needs them. */
export async function openTestBed(serverUrl: string): Promise<TestBed> {
  const database = await createDatabase(serverUrl);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on("error", () => undefined);
  const signingKey = `signkey-local-${randomBytes(32).toString("hex")}`;
  const eventKey = randomBytes(8).toString("hex");
  const adminToken = randomBytes(8).toString("hex");
  const engines: Engine[] = [];
  return {
    databaseUrl: database.url,
    signingKey,
    eventKey,
    adminToken,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<Row>(sql, values)).rows,
    start: async (options = {}) => {
      const engine = await startEngine({
        databaseUrl: database.url,
        signingKey,
        eventKey,
        adminToken,
        port: 0,
        poolSize: 6,
        retryIntervalMs: 50,
        drainMs: 200,
        logLevel: "error",
        ...options,
      });
      engines.push(engine);
      return engine;
    },
    send: async (engine, name, data = {}) => {
      const response = await fetch(`${engine.url}/e/${eventKey}`, {
        method: "POST",
        body: JSON.stringify({ name, data }),
      });
      const body = (await response.json()) as { ids: string[]; error?: string };
      if (!response.ok) throw new Error(`The event was refused: ${body.error ?? response.status}`);
      return body.ids;
    },
    admin: async (engine, method, path) => {
      const response = await fetch(`${engine.url}/admin${path}`, {
        method,
        headers: { authorization: `Bearer ${adminToken}` },
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    register: async (engine, body) => {
      const authorization = `Bearer ${hashSigningKey(signingKey)}`;
      const response = await fetch(`${engine.url}/fn/register`, {
        method: "POST",
        headers: { authorization },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    stopAll: async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await pool.end();
      await database.drop();
    },
  };
}

/**
 * Waits until a probe gives a value. A machine may be slow, so what never happens is only given up shortly before the test
 * itself would be.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  // Not `Date`, which a test may set.
  const deadline = performance.now() + 50_000;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`It did not happen: ${what}`);
    await pause(20);
  }
}

/** A promise and the function that fulfils it, for a test that decides when something happens. */
export function gate<T = void>(): { open: (value: T) => void; passed: Promise<T> } {
  return (({ promise, resolve }) => ({ open: resolve, passed: promise }))(Promise.withResolvers<T>());
}
