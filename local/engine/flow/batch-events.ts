import { evaluateKey, expressionHolds } from "../expressions/evaluate-expression.ts";
import type { RegisteredFunction } from "../functions/function-registry.ts";
import { newUlid } from "../protocol/event-id.ts";
import { canonicalJson, type JsonObject } from "../protocol/json.ts";
import { createRun } from "../runs/create-run.ts";
import type { Work } from "../runs/work.ts";
import { inSavepoint } from "../store/in-savepoint.ts";
import { keyText } from "./concurrency-buckets.ts";

const retrySeconds = 10;

type BatchRow = { id: string; fn_id: string; events: string[] };

/**
 * Adds an event to the open batch of a function that takes events in batches, and starts the run when the batch is full.
 * False when the function does not batch, or not this event.
 */
export async function collectInBatch(work: Work, fn: RegisteredFunction, event: JsonObject): Promise<boolean> {
  const { batch } = fn.config;
  if (!batch || (batch.if !== null && !expressionHolds(batch.if, { event }))) return false;
  const key = batch.key === null ? "" : keyText(evaluateKey(batch.key, event));
  const { rows } = await work.tx.query<BatchRow>(
    `insert into engine.batch as b (id, fn_id, key, events, due_at)
     values ($1, $2, $3, array[$4], now() + make_interval(secs => $5))
     on conflict (fn_id, key) do update set events = b.events || excluded.events
     returning id, fn_id, events`,
    [newUlid(), fn.id, key, canonicalJson(event), batch.timeoutMs / 1_000],
  );
  const row = rows[0];
  if (row && row.events.length >= batch.maxSize) {
    await work.tx.query("delete from engine.batch where id = $1", [row.id]);
    await startBatch(work, row);
  }
  return true;
}

/** Starts the runs of batches whose time is over. Returns how many were taken up; call again until it is zero. */
export async function releaseBatches(work: Work): Promise<number> {
  const { rows } = await work.tx.query<BatchRow>(
    "select id, fn_id, events from engine.batch where due_at <= now() order by due_at limit 50 for update skip locked",
  );
  for (const row of rows) {
    const failure = await inSavepoint(work, async () => {
      await work.tx.query("delete from engine.batch where id = $1", [row.id]);
      await startBatch(work, row);
    });
    if (!failure) continue;
    await work.tx.query("update engine.batch set due_at = now() + make_interval(secs => $2) where id = $1", [
      row.id,
      retrySeconds,
    ]);
  }
  return rows.length;
}

async function startBatch(work: Work, row: BatchRow): Promise<void> {
  const fn = work.registry.get(row.fn_id);
  const [first, ...rest] = row.events.map((text) => JSON.parse(text) as JsonObject);
  if (!fn || fn.archived || fn.paused || !first) return;
  await createRun(work, { fn, events: [first, ...rest], idemKey: `${fn.id}|batch|${row.id}`, afterSeq: null });
}
