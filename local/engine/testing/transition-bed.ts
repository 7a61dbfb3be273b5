import { createDatabase } from "../conformance/create-database.ts";
import { FunctionRegistry } from "../functions/function-registry.ts";
import { readRegistration, storeFunctions } from "../functions/store-functions.ts";
import { newUlid } from "../protocol/event-id.ts";
import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";
import { claimFreeJobs } from "../queue/claim-jobs.ts";
import { type CallLease, commitAnswer, type CommitResult } from "../runs/commit-answer.ts";
import { createRun } from "../runs/create-run.ts";
import { type Commit, createCommit } from "../runs/work.ts";
import { Database } from "../store/database.ts";
import { ScriptedApp } from "./scripted-app.ts";

const maxAttempts = 3;

/** An operation as `parseOps` reads it; its id is its name. */
export const opOf = (id: string, kind: string, rest: Partial<Op> = {}): Op => ({
  id,
  op: kind,
  name: id,
  label: id,
  data: null,
  error: null,
  opts: {},
  ...rest,
});

/** An answer that reports operations, as `readAnswer` reads it. */
export const answerOf = (...ops: Op[]): Answer => ({
  kind: "ops",
  ops,
  reqVersion: 2,
  noRetry: false,
  retryAfter: null,
});

/**
 * The engine's transitions on a database of their own, without loops and HTTP: a test makes each step itself, in the order
 * that it wants to look at.
 */
export class TransitionBed {
  readonly database: Database;
  readonly registry = new FunctionRegistry();
  readonly commit: Commit;
  readonly #drop: () => Promise<void>;

  private constructor(database: Database, drop: () => Promise<void>) {
    this.database = database;
    this.#drop = drop;
    this.commit = createCommit(database, this.registry, () => undefined);
  }

  static async open(serverUrl: string): Promise<TransitionBed> {
    const own = await createDatabase(serverUrl);
    const database = new Database(own.url, { poolSize: 8, onIdleError: () => undefined });
    await database.migrate();
    return new TransitionBed(database, own.drop);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.#drop();
  }

  /** Registers functions of the app "app"; `triggers` are none unless the options name some. */
  async register(functions: { id: string; options?: Record<string, unknown> }[]): Promise<void> {
    const list = functions.map(({ id, options }) => ({ id, options: { triggers: [], ...options } }));
    const registration = readRegistration(new ScriptedApp(list).registration() as never);
    await this.commit((work) => storeFunctions(work, registration));
    await this.registry.reload(this.database.pool);
  }

  /** A run of a function; its id. */
  async start(fnId: string, data: Record<string, string | number> = {}): Promise<string> {
    const fn = this.registry.get(`app-${fnId}`);
    if (!fn) throw new Error(`"${fnId}" is not registered`);
    const id = newUlid();
    const event = { id, name: "go", data, ts: 1, user: {} };
    const runId = await this.commit((work) => createRun(work, { fn, events: [event], idemKey: id, afterSeq: null }));
    if (runId === null) throw new Error("the run was not created");
    return runId;
  }

  claim(free = 2_000): Promise<CallLease[]> {
    return claimFreeJobs(this.database, { owner: "test", free, leaseMs: 60_000, appIds: ["app"] });
  }

  /** The one call that is due for a run; others are claimed too, and of no interest. */
  async claimOf(runId: string): Promise<CallLease> {
    const lease = (await this.claim()).find((candidate) => candidate.runId === runId);
    if (!lease) throw new Error("no call of the run is due");
    return lease;
  }

  give(lease: CallLease, answer: Answer): Promise<CommitResult> {
    const report = { durationMs: 1, httpStatus: 206, maxAttempts };
    return this.commit((work) => commitAnswer(work, lease, answer, report, { intervalMs: 0, random: () => 0 }));
  }

  async query<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.pool.query<Row>(sql, values)).rows;
  }

  /** What a run looks like, with its steps in order and whatever could still move it. */
  async look(runId: string) {
    const [run] = await this.query<{
      status: string;
      error: string | null;
      open: string[];
      pending: string[];
      steps: string[];
      positions: number[];
      jobs: string[];
      waits: number;
    }>(
      `select r.status, r.error, r.open_steps as open, r.pending_steps as pending,
         array(select id from engine.step where run_id = r.id order by pos) as steps,
         array(select pos from engine.step where run_id = r.id order by pos) as positions,
         array(select kind from engine.job where run_id = r.id and state <> 'done' order by kind) as jobs,
         (select count(*)::int from engine.wait where run_id = r.id) as waits
       from engine.run r where r.id = $1`,
      [runId],
    );
    if (!run) throw new Error("there is no such run");
    return run;
  }
}
