import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Inngest } from "inngest";
import { startPostgres } from "../../postgres/start-postgres.ts";
import { startEngine } from "../engine.ts";
import { Database } from "../store/database.ts";
import { addFinished, addIdle, explainClaim, prepareStored, timeClaim } from "./bench-stored.ts";
import { createDatabase } from "./create-database.ts";
import { createApp } from "./serve-app.ts";

/**
 * Measures the engine with an app in the same process, and prints: the time between two sequential steps (median, 95th
 * percentile) next to a bare round trip to the database, of which it mostly consists; steps per second with many runs at
 * once; whether 100 steps per second can be kept up; what finished runs cost; what an idle engine costs. BENCH_SECONDS is how
 * long the load and the idling last (60 for the full figures), BENCH_FINISHED how many runs are stored at most (1000000).
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 10);
const mostFinished = Number(process.env.BENCH_FINISHED ?? 100_000);
const stepsPerRun = 50;
const parallelRuns = 40;
const ratePerSecond = 100;
const stepsPerLoadRun = 10;

const given = process.env.TEST_DATABASE_URL;
const postgres = given ? null : await startPostgres({ ephemeral: true });
const own = await createDatabase(given ?? postgres?.adminUrl ?? "");
const database = new Database(own.url, { poolSize: 2, onIdleError: () => undefined });
const signingKey = `signkey-local-${randomBytes(32).toString("hex")}`;
const eventKey = "bench";
const engine = await startEngine({ databaseUrl: own.url, signingKey, eventKey, port: 0, logLevel: "error" });
const ms = (value: number) => `${value.toFixed(1)} ms`;
const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

for (const checkpointing of [true, false]) await measureSteps(checkpointing);
console.log(`bare round trip to the database: p50 ${ms(await timeRoundTrip())}`);
await measureStored();
await measureIdle();

await database.close();
await engine.stop();
await own.drop();
await postgres?.stop();

async function measureSteps(checkpointing: boolean): Promise<void> {
  const id = checkpointing ? "with" : "without";
  const client = new Inngest({ id, isDev: false, baseUrl: engine.url, eventKey, signingKey, checkpointing });
  const times = new Map<string, number[]>();
  let ended = 0;
  let steps = 0;
  const fn = client.createFunction({ id: "fn", triggers: [{ event: `${id}/go` }] }, async ({ event, step, runId }) => {
    for (let n = 0; n < Number(event.data.steps); n++) {
      await step.run(`s${n}`, () => {
        steps += 1;
        times.set(runId, [...(times.get(runId) ?? []), performance.now()]);
        return n;
      });
    }
    ended += 1;
  });
  const server = createApp("next", client, [fn], false);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });

  const send = (count: number, length: number) =>
    client.send(Array.from({ length: count }, () => ({ name: `${id}/go`, data: { steps: length } })));
  const run = async (count: number) => {
    ended = 0;
    times.clear();
    const startedAt = performance.now();
    await send(count, stepsPerRun);
    while (ended < count) await pause(5);
    return performance.now() - startedAt;
  };
  await run(3);
  await run(1);
  const gaps = [...times.values()].flatMap((list) => list.slice(1).map((time, index) => time - (list[index] ?? time)));
  gaps.sort((left, right) => left - right);
  const rate = Math.round((parallelRuns * stepsPerRun * 1_000) / (await run(parallelRuns)));
  console.log(
    `${id} checkpointing: step p50 ${ms(quantile(gaps, 0.5))}, p95 ${ms(quantile(gaps, 0.95))}; ${rate} steps/s over ${parallelRuns} runs`,
  );
  if (checkpointing) {
    steps = 0;
    ended = 0;
    times.clear();
    const runs = (seconds * ratePerSecond) / stepsPerLoadRun;
    const startedAt = performance.now();
    for (let sent = 0; sent < runs; sent++) {
      await pause(Math.max(0, startedAt + (sent * 1_000 * stepsPerLoadRun) / ratePerSecond - performance.now()));
      await send(1, stepsPerLoadRun);
    }
    while (ended < runs) await pause(5);
    const tookSeconds = (performance.now() - startedAt) / 1_000;
    console.log(
      `${ratePerSecond} steps/s asked for during ${seconds} s: ${steps} steps in ${tookSeconds.toFixed(1)} s, ${Math.round(steps / tookSeconds)} steps/s`,
    );
  }
  server.close();
  server.closeAllConnections();
}

async function timeRoundTrip(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 300; n++) {
    const startedAt = performance.now();
    await database.pool.query("select 1");
    times.push(performance.now() - startedAt);
  }
  return quantile(
    times.sort((left, right) => left - right),
    0.5,
  );
}

/** A claim must cost the same however many runs have ended. */
async function measureStored(): Promise<void> {
  await prepareStored(database);
  let stored = 0;
  let baseline = 0;
  for (const factor of [1, 10, 100]) {
    const wanted = Math.round((mostFinished * factor) / 100);
    await addFinished(database, wanted - stored, stored);
    stored = wanted;
    const claim = await timeClaim(database);
    baseline ||= claim;
    const plan = (await explainClaim(database)).join(", ");
    console.log(
      `${stored} finished runs: a claim takes ${claim.toFixed(2)} ms (${(claim / baseline).toFixed(2)}×); ${plan}`,
    );
  }
}

/** The share of one processor that this process, which is engine and app, uses while everything sleeps or waits. */
async function measureIdle(): Promise<void> {
  await addIdle(database, 10_000, 1_000);
  await pause(2_000);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  await pause(seconds * 1_000);
  const used = process.cpuUsage(before);
  const share = (used.user + used.system) / 10 / (performance.now() - startedAt);
  console.log(`idle with 10000 sleeping and 1000 waiting runs: ${share.toFixed(2)} % of one processor`);
}
