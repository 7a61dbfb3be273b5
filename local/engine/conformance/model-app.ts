import { isJsonObject, parseJson } from "../protocol/json.ts";
import type { Answer } from "../protocol/read-answer.ts";
import { advanceRun, findPlainStep } from "../runs/advance-run.ts";
import { checkpointSteps } from "../runs/checkpoint-steps.ts";
import { type CallLease, commitAnswer } from "../runs/commit-answer.ts";
import type { Commit } from "../runs/work.ts";
import type { Database } from "../store/database.ts";
import { findSteps, op, type Program, report, reportStep } from "./fuzz-program.ts";

const maxAttempts = 6;
const leaseMs = 60_000;
const done = { durationMs: 1, httpStatus: 206, maxAttempts };
const policy = { intervalMs: 0, random: () => 0 };

type ModelOptions = {
  database: Database;
  commit: Commit;
  program: Program;
  runId: string;
  random: () => number;
  isCalm: boolean;
};

/** A call as the app got it: what was known then decides what it answers, however late. */
export type ModelCall = {
  lease: CallLease;
  steps: Map<string, string>;
  planOnly: boolean;
  answer: Answer | null;
  isBusy: boolean;
};

type Execution = { step: string; value: string; outcome: "open" | "kept" | "dropped" };

/** Stands in for the app and the SDK: answers calls as the SDK would for the program, and remembers what it executed. */
export class ModelApp {
  readonly runId: string;
  readonly #options: ModelOptions;
  readonly #calls: ModelCall[] = [];
  readonly #executions: Execution[] = [];
  #replays = 0;
  #dropped = 0;
  #serial = 0;

  constructor(options: ModelOptions) {
    this.#options = options;
    this.runId = options.runId;
  }

  /** Takes a call, and reads what the engine would send with it. */
  async receive(lease: CallLease): Promise<void> {
    const { rows } = await this.#options.database.pool.query<{ open: number; steps: Record<string, string> }>(
      `select cardinality(r.open_steps) as open,
         (select coalesce(jsonb_object_agg(s.id, s.val), '{}') from engine.step s where s.run_id = r.id) as steps
       from engine.run r where r.id = $1`,
      [lease.runId],
    );
    const row = rows[0];
    if (!row) return;
    const steps = new Map(Object.entries(row.steps));
    const planOnly = lease.kind === "plan" || row.open > 0;
    this.#calls.push({ lease, steps, planOnly, answer: null, isBusy: false });
  }

  /** One of the calls that wait for an answer. */
  pick(): ModelCall | undefined {
    const idle = this.#calls.filter((call) => !call.isBusy);
    return idle[Math.floor(this.#options.random() * idle.length)];
  }

  /** Gives the answer to a call; "keep" leaves it there, so that it is given once more later. */
  async answer(call: ModelCall, mode: "once" | "keep"): Promise<void> {
    call.isBusy = true;
    const executed: Execution[] = [];
    const answer = call.answer ?? this.#think(call, executed);
    call.answer = answer;
    if (call.lease.runId === this.runId && call.lease.kind === "discover") this.#replays += 1;
    const step = findPlainStep(call.lease, answer);
    if (step && answer.kind === "ops" && mode === "once" && this.#options.random() < 0.5) {
      const { database } = this.#options;
      // Where it fails, as in a deadlock, the ordinary way goes on, and so does the engine.
      const next = await advanceRun(database, call.lease, step, answer, done, leaseMs).catch(() => null);
      if (next) {
        for (const execution of executed) execution.outcome = "kept";
        this.#calls.splice(this.#calls.indexOf(call), 1);
        return this.receive(next);
      }
    }
    const result = await this.#options.commit((work) => commitAnswer(work, call.lease, answer, done, policy));
    if (result !== "committed") this.#dropped += 1;
    for (const execution of executed) execution.outcome = result === "committed" ? "kept" : "dropped";
    if (mode === "once") this.#calls.splice(this.#calls.indexOf(call), 1);
    else call.isBusy = false;
  }

  /** Runs the next step inside the call and checkpoints it, as the SDK does; a refusal ends the call there. */
  async checkpoint(call: ModelCall): Promise<void> {
    const [step, ...others] = this.#findOf(call);
    if (!step || others.length > 0 || step.kind !== "run" || call.planOnly || call.answer) return;
    call.isBusy = true;
    const execution = this.#execute(call, step.id);
    const { id: jobId, runId, gen } = call.lease;
    const ops = [op(step.id, "StepRun", step.id, {}, execution.value)];
    const { status } = await this.#options.commit((work) => checkpointSteps(work, { runId, jobId, gen, ops, leaseMs }));
    execution.outcome = status === 200 ? "kept" : "dropped";
    call.isBusy = false;
    if (status === 200) call.steps.set(step.id, JSON.stringify({ data: execution.value }));
    else this.#calls.splice(this.#calls.indexOf(call), 1);
  }

  countDropped(): number {
    return this.#dropped;
  }

  countReplays(): number {
    return this.#replays;
  }

  /** Compares what was executed with what was kept. */
  judge(kept: ReadonlyMap<string, string>): string[] {
    const problems: string[] = [];
    const counts = new Map<string, number>();
    for (const { step, outcome } of this.#executions) {
      if (outcome === "kept") counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    for (const [step, count] of counts) if (count > 1) problems.push(`${step} was executed ${count} times to the end`);
    for (const [step, val] of kept) {
      const parsed = parseJson(val);
      const data = isJsonObject(parsed) ? parsed.data : undefined;
      if (typeof data !== "string" || !data.startsWith("executed ")) continue;
      if (!this.#executions.some((execution) => execution.step === step && execution.value === data)) {
        problems.push(`${step} has a result that nobody produced`);
      }
    }
    return problems;
  }

  #findOf(call: ModelCall) {
    if (call.lease.runId !== this.runId) return [];
    return findSteps(this.#options.program, new Set(call.steps.keys()));
  }

  #execute(call: ModelCall, step: string): Execution {
    this.#serial += 1;
    const execution: Execution = { step, value: `executed ${this.#serial} by ${call.lease.gen}`, outcome: "open" };
    this.#executions.push(execution);
    return execution;
  }

  #think(call: ModelCall, executed: Execution[]): Answer {
    const { random, isCalm, program } = this.#options;
    if (call.lease.runId !== this.runId) return { kind: "returned", result: "child" };
    const luck = isCalm ? 1 : random();
    if (luck < 0.02) {
      return { kind: "failed", error: { name: "Error", message: "crash" }, canRetry: true, retryAfter: null };
    }
    if (call.lease.stepId !== null) {
      return this.#run(call, call.lease.stepId, luck, executed);
    }
    const found = this.#findOf(call);
    const [only] = found;
    if (!only) return { kind: "returned", result: Object.fromEntries(call.steps) };
    if (found.length === 1 && only.kind === "run" && !call.planOnly) return this.#run(call, only.id, luck, executed);
    return report(found.map((step) => reportStep(program, step)));
  }

  #run(call: ModelCall, step: string, luck: number, executed: Execution[]): Answer {
    if (luck < 0.1) return report([op(step, "StepError", step)]);
    if (luck < 0.12) return report([op(step, "StepFailed", step)]);
    const execution = this.#execute(call, step);
    executed.push(execution);
    return report([op(step, "StepRun", step, {}, execution.value)]);
  }
}
