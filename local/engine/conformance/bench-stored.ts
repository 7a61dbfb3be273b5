import type { Database } from "../store/database.ts";
import { claimFreeJobs } from "../queue/claim-jobs.ts";

const finishedRuns = (count: number, offset: number) => `
  insert into engine.run (id, fn_id, fn_version, idem_key, status, event_name, event_id, event, ended_at, created_at, started_at)
  select 'old-' || n, 'bench-stored', 1, 'old-' || n, 'completed', 'e', 'e', '{}', now(), now(), now()
  from generate_series(${offset + 1}, ${offset + count}) n`;
const finishedJobs = (count: number, offset: number) => `
  insert into engine.job (id, run_id, app_id, kind, due_at, sort_at, state)
  select 'old-' || n || ':start', 'old-' || n, 'bench', 'discover', now() - interval '1 h', now() - interval '1 h', 'done'
  from generate_series(${offset + 1}, ${offset + count}) n`;
const liveRuns = (prefix: string, count: number) => `
  insert into engine.run (id, fn_id, fn_version, idem_key, status, event_name, event_id, event, started_at)
  select '${prefix}-' || n, 'bench-stored', 1, '${prefix}-' || n, 'running', 'e', 'e', '{}', now() from generate_series(1, ${count}) n`;
const sleeps = (prefix: string, count: number) => `
  insert into engine.job (id, run_id, app_id, kind, step_id, due_at, sort_at)
  select '${prefix}-' || n || ':s:sleep', '${prefix}-' || n, 'bench', 'sleep', 's', now() + interval '1 d', now() + interval '1 d'
  from generate_series(1, ${count}) n`;
const waits = (prefix: string, count: number) => `
  insert into engine.wait (id, run_id, step_id, kind, event_name, match_path, match_value, expires_at)
  select '${prefix}-' || n || ':s', '${prefix}-' || n, 's', 'event', 'bench/never', 'data.key', n::text, now() + interval '1 d'
  from generate_series(1, ${count}) n`;

/** Makes a function that nothing triggers, for stored runs to belong to. */
export async function prepareStored(database: Database): Promise<void> {
  await database.pool.query(
    "insert into engine.app (id, url, sdk, checksum) values ('bench', '', '', '') on conflict do nothing",
  );
  await database.pool.query(
    `insert into engine.fn (id, app_id, uuid, config, archived_at)
     values ('bench-stored', 'bench', gen_random_uuid(), '{"triggers":[],"concurrency":[]}', now()) on conflict do nothing`,
  );
}

/** Adds finished runs with their finished jobs; `stored` are there already. */
export async function addFinished(database: Database, count: number, stored: number): Promise<void> {
  const batch = 50_000;
  for (let done = 0; done < count; done += batch) {
    const size = Math.min(batch, count - done);
    await database.pool.query(finishedRuns(size, stored + done));
    await database.pool.query(finishedJobs(size, stored + done));
  }
  await database.pool.query("vacuum (analyze) engine.run, engine.job");
}

/** Runs of which some sleep for a day and the others wait for an event that never comes. */
export async function addIdle(database: Database, sleeping: number, waiting: number): Promise<void> {
  for (const [prefix, count] of [
    ["asleep", sleeping],
    ["waiting", waiting],
  ] as const) {
    await database.pool.query(liveRuns(prefix, count));
    await database.pool.query(sleeps(prefix, count));
  }
  await database.pool.query(waits("waiting", waiting));
  await database.pool.query("vacuum (analyze) engine.run, engine.job, engine.wait");
}

/** Milliseconds of one claim that finds nothing: the median of many. */
export async function timeClaim(database: Database): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 200; n++) {
    const startedAt = performance.now();
    await claimFreeJobs(database, { owner: "bench", free: 20, leaseMs: 30_000, appIds: ["bench"] });
    times.push(performance.now() - startedAt);
  }
  return times.sort((left, right) => left - right)[100] ?? 0;
}

/** How the database looks for due calls: the nodes of the plan that read `engine.job`. */
export async function explainClaim(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
    `explain select id, sort_at from engine.job
     where state = 'ready' and kind in ('discover', 'plan') and due_at <= now() and buckets = '{}' and app_id = any('{bench}')
     order by due_at limit 1000`,
  );
  return rows.flatMap((row) => /(?:Index|Seq|Bitmap)[^(]*Scan[^(]*/.exec(row["QUERY PLAN"])?.[0].trim() ?? []);
}
