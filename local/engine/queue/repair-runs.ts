import { lockRun, storeRunState } from "../runs/run-record.ts";
import { queueDiscovery } from "../runs/queue-discovery.ts";
import type { Work } from "../runs/work.ts";

/**
 * Replays runs that are alive but have nothing left that could move them: no call, no timer. This cannot happen as long as
 * every transition is one transaction; the check is the net below. Returns the ids of such runs.
 */
export async function repairStuckRuns(work: Work): Promise<string[]> {
  const { rows } = await work.tx.query<{ id: string }>(
    `select r.id from engine.run r where r.ended_at is null
       and not exists (select 1 from engine.job j where j.run_id = r.id and j.state <> 'done') order by r.id limit 100`,
  );
  const repaired: string[] = [];
  for (const { id } of rows) {
    const run = await lockRun(work, id);
    const alive = await work.tx.query("select 1 from engine.job where run_id = $1 and state <> 'done' limit 1", [id]);
    if (!run || run.ended || alive.rowCount) continue;
    await queueDiscovery(work, run);
    await storeRunState(work.tx, run);
    repaired.push(id);
  }
  return repaired;
}
