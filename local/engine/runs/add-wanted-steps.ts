import { findMatch } from "../expressions/find-match.ts";
import { ExpressionError } from "../expressions/parse-expression.ts";
import { newUlid } from "../protocol/event-id.ts";
import { canonicalJson, type JsonObject } from "../protocol/json.ts";
import { createRun, insertTimer } from "./create-run.ts";
import type { Wanted } from "./reduce-answer.ts";
import { resumeStep } from "./resume-step.ts";
import { lockRun, type RunRecord } from "./run-record.ts";
import type { Work } from "./work.ts";

type WantedOf<Kind extends Wanted["kind"]> = Extract<Wanted, { kind: Kind }>;
type Refusal = { name: string; message: string };

/**
 * Starts what a run wants next: planned steps, sleeps, waits, invocations. Each has an id made of run and step, so a step
 * that is reported again changes nothing and keeps its first deadline. Returns why the run must fail, if it must.
 */
export async function addWantedSteps(work: Work, run: RunRecord, wanted: readonly Wanted[]): Promise<Refusal | null> {
  for (const step of wanted) {
    const refusal = await addWantedStep(work, run, step);
    if (refusal) return refusal;
    if (run.ended) return null;
  }
  return null;
}

/** Whether a step already waits. Whatever has changed around it since is of no account: the first report counts. */
async function isWaiting(work: Work, run: RunRecord, step: Wanted): Promise<boolean> {
  const { rowCount } = await work.tx.query({
    name: "is-waiting",
    text: "select 1 from engine.wait where id = $1",
    values: [`${run.id}:${step.id}`],
  });
  return rowCount === 1;
}

async function addWantedStep(work: Work, run: RunRecord, step: Wanted): Promise<Refusal | null> {
  switch (step.kind) {
    case "plan":
      await work.tx.query({
        name: "plan-step",
        text: `insert into engine.job (id, run_id, app_id, kind, step_id, step_name, buckets, due_at, sort_at)
               values ($1, $2, $3, 'plan', $4, $5, $6, now(), now()) on conflict do nothing`,
        values: [`${run.id}:${step.id}:plan`, run.id, run.appId, step.id, step.label, run.buckets],
      });
      work.wake.add("calls");
      return null;
    case "sleep":
      await insertTimer(work, {
        id: `${run.id}:${step.id}:sleep`,
        runId: run.id,
        appId: run.appId,
        kind: "sleep",
        stepId: step.id,
        label: step.label,
        delayMs: step.delayMs,
      });
      return null;
    case "event":
      return waitForEvent(work, run, step);
    case "signal":
      return waitForSignal(work, run, step);
    case "invoke":
      return invokeFunction(work, run, step);
  }
}

async function waitForEvent(work: Work, run: RunRecord, step: WantedOf<"event">): Promise<Refusal | null> {
  let match = null;
  if (step.expression !== null) {
    const { rows } = await work.tx.query<{ event: string }>("select event from engine.run where id = $1", [run.id]);
    try {
      match = findMatch(step.expression, JSON.parse(rows[0]?.event ?? "{}") as JsonObject);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return { name: "InvalidExpression", message: `Step "${step.label}": ${error.message}` };
    }
  }
  await work.tx.query({
    name: "wait-for-event",
    text: `insert into engine.wait (id, run_id, step_id, step_name, kind, event_name, expr, match_path, match_value, after_seq, expires_at)
           values ($1, $2, $3, $4, 'event', $5, $6, $7, $8, engine.last_event_seq(), now() + make_interval(secs => $9))
           on conflict do nothing`,
    values: [
      `${run.id}:${step.id}`,
      run.id,
      step.id,
      step.label,
      step.event,
      step.expression,
      match?.path ?? null,
      match?.value ?? null,
      step.delayMs / 1_000,
    ],
  });
  await addTimeout(work, run, step);
  return null;
}

async function waitForSignal(work: Work, run: RunRecord, step: WantedOf<"signal">): Promise<Refusal | null> {
  if (await isWaiting(work, run, step)) return null;
  await work.tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`signal:${step.signal}`]);
  const id = `${run.id}:${step.id}`;
  const { rows } = await work.tx.query<{ id: string }>("select id from engine.wait where signal = $1", [step.signal]);
  const holder = rows[0];
  if (holder && !step.replace) {
    return { name: "SignalConflict", message: `Another run is already waiting for the signal "${step.signal}".` };
  }
  // Who is replaced keeps waiting for its timeout, but the signal goes to the newer one.
  if (holder) await work.tx.query("update engine.wait set signal = null where id = $1", [holder.id]);
  await work.tx.query(
    `insert into engine.wait (id, run_id, step_id, step_name, kind, signal, expires_at)
     values ($1, $2, $3, $4, 'signal', $5, now() + make_interval(secs => $6))`,
    [id, run.id, step.id, step.label, step.signal, step.delayMs / 1_000],
  );
  await addTimeout(work, run, step);
  return null;
}

async function invokeFunction(work: Work, run: RunRecord, step: WantedOf<"invoke">): Promise<null> {
  if (await isWaiting(work, run, step)) return null;
  const fn = work.registry.get(step.functionId);
  if (!fn || fn.archived || fn.paused) {
    const message = `Function "${step.functionId}" ${fn?.paused ? "is paused" : "does not exist"}.`;
    const val = canonicalJson({ error: { name: "InngestInvokeError", message } });
    // The failed step completes at once, so the step must count as reported before it.
    await resumeStep(work, run, { id: step.id, op: "InvokeFunction", name: step.label, val, failed: true });
    return null;
  }
  const correlationId = `${run.id}.${step.id}`;
  const waitId = `${run.id}:${step.id}`;
  await work.tx.query(
    `insert into engine.wait (id, run_id, step_id, step_name, kind, expires_at)
     values ($1, $2, $3, $4, 'invoke', now() + make_interval(secs => $5))`,
    [waitId, run.id, step.id, step.label, step.delayMs / 1_000],
  );
  await addTimeout(work, run, step);
  const { data, ...rest } = step.payload;
  const event: JsonObject = {
    ...rest,
    id: newUlid(),
    name: "inngest/function.invoked",
    data: {
      ...(typeof data === "object" && data !== null && !Array.isArray(data) ? data : {}),
      _inngest: { fn_id: fn.id, correlation_id: correlationId },
    },
    ts: Date.now(),
    user: {},
  };
  const childId = await createRun(work, {
    fn,
    events: [event],
    idemKey: waitId,
    afterSeq: null,
    correlationId,
    parentWaitId: waitId,
  });
  if (childId === null) {
    const val = canonicalJson({
      error: { name: "InngestInvokeError", message: `Function "${fn.id}" did not accept the run.` },
    });
    await resumeStep(work, run, { id: step.id, op: "InvokeFunction", name: step.label, val, failed: true });
  }
  return null;
}

async function addTimeout(
  work: Work,
  run: RunRecord,
  step: { id: string; label: string; delayMs: number },
): Promise<void> {
  await insertTimer(work, {
    id: `${run.id}:${step.id}:timeout`,
    runId: run.id,
    appId: run.appId,
    kind: "timeout",
    stepId: step.id,
    label: step.label,
    delayMs: step.delayMs,
  });
}

/** Gives a waiting run its signal. Returns the run's id, or `null` when nobody waits for it. */
export async function deliverSignal(work: Work, signal: string, data: JsonObject[string]): Promise<string | null> {
  const { rows } = await work.tx.query<{ id: string; run_id: string; step_id: string; step_name: string | null }>(
    "select id, run_id, step_id, step_name from engine.wait where signal = $1 and expires_at > now()",
    [signal],
  );
  const wait = rows[0];
  const run = wait ? await lockRun(work, wait.run_id) : null;
  if (!wait || !run || run.ended) return null;
  const claimed = await work.tx.query("delete from engine.wait where id = $1 and signal = $2", [wait.id, signal]);
  if (claimed.rowCount !== 1) return null;
  const val = canonicalJson({ data: { signal, data } });
  await resumeStep(work, run, {
    id: wait.step_id,
    op: "WaitForSignal",
    name: wait.step_name ?? "",
    val,
    failed: false,
  });
  return run.id;
}
