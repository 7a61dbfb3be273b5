import { randomUUID } from "node:crypto";
import { insertTimer } from "../runs/create-run.ts";
import { advanceRun, findPlainStep } from "../runs/advance-run.ts";
import { type CallLease, type CommitResult, commitAnswer } from "../runs/commit-answer.ts";
import { lockRun } from "../runs/run-record.ts";
import type { Commit } from "../runs/work.ts";
import type { FunctionRegistry, RegisteredFunction } from "../functions/function-registry.ts";
import { buildCallBody, callHeaders, type CallInput, callUrl } from "../protocol/build-call.ts";
import { type AppClient, CallError } from "../protocol/call-app.ts";
import { type Answer, type RawAnswer, readAnswer } from "../protocol/read-answer.ts";
import type { RetryPolicy } from "../protocol/retry-delay.ts";
import { type Database, isPassing } from "../store/database.ts";
import { describeError } from "../write-log.ts";
import type { CallsInFlight } from "./calls-in-flight.ts";
import { commitWhenReachable } from "./commit-when-reachable.ts";
import { releaseLease } from "./leases.ts";

export type CallContext = {
  database: Database;
  commit: Commit;
  registry: FunctionRegistry;
  client: AppClient;
  signingKey: string;
  checkpointing: boolean;
  callTimeoutMs: number;
  leaseMs: number;
  /** Whether a call may be followed at once by the next one of the same run; false while others wait for a place. */
  mayGoOn: () => boolean;
  retryPolicy: RetryPolicy;
  onAppUnreachable: (appId: string) => void;
};

/**
 * What became of a call: applied, dropped, or handed back because the app was not there or the engine is stopping. `next` is
 * the call of the same run that follows it, leased already.
 */
export type CallOutcome = {
  result: CommitResult | "released";
  status: number | null;
  failure: string | null;
  next: CallLease | null;
};

type Snapshot = {
  ended: boolean;
  started: boolean;
  fn_id: string;
  event: string;
  more_events: string;
  steps: string;
  stack: string;
  stack_size: number;
  open_count: number;
  req_version: number;
  attempt: number;
};

/** Makes one leased call: reads the run, asks the app, applies the answer. */
export async function runCall(
  context: CallContext,
  lease: CallLease,
  inFlight: Pick<CallsInFlight, "signal" | "isDraining">,
): Promise<CallOutcome> {
  const { signal } = inFlight;
  const snapshot = await readSnapshot(context.database, lease);
  const fn = snapshot ? await findFunction(context, snapshot.fn_id) : undefined;
  if (!snapshot || snapshot.ended || !fn) return finishWithout(context, lease);
  if (!snapshot.started) await markStarted(context, lease.runId, fn);

  const startedAt = performance.now();
  const report = () => ({ durationMs: performance.now() - startedAt, httpStatus, maxAttempts: fn.config.maxAttempts });
  let httpStatus: number | null = null;
  let answer: Answer;
  try {
    const raw = await callApp(context, lease, snapshot, fn, signal);
    httpStatus = raw.status;
    answer = readAnswer(raw);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.kind === "aborted" || error.kind === "refused" || (error.kind === "broken" && inFlight.isDraining)) {
      // The app was not there, or this engine is stopping, and likely the app with it. Neither is the function's fault: no
      // attempt is used up.
      const delayMs = error.kind === "refused" ? 1_000 : 0;
      await commitWhenReachable(context.commit, signal, (work) => releaseLease(work, lease, delayMs));
      if (error.kind === "refused") context.onAppUnreachable(fn.appId);
      return { result: "released", status: null, failure: error.message, next: null };
    }
    if (error.kind === "broken") context.onAppUnreachable(fn.appId);
    answer = {
      kind: "failed",
      error: { name: "CallFailed", message: error.message },
      canRetry: true,
      retryAfter: null,
    };
  }
  const finished = report();
  const step = context.mayGoOn() ? findPlainStep(lease, answer) : null;
  if (step && answer.kind === "ops") {
    // A failure here is of the database: the ordinary way waits until it is back, and finds out what was stored.
    const next = await advanceRun(context.database, lease, step, answer, finished, context.leaseMs).catch(() => null);
    if (next) return { result: "committed", status: httpStatus, failure: null, next };
  }
  const commit = (what: Answer) =>
    commitWhenReachable(context.commit, signal, (work) =>
      commitAnswer(work, lease, what, finished, context.retryPolicy),
    );
  const failure = answer.kind === "failed" ? String(answer.error.message) : null;
  try {
    return { result: await commit(answer), status: httpStatus, failure, next: null };
  } catch (error) {
    if (isPassing(error)) throw error;
    // Made again, the call would end here again, and its step would run for ever: it has to count as an attempt.
    const message = `The answer of the app cannot be stored: ${describeError(error)}.`;
    const refusal = { name: "AnswerNotStorable", message };
    const result = await commit({ kind: "failed", error: refusal, canRetry: true, retryAfter: null });
    return { result, status: httpStatus, failure: message, next: null };
  }
}

async function readSnapshot(database: Database, lease: CallLease): Promise<Snapshot | null> {
  // One statement sees one moment: the steps and their order always belong together.
  const { rows } = await database.pool.query<Snapshot>({
    name: "read-snapshot",
    text: `select r.ended_at is not null as ended, r.started_at is not null as started, r.fn_id, r.event, r.more_events,
             cardinality(r.open_steps) as open_count, r.req_version,
             (select attempt from engine.job where id = $2) as attempt,
             s.steps, s.stack, s.stack_size
           from engine.run r, lateral (
             select coalesce(string_agg('"' || id || '":' || val, ',' order by id collate "C"), '') as steps,
                    coalesce(string_agg('"' || id || '"', ',' order by pos), '') as stack,
                    count(*)::int as stack_size
             from engine.step where run_id = r.id) s
           where r.id = $1`,
    values: [lease.runId, lease.id],
  });
  return rows[0] ?? null;
}

async function callApp(
  context: CallContext,
  lease: CallLease,
  snapshot: Snapshot,
  fn: RegisteredFunction,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const input: CallInput = {
    runId: lease.runId,
    fnUuid: fn.uuid,
    jobId: lease.id,
    gen: lease.gen,
    stepId: lease.stepId,
    attempt: snapshot.attempt,
    maxAttempts: fn.config.maxAttempts,
    reqVersion: snapshot.req_version,
    // While siblings are unfinished, a step that is found must be planned: two replays could otherwise both run it.
    planOnly: lease.kind === "plan" || snapshot.open_count > 0,
    checkpointing: context.checkpointing,
    event: snapshot.event,
    moreEvents: snapshot.more_events,
    steps: snapshot.steps,
    stack: snapshot.stack,
    stackSize: snapshot.stack_size,
  };
  const body = buildCallBody(input);
  return context.client.send({
    method: "POST",
    url: callUrl(fn.config.url, lease.stepId),
    headers: callHeaders(input, body, context.signingKey, randomUUID()),
    body,
    timeoutMs: context.callTimeoutMs,
    signal,
  });
}

async function markStarted(context: CallContext, runId: string, fn: RegisteredFunction): Promise<void> {
  await context.commit(async (work) => {
    const run = await lockRun(work, runId);
    if (!run || run.ended || run.started) return;
    await work.tx.query("update engine.run set status = 'running', started_at = now() where id = $1", [runId]);
    const { finishMs } = fn.config.timeouts;
    if (finishMs === null) return;
    await insertTimer(work, {
      id: `${runId}:finish_timeout`,
      runId,
      appId: fn.appId,
      kind: "finish_timeout",
      delayMs: finishMs,
    });
  });
}

/** Another engine may have registered the function since this one last looked. */
async function findFunction(context: CallContext, fnId: string): Promise<RegisteredFunction | undefined> {
  if (!context.registry.get(fnId)) await context.registry.reload(context.database.pool);
  return context.registry.get(fnId);
}

/** Puts away a job whose run ended before the call was made. */
async function finishWithout(context: CallContext, lease: CallLease): Promise<CallOutcome> {
  const error = { name: "FunctionUnknown", message: "The function of this run is not registered." };
  const answer: Answer = { kind: "failed", error, canRetry: false, retryAfter: null };
  const report = { durationMs: 0, httpStatus: null, maxAttempts: 1 };
  const result = await context.commit((work) => commitAnswer(work, lease, answer, report, context.retryPolicy));
  return { result, status: null, failure: null, next: null };
}
