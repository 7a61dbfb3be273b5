import type { RegisteredFunction } from "../functions/function-registry.ts";
import { bucketsOf } from "../flow/concurrency-buckets.ts";
import { throttleDelayMs } from "../flow/rate-gate.ts";
import { passSingleton } from "../flow/singleton.ts";
import { evaluateKey } from "../expressions/evaluate-expression.ts";
import { findMatch } from "../expressions/find-match.ts";
import { newUlid } from "../protocol/event-id.ts";
import { canonicalJson, isJsonObject, type JsonObject } from "../protocol/json.ts";
import type { Work } from "./work.ts";

export type RunRequest = {
  fn: RegisteredFunction;
  events: [JsonObject, ...JsonObject[]];
  /** What makes this run the only one of its kind: the same key never gives a second run. */
  idemKey: string;
  /** The position in the event stream from which the run's cancel events count. */
  afterSeq: string | null;
  correlationId?: string;
  parentWaitId?: string;
};

const mostPrioritySeconds = 600;

/**
 * Creates a run with its first job, its cancel waits and its start timeout. Returns its id, or `null` when the key was
 * used before or a singleton keeps it out. Everything that depends on the event (keys, priority) is evaluated here, once.
 */
export async function createRun(work: Work, request: RunRequest): Promise<string | null> {
  const { fn, events } = request;
  const { tx } = work;
  const event = events[0];
  const runId = newUlid();
  const singletonKey = await passSingleton(work, fn, event, request.idemKey);
  if (singletonKey === "taken") return null;

  const buckets = bucketsOf(fn, event);
  const prioritySeconds = readPriority(fn, event);
  const inserted = await tx.query<{ now: Date }>({
    name: "create-run",
    text: `insert into engine.run (id, fn_id, fn_version, idem_key, event_name, event_id, event, more_events, correlation_id, parent_wait_id,
             buckets, singleton_key, priority_s)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           on conflict (idem_key) do nothing returning now() as now`,
    values: [
      runId,
      fn.id,
      fn.version,
      request.idemKey,
      String(event.name),
      String(event.id),
      canonicalJson(event),
      events
        .slice(1)
        .map((other) => `,${canonicalJson(other)}`)
        .join(""),
      request.correlationId ?? null,
      request.parentWaitId ?? null,
      buckets,
      singletonKey,
      prioritySeconds,
    ],
  });
  if (inserted.rowCount === 0) return null;

  await insertCancelWaits(work, request, runId);
  const delayMs = await throttleDelayMs(work, fn, event);
  await tx.query({
    name: "create-first-job",
    // A higher priority lets the job look older than it is, so that it is found before its equals.
    text: `insert into engine.job (id, run_id, app_id, kind, buckets, due_at, sort_at)
           values ($1, $2, $3, 'discover', $4, now() + make_interval(secs => $5::float8 - greatest($6::float8, 0)), now() + make_interval(secs => $5::float8 - $6::float8))`,
    values: [`${runId}:start`, runId, fn.appId, buckets, delayMs / 1_000, delayMs > 0 ? 0 : prioritySeconds],
  });
  work.wake.add("calls");
  if (fn.config.timeouts.startMs !== null) {
    await insertTimer(work, {
      id: `${runId}:start_timeout`,
      runId,
      appId: fn.appId,
      kind: "start_timeout",
      delayMs: fn.config.timeouts.startMs,
    });
  }
  return runId;
}

export type Timer = {
  id: string;
  runId: string;
  appId: string;
  kind: "sleep" | "timeout" | "start_timeout" | "finish_timeout";
  stepId?: string;
  label?: string;
  delayMs: number;
};

/** Sets a timer. One that exists keeps its first deadline. */
export async function insertTimer(work: Work, timer: Timer): Promise<void> {
  await work.tx.query({
    name: "insert-timer",
    text: `insert into engine.job (id, run_id, app_id, kind, step_id, step_name, due_at, sort_at)
           values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7), now() + make_interval(secs => $7))
           on conflict do nothing`,
    values: [
      timer.id,
      timer.runId,
      timer.appId,
      timer.kind,
      timer.stepId ?? null,
      timer.label ?? null,
      timer.delayMs / 1_000,
    ],
  });
  if (timer.delayMs < 1_000) work.wake.add("timers");
}

async function insertCancelWaits(work: Work, { fn, events, afterSeq }: RunRequest, runId: string): Promise<void> {
  for (const [index, cancel] of fn.config.cancelOn.entries()) {
    const match = cancel.if === null ? null : findMatch(cancel.if, events[0]);
    await work.tx.query({
      name: "insert-cancel-wait",
      text: `insert into engine.wait (id, run_id, kind, event_name, expr, match_path, match_value, after_seq, expires_at)
             values ($1, $2, 'cancel', $3, $4, $5, $6, coalesce($7::bigint, engine.last_event_seq()),
                     now() + make_interval(secs => $8))`,
      values: [
        `${runId}:cancel:${index}`,
        runId,
        cancel.event,
        cancel.if,
        match?.path ?? null,
        match?.value ?? null,
        afterSeq,
        cancel.timeoutMs === null ? null : cancel.timeoutMs / 1_000,
      ],
    });
  }
}

function readPriority(fn: RegisteredFunction, event: JsonObject): number {
  const value = fn.config.priority === null ? 0 : evaluateKey(fn.config.priority, event);
  const seconds = isJsonObject(value) || Array.isArray(value) ? Number.NaN : Number(value);
  return Number.isFinite(seconds)
    ? Math.round(Math.min(Math.max(seconds, -mostPrioritySeconds), mostPrioritySeconds))
    : 0;
}
