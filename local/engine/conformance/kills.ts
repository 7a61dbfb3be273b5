import { randomBytes } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findFreePort } from "../../supervisor/find-free-port.ts";
import { randomFrom } from "../testing/random-from.ts";
import { checkLedger } from "./kill-ledger.ts";
import { KillLoad } from "./kill-load.ts";
import { type AppPhase, appPhases, type PlannedKill, planKills, victims as allVictims } from "./kill-plan.ts";
import { Victims } from "./kill-victims.ts";

export type KillOptions = { kills: number; minutes: number | null; seed: number; load: number };

const recoveryMs = 60_000;

/**
 * Kills engine, app and database with SIGKILL at every phase of a run, under load, and starts each again at once; then
 * waits until all is quiet and compares the app's ledger with what the engine kept. With `minutes` it goes on for that
 * long, otherwise for `kills` kills. Prints what it did; returns how many checks failed.
 */
export async function runKills(options: KillOptions): Promise<{ passed: number; failed: number }> {
  const dir = mkdtempSync(path.join(tmpdir(), "engine-kills-"));
  const ledger = path.join(dir, "ledger");
  appendFileSync(ledger, "");
  const keys = {
    signingKey: `signkey-local-${randomBytes(32).toString("hex")}`,
    eventKey: randomBytes(16).toString("hex"),
  };
  const victims = await Victims.start({
    dir,
    postgres: { password: randomBytes(24).toString("base64url"), port: await findFreePort() },
    enginePort: await findFreePort(),
    appPort: await findFreePort(),
    keys,
    ledger,
  });
  const pool = new pg.Pool({ connectionString: victims.databaseUrl, max: 3 });
  pool.on("error", () => undefined);
  const load = new KillLoad({ pool, engineUrl: victims.engineUrl, eventKey: keys.eventKey, mostLive: options.load });
  let passed = 0;
  let failed = 0;
  const check = (name: string, problems: readonly string[]) => {
    if (problems.length === 0) passed += 1;
    else failed += 1;
    console.log(`${problems.length === 0 ? "pass" : "FAIL"} ${name}`);
    for (const problem of problems.slice(0, 10)) console.log(`     ${problem}`);
  };

  try {
    await untilHealthy(victims.engineUrl);
    load.start();
    const random = randomFrom(options.seed);
    const deadline = options.minutes === null ? null : performance.now() + options.minutes * 60_000;
    let kills = 0;
    for (const kill of planKills(deadline === null ? options.kills : Number.POSITIVE_INFINITY, random)) {
      if (deadline !== null && performance.now() > deadline) break;
      kills += 1;
      const name = `${String(kills).padStart(3)} ${kill.victim} killed: ${kill.phase}`;
      try {
        const ms = await killAndRecover(victims, load, kill, random);
        check(`${name} (all well after ${(ms / 1_000).toFixed(1)} s)`, []);
      } catch (error) {
        check(name, [error instanceof Error ? error.message : String(error)]);
      }
    }
    await load.stop();
    check("everything came to an end", await load.untilQuiet(recoveryMs));
    const report = await checkLedger(pool, ledger, load.accepted);
    for (const { name, problems } of report.findings) check(name, problems);
    const starts = allVictims.map((victim) => `${victim} ${victims.starts(victim) - 1}`).join(", ");
    console.log(
      `${kills} kills (started again: ${starts}); ${load.accepted.length} events, ${report.runs} runs, ${report.steps} results kept, ` +
        `${report.executions - report.steps} executions repeated that a kill had cut off`,
    );
  } finally {
    await load.stop();
    await pool.end();
    await victims.stop();
  }
  if (failed === 0) rmSync(dir, { recursive: true, force: true });
  else console.log(`Logs and ledger: ${dir}`);
  return { passed, failed };
}

/** Milliseconds from the kill until the engine leads and reaches the app again. */
async function killAndRecover(victims: Victims, load: KillLoad, { phase, victim }: PlannedKill, random: () => number) {
  const starts = victims.starts(victim);
  const kill = () => victims.kill(victim);
  await within(recoveryMs, `the phase "${phase}" came`, async () => {
    if (isAppPhase(phase)) return victims.killAt(phase, victim, phase === "answered" ? Math.round(random() * 20) : 0);
    if (phase === "accepted") await load.sendGo();
    if (phase === "timer") await load.untilTimerDue(random() * 60 - 20);
    if (phase === "invoking") await load.untilInvoking();
    if (phase === "waking") await load.wakeOne();
    kill();
    if (phase !== "restarting") return;
    await untilStartedAgain(victims, victim, starts);
    await pause(random() * 500);
    kill();
  });
  const killedAt = performance.now();
  await untilStartedAgain(victims, victim, starts + (phase === "restarting" ? 1 : 0));
  await untilHealthy(victims.engineUrl);
  return performance.now() - killedAt;
}

function isAppPhase(phase: string): phase is AppPhase {
  return (appPhases as readonly string[]).includes(phase);
}

async function untilStartedAgain(victims: Victims, victim: PlannedKill["victim"], before: number): Promise<void> {
  await within(recoveryMs, `the ${victim} started again`, async () => {
    while (victims.starts(victim) <= before) await pause(10);
  });
}

async function untilHealthy(engineUrl: string): Promise<void> {
  await within(recoveryMs, "the engine leads and reaches the app", async () => {
    while (!(await isHealthy(engineUrl))) await pause(50);
  });
}

async function isHealthy(engineUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${engineUrl}/health`, { signal: AbortSignal.timeout(5_000) });
    const health = (await response.json()) as { status: string; apps: { up: boolean; synced: boolean }[] };
    return health.status === "ok" && health.apps.length === 2 && health.apps.every(({ up, synced }) => up && synced);
  } catch {
    return false;
  }
}

async function within(limitMs: number, what: string, work: () => Promise<void>): Promise<void> {
  const limit = AbortSignal.timeout(limitMs);
  const late = new Promise<never>((_resolve, reject) => {
    limit.addEventListener("abort", () => reject(new Error(`It did not happen within ${limitMs / 1_000} s: ${what}`)));
  });
  await Promise.race([work(), late]);
}
