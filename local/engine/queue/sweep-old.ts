import type { Database } from "../store/database.ts";

const batch = 500;

/**
 * What is kept: steps and jobs of ended runs 7 days, events 7 days, runs 30 days; an event's dedupe key 24 hours.
 * Jobs and steps are looked for among the runs of one day only, since older runs have none left.
 */
const sweeps: Record<string, string> = {
  dedupeKeys: `update engine.event set dedupe_key = null where id = any(array(
    select id from engine.event where dedupe_key is not null and received_at < now() - interval '24 hours' limit $1))`,
  runs: `delete from engine.run where id = any(array(
    select id from engine.run where ended_at < now() - interval '30 days' order by ended_at limit $1))`,
  jobs: `delete from engine.job where id = any(array(
    select j.id from engine.run r join engine.job j on j.run_id = r.id where r.ended_at between now() - interval '8 days' and now() - interval '7 days' limit $1))`,
  steps: `delete from engine.step where ctid = any(array(
    select s.ctid from engine.run r join engine.step s on s.run_id = r.id where r.ended_at between now() - interval '8 days' and now() - interval '7 days' limit $1))`,
  events: `delete from engine.event where id = any(array(
    select id from engine.event where routed_at is not null and received_at < now() - interval '7 days' order by received_at limit $1))`,
  rates: "delete from engine.rate where bucket = any(array(select bucket from engine.rate where tat < now() limit $1))",
};

/** Deletes what is past its time, in small batches so that no lock is held for long. Returns how many rows of each. */
export async function sweepOld(database: Database): Promise<Record<string, number>> {
  const swept: Record<string, number> = {};
  for (const [name, sql] of Object.entries(sweeps)) {
    let total = 0;
    let count: number;
    do {
      count = (await database.pool.query(sql, [batch])).rowCount ?? 0;
      total += count;
    } while (count === batch);
    swept[name] = total;
  }
  return swept;
}
