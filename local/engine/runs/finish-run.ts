import { canonicalJson, type JsonObject, type JsonValue } from "../protocol/json.ts";
import { storeInternalEvent } from "../events/store-events.ts";
import { resumeStep } from "./resume-step.ts";
import { lockRun, type RunRecord } from "./run-record.ts";
import type { Work } from "./work.ts";

export type Outcome =
  | { status: "completed"; result: JsonValue }
  | { status: "failed"; error: JsonObject }
  | { status: "cancelled"; reason: string };

const statusWords = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" } as const;

/**
 * Ends a run, once: its waits and jobs go, the step of a parent that invoked it gets its answer, and the events that
 * announce the end are stored, all in the caller's transaction. The run must be locked and alive. A call that is still
 * being answered finds its job gone and its answer is dropped; its concurrency slot stays taken until it returns.
 */
export async function finishRun(work: Work, run: RunRecord, outcome: Outcome): Promise<void> {
  const { tx } = work;
  const error: JsonObject | null =
    outcome.status === "failed"
      ? outcome.error
      : outcome.status === "cancelled"
        ? { name: "Cancelled", message: outcome.reason }
        : null;
  const result = outcome.status === "completed" ? outcome.result : null;
  const { rows } = await tx.query<{ events: string }>(
    `update engine.run set status = $2, result = $3, error = $4, ended_at = now(), step_count = $5, state_bytes = $6,
       open_steps = '{}', pending_steps = '{}', rediscover = false
     where id = $1 returning '[' || event || more_events || ']' as events`,
    [
      run.id,
      outcome.status,
      outcome.status === "completed" ? canonicalJson(result) : null,
      error ? canonicalJson(error) : null,
      run.stepCount,
      run.stateBytes,
    ],
  );
  run.ended = true;
  run.status = outcome.status;
  work.ends.push({
    fnId: run.fnId,
    runId: run.id,
    status: outcome.status,
    error: error === null ? null : `${String(error.name)}: ${String(error.message)}`.slice(0, 500),
  });
  await tx.query("delete from engine.wait where run_id = $1", [run.id]);
  await tx.query(
    "update engine.job set state = 'done', lease_owner = null, lease_until = null where run_id = $1 and state <> 'done'",
    [run.id],
  );
  await announceEnd(work, run, outcome.status, rows[0]?.events ?? "[]", error, result);
  await answerParent(work, run, outcome.status, error, result);
}

async function announceEnd(
  work: Work,
  run: RunRecord,
  status: Outcome["status"],
  eventsText: string,
  error: JsonObject | null,
  result: JsonValue,
): Promise<void> {
  // A run that was itself started by the end of another run announces nothing, or ends could chase each other for ever.
  if (/^inngest\/function\.(finished|failed|cancelled)$/.test(run.eventName)) return;
  const events = JSON.parse(eventsText) as JsonValue[];
  const data: JsonObject = {
    function_id: run.fnId,
    run_id: run.id,
    event: events[0] ?? null,
    events,
    _inngest: { status: statusWords[status] },
    ...(error ? { error } : { result }),
    ...(run.correlationId ? { correlation_id: run.correlationId } : {}),
  };
  await storeInternalEvent(work, "inngest/function.finished", data, null);
  if (status === "failed") await storeInternalEvent(work, "inngest/function.failed", data, run.id);
  if (status === "cancelled") await storeInternalEvent(work, "inngest/function.cancelled", data, run.id);
}

async function answerParent(
  work: Work,
  run: RunRecord,
  status: Outcome["status"],
  error: JsonObject | null,
  result: JsonValue,
): Promise<void> {
  if (!run.parentWaitId) return;
  const { rows } = await work.tx.query<{ run_id: string; step_id: string; step_name: string | null }>(
    "select run_id, step_id, step_name from engine.wait where id = $1 and kind = 'invoke'",
    [run.parentWaitId],
  );
  const wait = rows[0];
  if (!wait) return;
  const parent = await lockRun(work, wait.run_id);
  if (!parent || parent.ended) return;
  // Under the parent's lock the wait can be gone: its timeout may have won meanwhile.
  const claimed = await work.tx.query("delete from engine.wait where id = $1", [run.parentWaitId]);
  if (claimed.rowCount !== 1) return;
  const val: JsonObject =
    status === "completed" ? { data: result } : { error: error ?? { name: "Error", message: status } };
  await resumeStep(work, parent, {
    id: wait.step_id,
    op: "InvokeFunction",
    name: wait.step_name ?? "",
    val: canonicalJson(val),
    failed: status !== "completed",
  });
}
