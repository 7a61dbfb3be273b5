import { completeStep, type SavedStep } from "./reduce-answer.ts";
import { finishRun } from "./finish-run.ts";
import { queueDiscovery } from "./queue-discovery.ts";
import { type RunRecord, storeRunState } from "./run-record.ts";
import { saveSteps } from "./save-steps.ts";
import type { Work } from "./work.ts";

/**
 * Gives a step that the engine itself was waiting for (a sleep, an event, a signal, an invoked function, a timeout) its
 * result, and replays the function when that is due. The run must be locked and alive. Whatever else could complete the
 * same step (its wait, its timer) is removed, so that exactly one of them wins.
 */
export async function resumeStep(work: Work, run: RunRecord, step: SavedStep): Promise<void> {
  await work.tx.query({
    name: "drop-wait",
    text: "delete from engine.wait where id = $1",
    values: [`${run.id}:${step.id}`],
  });
  await work.tx.query({
    name: "end-timers",
    text: `update engine.job set state = 'done', lease_owner = null, lease_until = null
           where run_id = $1 and step_id = $2 and kind in ('sleep', 'timeout') and state <> 'done'`,
    values: [run.id, step.id],
  });
  const discover = completeStep(run.state, step.id);
  run.state = {
    ...run.state,
    open: run.state.open.filter((id) => id !== step.id),
    pending: run.state.pending.filter((id) => id !== step.id),
  };
  const problem = await saveSteps(work, run, [step], 0);
  if (problem) {
    await finishRun(work, run, { status: "failed", error: problem });
    return;
  }
  if (discover) await queueDiscovery(work, run);
  await storeRunState(work.tx, run);
}
