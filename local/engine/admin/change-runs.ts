import { newUlid } from "../protocol/event-id.ts";
import { isJsonObject, type JsonObject, parseJson } from "../protocol/json.ts";
import { storeEvents } from "../events/store-events.ts";
import { createRun } from "../runs/create-run.ts";
import { finishRun } from "../runs/finish-run.ts";
import { lockRun } from "../runs/run-record.ts";
import type { Work } from "../runs/work.ts";

export type Change = { done: true; id: string } | { done: false; reason: "not_found" | "conflict"; message: string };

const notFound = (what: string): Change => ({ done: false, reason: "not_found", message: `${what} not found` });
const conflict = (message: string): Change => ({ done: false, reason: "conflict", message });

/** Cancels a run that has not ended. */
export async function cancelRun(work: Work, runId: string): Promise<Change> {
  const run = await lockRun(work, runId);
  if (!run) return notFound("run");
  if (run.ended) return conflict(`the run has already ended (${run.status})`);
  await finishRun(work, run, { status: "cancelled", reason: "Cancelled by an operator." });
  return { done: true, id: runId };
}

/**
 * Runs a failed or cancelled run again from where it stopped: a new run with the same events and with the results of all
 * steps that succeeded. The old run stays as it ended, since an end is announced only once.
 */
export async function retryRun(work: Work, runId: string): Promise<Change> {
  const run = await lockRun(work, runId);
  if (!run) return notFound("run");
  if (run.status !== "failed" && run.status !== "cancelled") return conflict(`the run is ${run.status}, not failed`);
  const fn = work.registry.get(run.fnId);
  if (!fn || fn.archived) return conflict("its function no longer exists");
  const { rows } = await work.tx.query<{ events: string }>(
    "select '[' || event || more_events || ']' as events from engine.run where id = $1",
    [runId],
  );
  const [first, ...rest] = JSON.parse(rows[0]?.events ?? "[]") as JsonObject[];
  if (!first) return conflict("the run has no event");
  const kept = await work.tx.query("select 1 from engine.step where run_id = $1", [runId]);
  if (kept.rowCount !== run.stepCount) return conflict("the results of its steps are no longer kept");
  const newId = await createRun(work, { fn, events: [first, ...rest], idemKey: `retry|${newUlid()}`, afterSeq: null });
  if (newId === null) return conflict("a singleton run is in the way");
  await work.tx.query(
    `insert into engine.step (run_id, id, pos, op, name, val, failed, attempt)
     select $1, id, row_number() over (order by pos), op, name, val, failed, attempt
     from engine.step where run_id = $2 and not failed`,
    [newId, runId],
  );
  await work.tx.query(
    `update engine.run set retry_of = $2, step_count = s.count, state_bytes = s.bytes
     from (select count(*)::int as count, coalesce(sum(octet_length(val)), 0) as bytes from engine.step where run_id = $1) s
     where id = $1`,
    [newId, runId],
  );
  return { done: true, id: newId };
}

/**
 * Sends a stored event once more, as a new event that says which one it repeats: everything it triggers and matches
 * happens again.
 */
export async function replayEvent(work: Work, eventId: string): Promise<Change> {
  const { rows } = await work.tx.query<{ name: string; body: string }>(
    "select name, body from engine.event where id = $1",
    [eventId],
  );
  const event = rows[0];
  const body = event ? parseJson(event.body) : undefined;
  if (!event || !isJsonObject(body)) return notFound("event");
  if (event.name.startsWith("inngest/")) return conflict("the engine's own events cannot be sent again");
  const id = newUlid();
  const copy = { ...body, id, ts: Date.now() };
  await storeEvents(work, [{ id, name: event.name, body: copy, dedupeKey: null, replayOf: eventId }]);
  return { done: true, id };
}

/** Pauses a function (it starts nothing new; what runs goes on) or lets it go on. Events that came meanwhile are not caught up. */
export async function setPaused(work: Work, fnId: string, paused: boolean): Promise<Change> {
  const { rowCount } = await work.tx.query(
    "update engine.fn set paused_at = case when $2 then coalesce(paused_at, now()) end where id = $1",
    [fnId, paused],
  );
  return rowCount === 1 ? { done: true, id: fnId } : notFound("function");
}
