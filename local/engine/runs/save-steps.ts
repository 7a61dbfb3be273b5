import type { Work } from "./work.ts";
import type { SavedStep } from "./reduce-answer.ts";
import type { RunRecord } from "./run-record.ts";

export const mostSteps = 1_000;
export const largestStateBytes = 32 * 1024 * 1024;

/**
 * Memoises step results; the first result of a step wins and later ones are dropped. Advances the run's counters in
 * `run`, which the caller stores. Returns why the run must fail, when it has outgrown its limits.
 */
export async function saveSteps(
  work: Work,
  run: RunRecord,
  steps: readonly SavedStep[],
  attempt: number,
): Promise<{ name: string; message: string } | null> {
  if (steps.length === 0) return null;
  // What is stored already takes no position: a checkpoint that is sent again must not use up the run's 1,000 steps.
  const unique = [...new Map(steps.toReversed().map((step) => [step.id, step])).values()].reverse();
  const { rows } = await work.tx.query<{ bytes: number }>({
    name: "save-steps",
    text: `insert into engine.step (run_id, id, pos, op, name, val, failed, attempt)
           select $1, s.id, $2 + row_number() over (order by s.n), s.op, s.name, s.val, s.failed, $8
           from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bool[]) with ordinality as s(id, op, name, val, failed, n)
           where not exists (select 1 from engine.step e where e.run_id = $1 and e.id = s.id)
           on conflict (run_id, id) do nothing
           returning octet_length(val) as bytes`,
    values: [
      run.id,
      run.stepCount,
      unique.map((step) => step.id),
      unique.map((step) => step.op),
      unique.map((step) => step.name),
      unique.map((step) => step.val),
      unique.map((step) => step.failed),
      attempt,
    ],
  });
  run.stepCount += rows.length;
  for (const row of rows) run.stateBytes += row.bytes;
  if (run.stepCount > mostSteps) {
    return { name: "TooManySteps", message: `A run can have at most ${mostSteps} steps.` };
  }
  if (run.stateBytes > largestStateBytes) {
    return {
      name: "StateTooLarge",
      message: `The steps of a run can hold at most ${largestStateBytes / 1024 / 1024} MiB.`,
    };
  }
  return null;
}
