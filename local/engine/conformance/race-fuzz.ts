import { startPostgres } from "../../postgres/start-postgres.ts";
import { cancelRun } from "../admin/change-runs.ts";
import { routeNextEvent } from "../events/route-event.ts";
import { storeEvents } from "../events/store-events.ts";
import { FunctionRegistry } from "../functions/function-registry.ts";
import { readRegistration, storeFunctions } from "../functions/store-functions.ts";
import { newUlid } from "../protocol/event-id.ts";
import type { JsonObject } from "../protocol/json.ts";
import { claimFreeJobs } from "../queue/claim-jobs.ts";
import { fireDueTimers } from "../queue/fire-timers.ts";
import { expireLeases } from "../queue/leases.ts";
import { deliverSignal } from "../runs/add-wanted-steps.ts";
import { createRun } from "../runs/create-run.ts";
import { type Commit, createCommit } from "../runs/work.ts";
import { Database } from "../store/database.ts";
import { randomFrom } from "../testing/random-from.ts";
import { ScriptedApp } from "../testing/scripted-app.ts";
import { createDatabase } from "./create-database.ts";
import { createProgram, mostReplays, type Program, signalOf } from "./fuzz-program.ts";
import { ModelApp } from "./model-app.ts";

const mostTicks = 60;
const mostRounds = 80;
const leaseMs = 60_000;

/**
 * Random functions, run by the engine's own transitions against a real database, while at every tick several of these
 * happen at the same moment: a call is claimed, answered, answered twice, checkpointed; its lease runs out; time passes;
 * an event, a signal or a cancellation arrives. A seed decides what. Time is virtual: instead of waiting, everything that
 * is planned is moved nearer. Afterwards whatever is still open is brought to its end, and the outcome is judged.
 */
export class RaceFuzz {
  readonly #database: Database;
  readonly #registry = new FunctionRegistry();
  readonly #commit: Commit;
  /** How the runs ended, and how many answers came too late to count. */
  readonly figures: Record<string, number> = {};

  private constructor(database: Database) {
    this.#database = database;
    this.#commit = createCommit(database, this.#registry, () => undefined);
  }

  static async open(databaseUrl: string): Promise<RaceFuzz> {
    const database = new Database(databaseUrl, { poolSize: 8, onIdleError: () => undefined });
    await database.migrate();
    const fuzz = new RaceFuzz(database);
    const app = new ScriptedApp([
      { id: "parent", options: { triggers: [] } },
      { id: "child", options: { triggers: [] } },
    ]);
    await fuzz.#commit((work) => storeFunctions(work, readRegistration(app.registration() as never)));
    await fuzz.#registry.reload(database.pool);
    return fuzz;
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  /** What went wrong with this seed; empty when nothing did. */
  async run(seed: number): Promise<string[]> {
    const random = randomFrom(seed);
    const program = createProgram(`seed-${seed}`, random);
    const isCalm = random() < 0.25;
    const runId = await this.#createRun(program);
    const app = new ModelApp({ database: this.#database, commit: this.#commit, program, runId, random, isCalm });
    for (let tick = 0; tick < mostTicks && !(await this.#hasEnded(runId)); tick++) {
      const count = isCalm ? 1 : 1 + Math.floor(random() * 4);
      await Promise.all(Array.from({ length: count }, () => this.#act(app, program, random, isCalm)));
    }
    const problems: string[] = [];
    if (!(await this.#drain(app))) problems.push("it never ended");
    problems.push(...(await this.#judge(app, program, runId, isCalm)));
    return problems.map((problem) => `seed ${seed}${isCalm ? " (calm)" : ""}: ${problem}`);
  }

  async #createRun(program: Program): Promise<string> {
    const fn = this.#registry.get("app-parent");
    if (!fn) throw new Error("the function is not registered");
    const event: JsonObject = { id: newUlid(), name: "fuzz/go", data: { key: program.key }, ts: Date.now(), user: {} };
    const runId = await this.#commit((work) =>
      createRun(work, { fn, events: [event], idemKey: `fuzz|${program.key}`, afterSeq: null }),
    );
    if (runId === null) throw new Error("the run was not created");
    return runId;
  }

  async #act(app: ModelApp, program: Program, random: () => number, isCalm: boolean): Promise<void> {
    const choice = random();
    const call = app.pick();
    if (choice < 0.3 || (!call && choice < 0.55)) return this.#claim(app);
    if (choice < 0.55 && call) return app.answer(call, !isCalm && random() < 0.15 ? "keep" : "once");
    if (choice < 0.64) return this.#advance(random() * 40_000);
    if (choice < 0.72) return this.#sendEvent(program, random);
    if (choice < 0.78) return this.#sendSignal(program, random);
    if (isCalm) return undefined;
    if (choice < 0.84) return this.#expireAll();
    if (choice < 0.985) return call && app.checkpoint(call);
    if (choice > 0.993) await this.#commit((work) => cancelRun(work, app.runId));
  }

  async #claim(app: ModelApp): Promise<void> {
    const request = { owner: "fuzz", free: 3, leaseMs, appIds: ["app"] };
    for (const lease of await claimFreeJobs(this.#database, request)) await app.receive(lease);
  }

  /** Lets `ms` milliseconds pass for all that is planned, and does what is due then. */
  async #advance(ms: number): Promise<void> {
    const by = ["make_interval(secs => $1)", ms / 1_000] as const;
    await this.#database.transaction(async (tx) => {
      // Runs before jobs, as everywhere: what is under way goes first.
      await tx.query("select 1 from engine.run where ended_at is null order by id for no key update");
      await tx.query(
        `update engine.job set due_at = due_at - ${by[0]}, sort_at = sort_at - ${by[0]} where state <> 'done'`,
        [by[1]],
      );
      await tx.query(`update engine.wait set expires_at = expires_at - ${by[0]}`, [by[1]]);
    });
    await fireDueTimers(this.#database, this.#commit, (_id, error) => fail(error));
  }

  async #expireAll(): Promise<void> {
    const sql = "update engine.job set lease_until = now() - interval '1 s' where state = 'leased'";
    await this.#database.transaction((tx) => tx.query(sql));
    await this.#commit(expireLeases);
  }

  async #sendEvent(program: Program, random: () => number): Promise<void> {
    const steps = program.stages.flatMap((stage) => stage.steps).filter(({ kind }) => kind === "event");
    const step = steps[Math.floor(random() * steps.length)];
    if (!step) return;
    const id = newUlid();
    const name = "fuzz/come";
    const body = { id, name, data: { key: program.key, step: step.id }, ts: Date.now(), user: {} };
    await this.#commit((work) => storeEvents(work, [{ id, name, body, dedupeKey: null }]));
    await this.#routeAll();
  }

  async #routeAll(): Promise<void> {
    while (await this.#commit((work) => routeNextEvent(work, (_id, error) => fail(error))));
  }

  async #sendSignal(program: Program, random: () => number): Promise<void> {
    const steps = program.stages.flatMap((stage) => stage.steps).filter(({ kind }) => kind === "signal");
    const step = steps[Math.floor(random() * steps.length)];
    if (step) await this.#commit((work) => deliverSignal(work, signalOf(program, step.id), { n: 1 }));
  }

  /** Brings everything to its end, without further disturbance. False when that does not happen. */
  async #drain(app: ModelApp): Promise<boolean> {
    for (let round = 0; round < mostRounds; round++) {
      await this.#routeAll();
      const { rows } = await this.#database.pool.query("select 1 from engine.run where ended_at is null limit 1");
      if (rows.length === 0) return true;
      await this.#claim(app);
      for (let call = app.pick(); call; call = app.pick()) await app.answer(call, "once");
      // Calls that nobody answers any more are those of the zombies.
      if (round % 4 === 3) await this.#expireAll();
      await this.#advance(10_000);
    }
    await this.#abandon();
    return false;
  }

  /** The next seed must not find anything of this one. */
  async #abandon(): Promise<void> {
    const { rows } = await this.#database.pool.query<{ id: string }>(
      "select id from engine.run where ended_at is null",
    );
    for (const { id } of rows) await this.#commit((work) => cancelRun(work, id));
    await this.#routeAll();
  }

  #count(what: string, by: number): void {
    this.figures[what] = (this.figures[what] ?? 0) + by;
  }

  async #hasEnded(runId: string): Promise<boolean> {
    const sql = "select 1 from engine.run where id = $1 and ended_at is not null";
    return (await this.#database.pool.query(sql, [runId])).rows.length > 0;
  }

  async #judge(app: ModelApp, program: Program, runId: string, isCalm: boolean): Promise<string[]> {
    const { rows } = await this.#database.pool.query<{
      id: string;
      status: string;
      result: string | null;
      ends: number;
      left: number;
    }>(
      `select r.id, r.status, r.result,
         (select count(*)::int from engine.event e where e.name = 'inngest/function.finished' and position(r.id in e.body) > 0
           and position('"run_id":"' || r.id in e.body) > 0) as ends,
         (select count(*)::int from engine.job j where j.run_id = r.id and j.state <> 'done')
           + (select count(*)::int from engine.wait w where w.run_id = r.id) as left
       from engine.run r where r.id = $1 or starts_with(r.parent_wait_id, $1)`,
      [runId],
    );
    const problems = rows.flatMap((row) => [
      ...(row.ends === 1 ? [] : [`${row.id} ended ${row.ends} times`]),
      ...(row.left === 0 ? [] : [`${row.left} jobs and waits are left of ${row.id}`]),
    ]);
    const invoked = program.stages.flatMap((stage) => stage.steps).filter(({ kind }) => kind === "invoke").length;
    if (rows.length - 1 > invoked) problems.push(`${rows.length - 1} runs for ${invoked} invocations`);
    const run = rows.find(({ id }) => id === runId);
    this.#count(run?.status ?? "alive", 1);
    this.#count("answers dropped", app.countDropped());
    const steps = await this.#database.pool.query<{ id: string; val: string; pos: number }>(
      "select id, val, pos from engine.step where run_id = $1",
      [runId],
    );
    const positions = new Set(steps.rows.map(({ pos }) => pos));
    if (positions.size !== steps.rows.length) problems.push("two steps have the same position");
    const kept = new Map(steps.rows.map(({ id, val }) => [id, val]));
    problems.push(...app.judge(kept));
    if (run?.status === "completed") problems.push(...judgeResult(program, kept, run.result ?? "{}"));
    const replays = app.countReplays();
    const isPlain = isCalm && program.stages.every(({ race }) => !race) && run?.status === "completed";
    if (isPlain && replays > mostReplays(program)) {
      problems.push(`${replays} replays where ${mostReplays(program)} do`);
    }
    return problems;
  }
}

/** The function returned what it saw of each step: that must be what was kept, of every step that it had to wait for. */
function judgeResult(program: Program, kept: Map<string, string>, result: string): string[] {
  const seen = JSON.parse(result) as Record<string, string>;
  const problems = Object.entries(seen).flatMap(([id, val]) =>
    kept.get(id) === val ? [] : [`${id} changed its result`],
  );
  for (const { steps, race } of program.stages) {
    if (race) continue;
    for (const { id } of steps) if (!(id in seen)) problems.push(`the function ended without ${id}`);
  }
  return problems;
}

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

/** Runs seeds one after the other on a database of their own, and prints those that failed. */
export async function runRaces(seeds: { first: number; count: number }): Promise<{ passed: number; failed: number }> {
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? null : await startPostgres({ ephemeral: true });
  const database = await createDatabase(given ?? postgres?.adminUrl ?? "");
  const fuzz = await RaceFuzz.open(database.url);
  let failed = 0;
  try {
    for (let seed = seeds.first; seed < seeds.first + seeds.count; seed++) {
      const problems = await fuzz.run(seed);
      if (problems.length > 0) failed += 1;
      for (const problem of problems) console.log(`FAIL ${problem}`);
    }
    console.log(
      Object.entries(fuzz.figures)
        .map(([what, count]) => `${count} ${what}`)
        .join(", "),
    );
  } finally {
    await fuzz.close();
    await database.drop();
    await postgres?.stop();
  }
  return { passed: seeds.count - failed, failed };
}
