import { evaluateKey } from "../expressions/evaluate-expression.ts";
import type { RegisteredFunction } from "../functions/function-registry.ts";
import { canonicalJson, isJsonObject, type JsonObject, parseJson } from "../protocol/json.ts";
import { createRun } from "../runs/create-run.ts";
import type { Work } from "../runs/work.ts";
import { inSavepoint } from "../store/in-savepoint.ts";
import { keyText } from "./concurrency-buckets.ts";

type DebounceRow = { fn_id: string; key: string; event_id: string; event: string };

const retrySeconds = 10;

/**
 * Holds an event back for a debounced function: the run starts once no further event with the same key has come for the
 * period, or when the timeout since the first is over, and gets the last event. False when the function has no debounce.
 */
export async function debounceEvent(
  work: Work,
  fn: RegisteredFunction,
  event: JsonObject,
  eventId: string,
): Promise<boolean> {
  const { debounce } = fn.config;
  if (!debounce) return false;
  const key = debounce.key === null ? "" : keyText(evaluateKey(debounce.key, event));
  await work.tx.query(
    `insert into engine.debounce as d (fn_id, key, event_id, event, due_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))
     on conflict (fn_id, key) do update set event_id = excluded.event_id, event = excluded.event,
       due_at = least(excluded.due_at, d.first_at + make_interval(secs => $6))`,
    [
      fn.id,
      key,
      eventId,
      canonicalJson(event),
      debounce.periodMs / 1_000,
      debounce.timeoutMs === null ? null : debounce.timeoutMs / 1_000,
    ],
  );
  return true;
}

/** Starts the runs whose debounce is over. Returns how many were taken up; call again until it is zero. */
export async function releaseDebounced(work: Work): Promise<number> {
  const { rows } = await work.tx.query<DebounceRow>(
    "select fn_id, key, event_id, event from engine.debounce where due_at <= now() order by due_at limit 50 for update skip locked",
  );
  for (const row of rows) {
    const failure = await inSavepoint(work, () => release(work, row));
    if (!failure) continue;
    await work.tx.query(
      "update engine.debounce set due_at = now() + make_interval(secs => $3) where fn_id = $1 and key = $2",
      [row.fn_id, row.key, retrySeconds],
    );
  }
  return rows.length;
}

async function release(work: Work, row: DebounceRow): Promise<void> {
  await work.tx.query("delete from engine.debounce where fn_id = $1 and key = $2", [row.fn_id, row.key]);
  const fn = work.registry.get(row.fn_id);
  const event = parseJson(row.event);
  if (!fn || fn.archived || fn.paused || !isJsonObject(event)) return;
  await createRun(work, { fn, events: [event], idemKey: `${fn.id}|${row.event_id}`, afterSeq: null });
}
