import { randomBytes } from "node:crypto";
import { Inngest } from "inngest";
import { startPostgres } from "../../postgres/start-postgres.ts";
import { startEngine } from "../engine.ts";
import { createDatabase } from "./create-database.ts";
import { createApp } from "./serve-app.ts";

/**
 * Measures the engine with an app in the same process, and prints: the time between two sequential steps (median, 95th
 * percentile), and steps per second with 20 runs at once; each with and without checkpointing, and next to a bare
 * round trip to the database, since that is what the figures mostly consist of.
 */
const stepsPerRun = 50;
const parallelRuns = 40;

const given = process.env.TEST_DATABASE_URL;
const postgres = given ? null : await startPostgres({ ephemeral: true });
const database = await createDatabase(given ?? postgres?.adminUrl ?? "");
const signingKey = `signkey-local-${randomBytes(32).toString("hex")}`;
const eventKey = "bench";
const engine = await startEngine({ databaseUrl: database.url, signingKey, eventKey, port: 0, logLevel: "error" });

for (const checkpointing of [true, false]) {
  const id = checkpointing ? "with" : "without";
  const client = new Inngest({ id, isDev: false, baseUrl: engine.url, eventKey, signingKey, checkpointing });
  const times = new Map<string, number[]>();
  let ended = 0;
  const fn = client.createFunction({ id: "fn", triggers: [{ event: `${id}/go` }] }, async ({ step, runId }) => {
    for (let n = 0; n < stepsPerRun; n++) {
      await step.run(`s${n}`, () => {
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

  const run = async (count: number) => {
    ended = 0;
    times.clear();
    const startedAt = performance.now();
    await client.send(Array.from({ length: count }, () => ({ name: `${id}/go`, data: {} })));
    while (ended < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - startedAt;
  };
  await run(3);
  await run(1);
  const gaps = [...times.values()].flatMap((list) => list.slice(1).map((time, index) => time - (list[index] ?? time)));
  gaps.sort((left, right) => left - right);
  const at = (share: number) => (gaps[Math.floor(gaps.length * share)] ?? 0).toFixed(1);
  const durationMs = await run(parallelRuns);
  const rate = Math.round((parallelRuns * stepsPerRun * 1_000) / durationMs);
  console.log(
    `${id} checkpointing: step p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; ${rate} steps/s over ${parallelRuns} runs`,
  );
  server.close();
  server.closeAllConnections();
}
await engine.stop();
await database.drop();
await postgres?.stop();
