import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";

export type StepKind = "run" | "sleep" | "event" | "signal" | "invoke";
export type ProgramStep = { id: string; kind: StepKind };
/** Steps that are started together; the next stage begins when all are done, or in a race when one is. */
export type Stage = { steps: ProgramStep[]; race: boolean };
export type Program = { key: string; stages: Stage[] };

const kinds: StepKind[] = ["run", "run", "run", "sleep", "event", "signal", "invoke"];
const mostStages = 4;
const mostParallel = 4;

/** A function that nobody would write: stages of steps of every kind, chosen by `random`. */
export function createProgram(key: string, random: () => number): Program {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const stages = Array.from({ length: upTo(mostStages) }, (_stage, stage) => ({
    race: random() < 0.2,
    steps: Array.from({ length: upTo(mostParallel) }, (_step, step) => ({
      id: `s${stage}-${step}`,
      kind: kinds[Math.floor(random() * kinds.length)] ?? "run",
    })),
  }));
  return { key, stages };
}

/** What the SDK finds when it replays the function with these results: steps without a result, as far as it comes. */
export function findSteps(program: Program, done: ReadonlySet<string>): (ProgramStep & { race: boolean })[] {
  const found: (ProgramStep & { race: boolean })[] = [];
  for (const { steps, race } of program.stages) {
    const unfinished = steps.filter(({ id }) => !done.has(id));
    found.push(...unfinished.map((step) => ({ ...step, race })));
    if (race ? unfinished.length === steps.length : unfinished.length > 0) break;
  }
  return found;
}

/** How a step is reported that is not executed in the call that finds it. */
export function reportStep(program: Program, { id, kind, race }: ProgramStep & { race: boolean }): Op {
  const mode: Op["opts"] = race ? { parallelMode: "race" } : {};
  switch (kind) {
    case "run":
      return op(id, "StepPlanned", id, mode);
    case "sleep":
      return op(id, "Sleep", "30s", mode);
    case "event":
      return op(id, "WaitForEvent", "fuzz/come", {
        ...mode,
        timeout: "1m",
        if: `async.data.key == "${program.key}" && async.data.step == "${id}"`,
      });
    case "signal":
      return op(id, "WaitForSignal", id, { ...mode, signal: signalOf(program, id), timeout: "1m", conflict: "fail" });
    case "invoke":
      return op(id, "InvokeFunction", id, { ...mode, function_id: "app-child", payload: { data: {} }, timeout: "2m" });
  }
}

export function signalOf(program: Program, stepId: string): string {
  return `${program.key}:${stepId}`;
}

/** The most replays that a run needs that nothing disturbs: one for each step, but only one for a group that is awaited together. */
export function mostReplays(program: Program): number {
  const perStage = program.stages.map(({ steps }) =>
    steps.length > 1 && steps.some(({ kind }) => kind === "run") ? 1 : steps.length,
  );
  return 1 + perStage.reduce((sum, count) => sum + count, 0);
}

export function op(id: string, kind: string, name: string, opts: Op["opts"] = {}, data: Op["data"] = null): Op {
  return { id, op: kind, name, label: id, data, error: { name: "Error", message: "no luck" }, opts };
}

export function report(ops: Op[]): Answer {
  return { kind: "ops", ops, reqVersion: 2, noRetry: false, retryAfter: null };
}
