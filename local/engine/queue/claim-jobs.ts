import { readBucket } from "../flow/concurrency-buckets.ts";
import type { CallLease } from "../runs/commit-answer.ts";
import type { Database } from "../store/database.ts";
import type { Work } from "../runs/work.ts";

export type ClaimRequest = { owner: string; free: number; leaseMs: number; appIds: string[] };

type JobRow = {
  id: string;
  run_id: string;
  fn_id: string;
  kind: "discover" | "plan";
  step_id: string | null;
  step_name: string | null;
  gen: number;
};

const lookAhead = 1_000;
const page = 200;

/** Leases due calls that no concurrency limit applies to, oldest first. Several engines may claim at once. */
export async function claimFreeJobs(database: Database, request: ClaimRequest): Promise<CallLease[]> {
  const { rows } = await database.pool.query<JobRow>({
    name: "claim-free",
    text: `with due as (
             select id, sort_at from engine.job
             where state = 'ready' and kind in ('discover', 'plan') and due_at <= now() and buckets = '{}' and app_id = any($4)
             order by due_at limit ${lookAhead}
           ), picked as (
             select j.id from engine.job j join due using (id) where j.state = 'ready'
             order by due.sort_at limit $1 for update of j skip locked
           )
           update engine.job j set state = 'leased', lease_owner = $2, lease_until = now() + make_interval(secs => $3), gen = gen + 1
           from picked where j.id = picked.id
           returning j.id, j.run_id, (select fn_id from engine.run r where r.id = j.run_id) as fn_id, j.kind, j.step_id, j.step_name, j.gen`,
    values: [request.free, request.owner, request.leaseMs / 1_000, request.appIds],
  });
  return rows.map((row) => toLease(row, request.owner, false));
}

/**
 * Leases due calls within their concurrency limits. Counting the slots in use and taking one is a single step under a lock
 * per bucket, so a limit is never exceeded; blocked buckets are skipped, so a full one does not hold up the others.
 */
export async function claimLimitedJobs(work: Work, request: ClaimRequest): Promise<CallLease[]> {
  const full = new Set<string>();
  const tried: string[] = [];
  const leases: CallLease[] = [];
  while (leases.length < request.free) {
    const { rows } = await work.tx.query<JobRow & { buckets: string[] }>({
      name: "due-limited",
      text: `select * from (
               select id, run_id, '' as fn_id, kind, step_id, step_name, gen, buckets, sort_at from engine.job
               where state = 'ready' and kind in ('discover', 'plan') and due_at <= now() and buckets <> '{}'
                 and app_id = any($1) and not buckets && $2 and not id = any($4)
               order by due_at limit ${lookAhead}) as due
             order by sort_at limit $3`,
      values: [request.appIds, [...full], page, tried],
    });
    if (rows.length === 0) break;
    const usage = await lockAndCount(
      work,
      rows.flatMap((row) => row.buckets),
    );
    const admitted: (JobRow & { buckets: string[] })[] = [];
    for (const row of rows) {
      if (leases.length + admitted.length >= request.free) break;
      const blocked = row.buckets.filter((entry) => {
        const { bucket, limit } = readBucket(entry, work.registry);
        return (usage.get(bucket) ?? 0) >= limit;
      });
      for (const entry of blocked) full.add(entry);
      if (blocked.length > 0) continue;
      for (const entry of row.buckets) increment(usage, readBucket(entry, work.registry).bucket);
      admitted.push(row);
    }
    tried.push(...admitted.map((row) => row.id));
    leases.push(...(await leaseAdmitted(work, admitted, request)));
    if (rows.length < page) break;
  }
  return leases;
}

async function lockAndCount(work: Work, entries: string[]): Promise<Map<string, number>> {
  const buckets = [...new Set(entries.map((entry) => readBucket(entry, work.registry).bucket))].sort();
  // Always in the same order, so that two claimers cannot wait for each other.
  await work.tx.query(
    "select pg_advisory_xact_lock(hashtextextended(b, 0)) from (select b from unnest($1::text[]) as b order by b) as sorted",
    [buckets],
  );
  const { rows } = await work.tx.query<{ bucket: string; used: number }>(
    // Old slots count too until they are swept: a clock that jumped must not let more calls in.
    "select bucket, count(*)::int as used from engine.slot where bucket = any($1) group by bucket",
    [buckets],
  );
  return new Map(rows.map((row) => [row.bucket, row.used]));
}

async function leaseAdmitted(
  work: Work,
  rows: (JobRow & { buckets: string[] })[],
  request: ClaimRequest,
): Promise<CallLease[]> {
  if (rows.length === 0) return [];
  const leased = await work.tx.query<JobRow>(
    `with picked as (
       select id from engine.job where id = any($1) and state = 'ready' for update skip locked
     )
     update engine.job j set state = 'leased', lease_owner = $2, lease_until = now() + make_interval(secs => $3), gen = gen + 1
     from picked where j.id = picked.id
     returning j.id, j.run_id, (select fn_id from engine.run r where r.id = j.run_id) as fn_id, j.kind, j.step_id, j.step_name, j.gen`,
    [rows.map((row) => row.id), request.owner, request.leaseMs / 1_000],
  );
  const bucketsById = new Map(rows.map((row) => [row.id, row.buckets]));
  const slots = leased.rows.flatMap((row) =>
    (bucketsById.get(row.id) ?? []).map((entry) => ({
      jobId: row.id,
      gen: row.gen,
      bucket: readBucket(entry, work.registry).bucket,
    })),
  );
  await work.tx.query(
    `insert into engine.slot (bucket, job_id, gen, lease_until)
     select bucket, job_id, gen, now() + make_interval(secs => $4)
     from unnest($1::text[], $2::text[], $3::int[]) as s(bucket, job_id, gen)
     on conflict (bucket, job_id) do update set gen = excluded.gen, lease_until = excluded.lease_until`,
    [
      slots.map((slot) => slot.bucket),
      slots.map((slot) => slot.jobId),
      slots.map((slot) => slot.gen),
      request.leaseMs / 1_000,
    ],
  );
  return leased.rows.map((row) => toLease(row, request.owner, true));
}

function increment(usage: Map<string, number>, bucket: string): void {
  usage.set(bucket, (usage.get(bucket) ?? 0) + 1);
}

function toLease(row: JobRow, owner: string, limited: boolean): CallLease {
  return {
    id: row.id,
    runId: row.run_id,
    fnId: row.fn_id,
    kind: row.kind,
    stepId: row.step_id,
    stepName: row.step_name,
    gen: row.gen,
    owner,
    limited,
  };
}
