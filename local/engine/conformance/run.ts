import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { startPostgres } from "../../postgres/start-postgres.ts";
import { startEngine } from "../engine.ts";
import { allCases } from "./all-cases.ts";
import { createDatabase } from "./create-database.ts";
import { runKills } from "./kills.ts";
import { runRaces } from "./race-fuzz.ts";
import { Harness, type Result, type Target } from "./harness.ts";

/**
 * Runs the conformance suite and prints `N passed, N failed` last; `kills` runs the kill matrix
 * instead, `races` the race fuzz. ENGINE_TARGET is `embedded` (default),
 * `embedded+checkpoint`, or the URL of a server that speaks the protocol; the latter takes its keys from
 * INNGEST_SIGNING_KEY and INNGEST_EVENT_KEY, and CONFORMANCE_APP_URL says where it reaches this process.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string", default: "60" },
    minutes: { type: "string" },
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "1000" },
    load: { type: "string", default: "8" },
    only: { type: "string" },
    slow: { type: "boolean", default: false },
    streaming: { type: "boolean", default: false },
    adapter: { type: "string", default: "next" },
  },
});
const [program, ...others] = positionals;
if (others.length > 0 || (program !== undefined && program !== "kills" && program !== "races")) {
  throw new Error("Name nothing, `kills` or `races`.");
}
if (program !== undefined) {
  const { kills, minutes, seed, seeds, load } = values;
  const limits = { kills: Number(kills), minutes: minutes === undefined ? null : Number(minutes) };
  const result =
    program === "kills"
      ? await runKills({ ...limits, seed: Number(seed), load: Number(load) })
      : await runRaces({ first: Number(seed), count: Number(seeds) });
  console.log(`${result.passed} passed, ${result.failed} failed`);
  process.exit(result.failed > 0 ? 1 : 0);
}
const targetName = process.env.ENGINE_TARGET ?? "embedded";
const chosen = allCases.filter(
  (entry) => (values.slow || !entry.slow) && (!values.only || entry.title.includes(values.only)),
);

const isEmbedded = targetName.startsWith("embedded");
const { target, close } = isEmbedded ? await startEmbedded() : { target: remoteTarget(), close: async () => undefined };
const checkpointing = targetName !== "embedded";
const harness = new Harness(target, chosen, {
  checkpointing,
  streaming: values.streaming,
  adapter: values.adapter === "node" ? "node" : "next",
  // A server of somebody else's may be slower and far away; its timers and indexes certainly are.
  ...(isEmbedded ? {} : { waitMs: 240_000 }),
});
let failed = 0;
try {
  await harness.open();
  const results = await Promise.all(
    harness.titles.map(async (title) => {
      const result = await harness.check(title);
      report(result);
      return result;
    }),
  );
  failed = results.filter((result) => result.error !== null).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
} finally {
  await harness.close();
  await close();
}
process.exit(failed > 0 ? 1 : 0);

function report({ title, error, durationMs }: Result): void {
  const seconds = (durationMs / 1_000).toFixed(1);
  console.log(`${error === null ? "pass" : "FAIL"} ${title} (${seconds} s)`);
  if (error !== null)
    console.log(`     ${error instanceof Error ? error.message.replaceAll("\n", "\n     ") : String(error)}`);
}

async function startEmbedded(): Promise<{ target: Target; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const postgres = given ? null : await startPostgres({ ephemeral: true });
  const database = await createDatabase(given ?? postgres?.adminUrl ?? "");
  const signingKey = `signkey-local-${randomBytes(32).toString("hex")}`;
  const eventKey = randomBytes(16).toString("hex");
  const engine = await startEngine({
    databaseUrl: database.url,
    signingKey,
    eventKey,
    port: 0,
    retryIntervalMs: 1_000,
    drainMs: 1_000,
    logLevel: "error",
  });
  return {
    target: { engineUrl: engine.url, signingKey, eventKey },
    close: async () => {
      await engine.stop();
      await database.drop();
      await postgres?.stop();
    },
  };
}

function remoteTarget(): Target {
  const signingKey = process.env.INNGEST_SIGNING_KEY;
  const eventKey = process.env.INNGEST_EVENT_KEY;
  if (!signingKey || !eventKey)
    throw new Error("INNGEST_SIGNING_KEY and INNGEST_EVENT_KEY are needed for a remote target.");
  const appUrl = process.env.CONFORMANCE_APP_URL;
  return { engineUrl: targetName.replace(/\/$/, ""), signingKey, eventKey, ...(appUrl ? { appUrl } : {}) };
}
