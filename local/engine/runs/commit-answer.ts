import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";
import { type RetryPolicy, retryDelayMs } from "../protocol/retry-delay.ts";
import { canonicalJson, type JsonValue } from "../protocol/json.ts";
import { addWantedSteps } from "./add-wanted-steps.ts";
import { finishRun } from "./finish-run.ts";
import { queueDiscovery } from "./queue-discovery.ts";
import { type Decision, reduceAnswer } from "./reduce-answer.ts";
import { lockRun, type RunRecord, storeRunState } from "./run-record.ts";
import { saveSteps } from "./save-steps.ts";
import type { Work } from "./work.ts";

/** A claimed job that is a call to the app. `gen` is the fence: it grows with every claim. */
export type CallLease = {
  id: string;
  runId: string;
  fnId: string;
  kind: "discover" | "plan";
  stepId: string | null;
  stepName: string | null;
  gen: number;
  owner: string;
  /** Whether the job holds concurrency slots. */
  limited: boolean;
};

/** How log lines name a call. A replay that was not asked for one step has none. */
export function nameCall(lease: CallLease): Record<string, string | number | null> {
  const { fnId, runId, stepName, stepId, id, gen } = lease;
  return { function: fnId, run: runId, step: stepName ?? stepId, job: id, gen };
}

export type CallReport = { durationMs: number; httpStatus: number | null; maxAttempts: number };
export type CommitResult = "committed" | "run-ended" | "fenced";

/**
 * Applies an answer of the app to its run, all or nothing. "fenced" means that someone else owns the job by now, and
 * "run-ended" that the run ended meanwhile: in both cases the answer is dropped.
 */
export async function commitAnswer(
  work: Work,
  lease: CallLease,
  answer: Answer,
  report: CallReport,
  policy: RetryPolicy,
): Promise<CommitResult> {
  const { tx } = work;
  const run = await lockRun(work, lease.runId);
  if (lease.limited) {
    // With its number, so that a call that lost its lease does not free the slot of the call that took over.
    await tx.query("delete from engine.slot where job_id = $1 and gen = $2", [lease.id, lease.gen]);
  }
  if (!run || run.ended) {
    // An end takes all jobs of its run along; should one be left, it must not be claimed for ever.
    await tx.query(
      "update engine.job set state = 'done', lease_owner = null, lease_until = null where id = $1 and gen = $2",
      [lease.id, lease.gen],
    );
    return "run-ended";
  }

  const { rows } = await tx.query<{ attempt: number; now_ms: number }>({
    name: "check-lease",
    // Dates in the answer are measured against the clock that timers run on, and that is the database's.
    text: `select attempt, (extract(epoch from now()) * 1000)::float8 as now_ms from engine.job where id = $1 and gen = $2 and state = 'leased' and lease_owner = $3 for update`,
    values: [lease.id, lease.gen, lease.owner],
  });
  const job = rows[0];
  if (!job) return "fenced";

  const done = await findDone(work, run.id, answer.kind === "ops" ? wantedIds(answer.ops) : []);
  const call = { kind: lease.kind, stepId: lease.stepId, attempt: job.attempt, maxAttempts: report.maxAttempts };
  const decision = reduceAnswer(run.state, call, answer, done, job.now_ms);
  await closeAttempt(work, lease, job.attempt, report, failureOf(answer, decision));
  await applyDecision(work, run, lease, job.attempt, decision, policy);
  return "committed";
}

async function applyDecision(
  work: Work,
  run: RunRecord,
  lease: CallLease,
  attempt: number,
  decision: Decision,
  policy: RetryPolicy,
): Promise<void> {
  run.state = decision.state;
  if (decision.retry) await retryJob(work, lease, attempt, decision.retry, policy);

  const outgrown = await saveSteps(work, run, decision.saves, attempt);
  if (outgrown) return finishRun(work, run, { status: "failed", error: outgrown });
  if (decision.ending) return finishRun(work, run, decision.ending);

  const refused = await addWantedSteps(work, run, decision.wanted);
  // What was wanted can have ended this very run: a step that failed at once and was one too many, a singleton's invocation.
  if (run.ended) return;
  if (refused) return finishRun(work, run, { status: "failed", error: refused });
  if (decision.discover) await queueDiscovery(work, run);
  await storeRunState(work.tx, run);
}

async function findDone(work: Work, runId: string, ids: string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await work.tx.query<{ id: string }>({
    name: "find-done",
    text: "select id from engine.step where run_id = $1 and id = any($2)",
    values: [runId, ids],
  });
  return new Set(rows.map((row) => row.id));
}

async function retryJob(
  work: Work,
  lease: CallLease,
  attempt: number,
  retry: { error: JsonValue; retryAfterMs: number | null },
  policy: RetryPolicy,
): Promise<void> {
  const delayMs = retryDelayMs(attempt, retry.retryAfterMs, policy);
  await work.tx.query(
    `update engine.job set state = 'ready', lease_owner = null, lease_until = null, attempt = $2, last_error = $3,
       due_at = now() + make_interval(secs => $4), sort_at = now() + make_interval(secs => $4) where id = $1`,
    [lease.id, attempt + 1, canonicalJson(retry.error), delayMs / 1_000],
  );
  work.wake.add("calls");
}

function failureOf(answer: Answer, decision: Decision): string | null {
  if (answer.kind === "failed") return canonicalJson(answer.error);
  if (decision.retry) return canonicalJson(decision.retry.error);
  if (decision.ending?.status === "failed") return canonicalJson(decision.ending.error);
  const failed = decision.saves.find((step) => step.failed);
  return failed ? failed.val : null;
}

/** Notes the attempt in the run's history and takes the job out of the queue; a retry puts it back. */
async function closeAttempt(
  work: Work,
  lease: CallLease,
  attempt: number,
  report: CallReport,
  error: string | null,
): Promise<void> {
  await work.tx.query({
    name: "close-attempt",
    text: `with closed as (
             update engine.job set state = 'done', lease_owner = null, lease_until = null where id = $1
           )
           insert into engine.attempt (job_id, gen, run_id, kind, step_id, step_name, attempt, started_at, ended_at, http_status, error)
           values ($1, $2, $3, $4, $5, $6, $7, now() - make_interval(secs => $8), now(), $9, $10) on conflict do nothing`,
    values: [
      lease.id,
      lease.gen,
      lease.runId,
      lease.kind,
      lease.stepId,
      lease.stepName,
      attempt,
      report.durationMs / 1_000,
      report.httpStatus,
      error,
    ],
  });
}

const executedOps = new Set(["StepRun", "Step", "StepError", "StepFailed", "RunComplete", "DiscoveryRequest"]);

/** The ids of what the app wants next; a result of a step needs no look-up, since saving it twice changes nothing. */
function wantedIds(ops: readonly Op[]): string[] {
  return ops.filter((op) => !executedOps.has(op.op)).map((op) => op.id);
}
