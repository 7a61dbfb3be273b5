import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Inngest } from "inngest";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { createApp } from "./conformance/serve-app.ts";
import { eventually, openTestBed, type TestBed } from "./testing/test-engine.ts";
import { findFreePort } from "../supervisor/find-free-port.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const runs = 5;
const steps = 10;
const kills = 4;
/** Five starts of a program, for which a busy machine takes its time. */
const timeout = 300_000;

describe("an engine that is killed", () => {
  let bed: TestBed;
  let child: ChildProcess | null = null;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
  });

  afterEach(async () => {
    child?.kill("SIGKILL");
    await bed.stopAll();
  });

  /** Guarantee 2: a step may run again, but its result is kept once; nothing is lost and no run ends twice. */
  it("loses nothing, whenever it dies", { timeout }, async () => {
    const enginePort = await findFreePort();
    const appPort = await findFreePort();
    const engineUrl = `http://127.0.0.1:${enginePort}`;
    const executed = new Map<string, number>();
    const results = new Map<string, number[]>();
    const client = new Inngest({
      id: "crash",
      isDev: false,
      baseUrl: engineUrl,
      eventKey: bed.eventKey,
      signingKey: bed.signingKey,
    });
    const fn = client.createFunction({ id: "fn", triggers: [{ event: "crash/go" }] }, async ({ step, runId }) => {
      const values: number[] = [];
      for (let n = 0; n < steps; n++) {
        const value = await step.run(`step-${n}`, async () => {
          executed.set(`${runId}:${n}`, (executed.get(`${runId}:${n}`) ?? 0) + 1);
          // A step of some length, so that kills hit calls in flight.
          await new Promise((resolve) => setTimeout(resolve, 40));
          return Math.random();
        });
        values.push(value);
      }
      results.set(runId, values);
      return values;
    });
    const server = createApp("next", client, [fn], false).listen(appPort, "127.0.0.1");
    await once(server, "listening");
    const startEngine = () =>
      spawn(process.execPath, [main], {
        stdio: "ignore",
        env: {
          ...process.env,
          DATABASE_URL: bed.databaseUrl,
          ENGINE_PORT: String(enginePort),
          INNGEST_SIGNING_KEY: bed.signingKey,
          INNGEST_EVENT_KEY: bed.eventKey,
          ENGINE_APP_URL: `http://127.0.0.1:${appPort}/api/inngest`,
          ENGINE_RETRY_INTERVAL: "0.2",
        },
      });
    const healthy = () =>
      eventually("the engine is up", async () => {
        const response = await fetch(`${engineUrl}/health`).catch(() => null);
        return response && ((await response.json()) as { status: string }).status === "ok";
      });

    try {
      child = startEngine();
      await healthy();
      for (let n = 0; n < runs; n++) await bed.send({ url: engineUrl }, "crash/go");
      for (let kill = 1; kill <= kills; kill++) {
        const target = (kill * runs * steps) / (kills + 1);
        await eventually("steps were saved", async () => {
          const [row] = await bed.query<{ count: number }>("select count(*)::int as count from engine.step");
          return row && row.count >= target;
        });
        child.kill("SIGKILL");
        await once(child, "exit");
        child = startEngine();
        await healthy();
      }
      await eventually(
        "all runs ended",
        async () => (await bed.query("select 1 from engine.run where status = 'completed'")).length === runs,
      );

      const rows = await bed.query<{ id: string; result: string; steps: number; finishes: number }>(
        `select id, result, (select count(*)::int from engine.step s where s.run_id = r.id) as steps,
           (select count(*)::int from engine.event e where e.name = 'inngest/function.finished' and e.body like '%' || r.id || '%') as finishes
         from engine.run r`,
      );
      for (const row of rows) {
        expect(row).toMatchObject({ steps, finishes: 1 });
        // What the run returned is what was memoised: the values are random, so a second result could not be the same.
        expect(JSON.parse(row.result)).toEqual(results.get(row.id));
      }
      expect(executed.size).toBe(runs * steps);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
