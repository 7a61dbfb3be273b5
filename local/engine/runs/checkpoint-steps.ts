import { canonicalJson } from "../protocol/json.ts";
import type { Op } from "../protocol/parse-ops.ts";
import { finishRun } from "./finish-run.ts";
import { largestStepBytes, type SavedStep } from "./reduce-answer.ts";
import { lockRun, storeRunState } from "./run-record.ts";
import { saveSteps } from "./save-steps.ts";
import type { Work } from "./work.ts";

export type CheckpointResult = { status: 200 | 400 | 404 | 409; error?: string };

/**
 * Saves steps that ran inside one call, while that call goes on. 404: the run has ended; 409: the call has lost its lease,
 * and must stop; 400: an operation that cannot be checkpointed. Saving again what is saved is accepted and changes nothing.
 */
export async function checkpointSteps(
  work: Work,
  request: { runId: string; jobId: string; gen: number; ops: Op[]; leaseMs: number },
): Promise<CheckpointResult> {
  const run = await lockRun(work, request.runId);
  if (!run || run.ended) return { status: 404, error: "the run has ended" };
  const steps: SavedStep[] = [];
  for (const op of request.ops) {
    if (op.op !== "StepRun" && op.op !== "Step") return { status: 400, error: `cannot checkpoint "${op.op}"` };
    const val = `{"data":${canonicalJson(op.data)}}`;
    if (Buffer.byteLength(val) > largestStepBytes)
      return { status: 400, error: `the output of "${op.label}" is too large` };
    steps.push({ id: op.id, op: op.op, name: op.label, val, failed: false });
  }
  // The attempt starts again at zero: it counts for the step that comes next.
  const leased = await work.tx.query<{ attempt: number }>({
    name: "extend-lease",
    text: `update engine.job set lease_until = now() + make_interval(secs => $4), attempt = 0
           where id = $1 and run_id = $2 and gen = $3 and state = 'leased'`,
    values: [request.jobId, request.runId, request.gen, request.leaseMs / 1_000],
  });
  if (leased.rowCount !== 1) return { status: 409, error: "another call has taken over this run" };
  const problem = await saveSteps(work, run, steps, 0);
  if (problem) await finishRun(work, run, { status: "failed", error: problem });
  else await storeRunState(work.tx, run);
  return { status: 200 };
}
