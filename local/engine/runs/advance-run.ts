import { canonicalJson } from "../protocol/json.ts";
import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";
import type { Database } from "../store/database.ts";
import type { CallLease, CallReport } from "./commit-answer.ts";
import { largestStepBytes } from "./reduce-answer.ts";
import { largestStateBytes, mostSteps } from "./save-steps.ts";

/** The one step that a replay found and executed, when that is all the answer says: by far the most common answer. */
export function findPlainStep(lease: CallLease, answer: Answer): Op | null {
  if (lease.kind !== "discover" || answer.kind !== "ops") return null;
  const [op, ...others] = answer.ops;
  return op && others.length === 0 && (op.op === "StepRun" || op.op === "Step") ? op : null;
}

/**
 * Stores the result of such a step and hands the caller the next replay of the run, in one statement: what `commitAnswer`
 * and a claim would do in a transaction of eight statements and another one. The job stays leased, under a new number, and
 * keeps its concurrency slots. `null` when the run is in any way not in the simple state that this is for, when another job
 * waits for the same slots, or when the lease is lost: nothing has changed then, and `commitAnswer` decides.
 */
export async function advanceRun(
  database: Database,
  lease: CallLease,
  step: Op,
  answer: { reqVersion: number | null },
  report: CallReport,
  leaseMs: number,
): Promise<CallLease | null> {
  const val = `{"data":${canonicalJson(step.data)}}`;
  const bytes = Buffer.byteLength(val);
  if (bytes > largestStepBytes) return null;
  const { rows } = await database.pool.query<{ gen: number }>({
    name: "advance-run",
    // As everywhere, the run is locked first. Of two statements that wait for it, the second finds the job under a new number.
    text: `with run as (
             select id, step_count from engine.run
             where id = $1 and ended_at is null and not rediscover and open_steps = '{}'
               and step_count < ${mostSteps} and state_bytes + $8 <= ${largestStateBytes}
             for no key update
           ), job as (
             select j.id, j.attempt from run join engine.job j on j.run_id = run.id
             where j.id = $2 and j.gen = $3 and j.state = 'leased' and j.lease_owner = $4 and (j.buckets = '{}' or (
               cardinality(j.buckets) = (select count(*) from engine.slot s where s.job_id = $2 and s.gen = $3)
               and not exists (select 1 from engine.job o where o.state = 'ready' and o.kind in ('discover', 'plan')
                 and o.due_at <= now() and o.buckets && j.buckets)))
             for update of j
           ), saved as (
             insert into engine.step (run_id, id, pos, op, name, val, attempt)
             select run.id, $5, run.step_count + 1, $6, $7, $9, job.attempt from run, job
             on conflict do nothing returning attempt
           ), noted as (
             insert into engine.attempt (job_id, gen, run_id, kind, attempt, started_at, ended_at, http_status)
             select $2, $3, $1, 'discover', saved.attempt, now() - make_interval(secs => $10), now(), $11 from saved
             on conflict do nothing
           ), moved as (
             update engine.run r set step_count = r.step_count + 1, state_bytes = r.state_bytes + $8, empty_answers = 0,
               req_version = coalesce($12, r.req_version)
             from saved where r.id = $1
           ), held as (
             update engine.slot s set gen = s.gen + 1, lease_until = now() + make_interval(secs => $13)
             from saved where s.job_id = $2 and s.gen = $3
           )
           update engine.job j set gen = j.gen + 1, attempt = 0, last_error = null, due_at = now(), sort_at = now(),
             lease_until = now() + make_interval(secs => $13)
           from saved where j.id = $2 returning j.gen`,
    values: [
      lease.runId,
      lease.id,
      lease.gen,
      lease.owner,
      step.id,
      step.op,
      step.label,
      bytes,
      val,
      report.durationMs / 1_000,
      report.httpStatus,
      answer.reqVersion,
      leaseMs / 1_000,
    ],
  });
  const next = rows[0];
  return next ? { ...lease, gen: next.gen } : null;
}
