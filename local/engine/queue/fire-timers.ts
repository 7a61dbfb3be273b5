import { finishRun } from "../runs/finish-run.ts";
import { resumeStep } from "../runs/resume-step.ts";
import { lockRun } from "../runs/run-record.ts";
import type { Commit, Work } from "../runs/work.ts";
import type { Database } from "../store/database.ts";

type TimerRow = { id: string; run_id: string; kind: string; step_id: string | null; step_name: string | null };

const page = 100;
const retrySeconds = 10;
const timeoutError = {
  name: "InngestInvokeTimeoutError",
  message: "Timed out waiting for invoked function to complete",
};

/** Fires the timers that are due, each in its own transaction. Returns how many fired; call again until it is zero. */
export async function fireDueTimers(
  database: Database,
  commit: Commit,
  onFailure: (jobId: string, error: unknown) => void,
): Promise<number> {
  const { rows } = await database.pool.query<TimerRow>({
    name: "due-timers",
    text: `select id, run_id, kind, step_id, step_name from engine.job
           where state = 'ready' and kind not in ('discover', 'plan') and due_at <= now() order by due_at limit $1`,
    values: [page],
  });
  let fired = 0;
  for (const row of rows) {
    try {
      await commit((work) => fireTimer(work, row));
      fired += 1;
    } catch (error) {
      onFailure(row.id, error);
      // One timer that fails must not hold up those behind it.
      await database.pool.query(
        "update engine.job set due_at = now() + make_interval(secs => $2) where id = $1 and state = 'ready'",
        [row.id, retrySeconds],
      );
    }
  }
  return fired;
}

async function fireTimer(work: Work, timer: TimerRow): Promise<void> {
  const run = await lockRun(work, timer.run_id);
  // Under the run's lock, whoever changes this row first has won; the others find it done.
  const claimed = await work.tx.query({
    name: "claim-timer",
    text: "update engine.job set state = 'done' where id = $1 and state = 'ready'",
    values: [timer.id],
  });
  if (claimed.rowCount !== 1 || !run || run.ended) return;

  if (timer.kind === "start_timeout" || timer.kind === "finish_timeout") {
    if (timer.kind === "start_timeout" && run.started) return;
    const reason =
      timer.kind === "start_timeout" ? "The run did not start in time." : "The run did not finish in time.";
    return finishRun(work, run, { status: "cancelled", reason });
  }
  if (timer.step_id === null) return;
  const step = { id: timer.step_id, name: timer.step_name ?? "", failed: false };
  if (timer.kind === "sleep") return resumeStep(work, run, { ...step, op: "Sleep", val: "null" });

  const wait = await work.tx.query<{ kind: string }>("select kind from engine.wait where id = $1", [
    `${run.id}:${timer.step_id}`,
  ]);
  const kind = wait.rows[0]?.kind;
  if (kind === "invoke") {
    const val = JSON.stringify({ error: { message: timeoutError.message, name: timeoutError.name } });
    return resumeStep(work, run, { ...step, op: "InvokeFunction", val, failed: true });
  }
  return resumeStep(work, run, { ...step, op: kind === "signal" ? "WaitForSignal" : "WaitForEvent", val: "null" });
}
