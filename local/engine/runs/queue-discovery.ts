import type { RunRecord } from "./run-record.ts";
import type { Work } from "./work.ts";

/**
 * Asks for a replay of the function. At most one is alive per run: when one is waiting it will see the new state anyway,
 * and when one is being answered right now, the run remembers to replay once more after it. Changes `run`, which the
 * caller stores.
 */
export async function queueDiscovery(work: Work, run: RunRecord): Promise<void> {
  run.discoveries += 1;
  const inserted = await work.tx.query({
    name: "queue-discovery",
    text: `insert into engine.job (id, run_id, app_id, kind, buckets, due_at, sort_at)
           values ($1, $2, $3, 'discover', $4, now(), now()) on conflict do nothing`,
    values: [`${run.id}:next:${run.discoveries}`, run.id, run.appId, run.buckets],
  });
  if (inserted.rowCount === 1) {
    work.wake.add("calls");
    return;
  }
  const leased = await work.tx.query(
    "select 1 from engine.job where run_id = $1 and kind = 'discover' and state = 'leased'",
    [run.id],
  );
  if (leased.rowCount) run.state = { ...run.state, rediscover: true };
}
