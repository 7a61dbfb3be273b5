import { limitOnBucket } from "../flow/concurrency-buckets.ts";
import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { Database } from "../store/database.ts";

export type RunFilter = {
  fnId: string | null;
  status: string | null;
  eventId: string | null;
  before: string | null;
  limit: number;
};

const runColumns = `r.id, r.fn_id as "functionId", r.status, r.event_name as "eventName", r.event_id as "eventId", r.retry_of as "retryOf",
  r.step_count as "steps", r.state_bytes::float8 as "stateBytes", octet_length(r.event) + octet_length(r.more_events) as "eventBytes",
  coalesce(octet_length(r.result), 0) as "resultBytes", r.error::json as "error",
  r.created_at as "createdAt", r.started_at as "startedAt", r.ended_at as "endedAt"`;

/** Runs, newest first. `before` is the id after which the page starts; ids grow with time. */
export async function listRuns(database: Database, filter: RunFilter) {
  const { rows } = await database.pool.query<{ id: string }>(
    `select ${runColumns} from engine.run r
     where ($1::text is null or fn_id = $1) and ($2::text is null or status = $2)
       and ($3::text is null or event_id = $3) and ($4::text is null or id < $4)
     order by id desc limit $5`,
    [filter.fnId, filter.status, filter.eventId, filter.before, filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit);
  return { items, nextCursor: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Everything known of one run, without the contents of its events and steps; `null` when there is none. */
export async function readRun(database: Database, runId: string) {
  const { rows } = await database.pool.query(
    `select ${runColumns}, r.open_steps as "openSteps", r.correlation_id as "correlationId"
     from engine.run r where r.id = $1`,
    [runId],
  );
  if (!rows[0]) return null;
  const [steps, attempts, jobs, waits] = await Promise.all([
    database.pool.query(
      `select id, op, name, failed, attempt, octet_length(val) as bytes, saved_at as "savedAt" from engine.step where run_id = $1 order by pos`,
      [runId],
    ),
    database.pool.query(
      `select kind, step_name as "stepName", attempt, started_at as "startedAt", ended_at as "endedAt",
         extract(epoch from ended_at - started_at)::float8 * 1000 as "durationMs", http_status as "httpStatus", error::json as "error"
       from engine.attempt where run_id = $1 order by started_at`,
      [runId],
    ),
    database.pool.query(
      `select id, kind, step_name as "stepName", state, attempt, due_at as "dueAt", lease_owner as "leaseOwner", last_error::json as "lastError"
       from engine.job where run_id = $1 and state <> 'done' order by due_at`,
      [runId],
    ),
    database.pool.query(
      `select kind, step_name as "stepName", event_name as "eventName", signal, expr as "expression", expires_at as "expiresAt"
       from engine.wait where run_id = $1 order by created_at`,
      [runId],
    ),
  ]);
  return { ...rows[0], timeline: steps.rows, attempts: attempts.rows, jobs: jobs.rows, waits: waits.rows };
}

/** Concurrency buckets with taken slots, and the limit of each. */
export async function listSlots(database: Database, registry: FunctionRegistry) {
  const { rows } = await database.pool.query<{ bucket: string; used: number }>(
    "select bucket, count(*)::int as used from engine.slot where lease_until > now() group by bucket order by used desc, bucket limit 200",
  );
  return rows.map((row) => ({ ...row, limit: limitOnBucket(row.bucket, registry) }));
}
