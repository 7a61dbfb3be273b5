import type { JsonObject, JsonValue } from "../protocol/json.ts";
import { canonicalJson } from "../protocol/json.ts";
import { checkName } from "../protocol/name-text.ts";
import { parseDelay } from "../protocol/parse-duration.ts";
import type { Op } from "../protocol/parse-ops.ts";
import type { Answer } from "../protocol/read-answer.ts";
import { parseRetryAfter } from "../protocol/retry-delay.ts";

/** What the engine remembers of a run between calls, apart from the saved steps themselves. */
export type RunState = {
  /** Steps that were reported and have no result yet. */
  open: readonly string[];
  /** Those of them that must all be done before the function is replayed (coalesced parallelism). */
  pending: readonly string[];
  rediscover: boolean;
  emptyAnswers: number;
  reqVersion: number;
};

export type CallJob = { kind: "discover" | "plan"; stepId: string | null; attempt: number; maxAttempts: number };

export type SavedStep = { id: string; op: string; name: string; val: string; failed: boolean };
export type Wanted =
  | { kind: "plan"; id: string; label: string }
  | { kind: "sleep"; id: string; label: string; delayMs: number }
  | { kind: "event"; id: string; label: string; event: string; expression: string | null; delayMs: number }
  | { kind: "signal"; id: string; label: string; signal: string; replace: boolean; delayMs: number }
  | { kind: "invoke"; id: string; label: string; functionId: string; payload: JsonObject; delayMs: number };

export type Ending = { status: "completed"; result: JsonValue } | { status: "failed"; error: JsonObject };

/** Everything that one answer changes. Applied in one transaction, or not at all. */
export type Decision = {
  saves: SavedStep[];
  wanted: Wanted[];
  ending: Ending | null;
  retry: { error: JsonValue; retryAfterMs: number | null } | null;
  discover: boolean;
  state: RunState;
};

const yearMs = 365 * 86_400_000;
export const largestStepBytes = 4 * 1024 * 1024;

/**
 * Decides what an answer means for a run. Pure. `done` holds the ids, among those in the answer, that already have a
 * result: a report that is older than that result changes nothing.
 */
export function reduceAnswer(
  state: RunState,
  job: CallJob,
  answer: Answer,
  done: ReadonlySet<string>,
  nowMs: number,
): Decision {
  const decision: Decision = { saves: [], wanted: [], ending: null, retry: null, discover: false, state };
  if (answer.kind === "returned") return end(decision, answer.result);
  if (answer.kind === "failed") {
    if (answer.canRetry && job.attempt + 1 < job.maxAttempts) {
      return { ...decision, retry: { error: answer.error, retryAfterMs: parseRetryAfter(answer.retryAfter, nowMs) } };
    }
    return { ...decision, ending: { status: "failed", error: answer.error } };
  }
  return reduceOps(decision, job, answer, done, nowMs);
}

function reduceOps(
  decision: Decision,
  job: CallJob,
  answer: Extract<Answer, { kind: "ops" }>,
  done: ReadonlySet<string>,
  nowMs: number,
): Decision {
  const reqVersion = answer.reqVersion ?? decision.state.reqVersion;
  if (job.kind === "plan" && !answersPlan(job, answer.ops)) {
    const message = "The app was asked for one step, and answered with something else.";
    const error = { name: "StepNotAnswered", message };
    return reduceAnswer(decision.state, job, { kind: "failed", error, canRetry: true, retryAfter: null }, done, nowMs);
  }
  if (answer.ops.length === 0) return reduceEmpty(decision);
  const state = { ...decision.state, reqVersion, emptyAnswers: 0 };

  const open = new Set(state.open);
  const pending = new Set(state.pending);
  const reported: { id: string; planned: boolean; race: boolean; isNew: boolean }[] = [];
  let executed = false;

  for (const op of answer.ops) {
    const canRetry = op.op === "StepError" && !answer.noRetry && job.attempt + 1 < job.maxAttempts;
    if (canRetry)
      return { ...decision, retry: { error: op.error, retryAfterMs: parseRetryAfter(answer.retryAfter, nowMs) } };

    const saved = savedStep(op);
    if (saved) {
      if (Buffer.byteLength(saved.val) > largestStepBytes) return tooLarge(decision, `output of step "${op.label}"`);
      decision.saves.push(saved);
      executed = true;
      continue;
    }
    if (op.op === "RunComplete") return end({ ...decision, state }, op.data);
    if (op.op === "DiscoveryRequest") {
      executed = true;
      continue;
    }
    if (done.has(op.id)) continue;
    const wanted = wantedStep(op, nowMs);
    if ("problem" in wanted) return { ...decision, ending: { status: "failed", error: wanted.problem } };
    const race = op.opts.parallelMode === "race";
    reported.push({ id: op.id, planned: wanted.kind === "plan", race, isNew: !open.has(op.id) });
    open.add(op.id);
    decision.wanted.push(wanted);
  }

  // Coalesced parallelism: siblings are awaited together, so that N of them do not cause N replays.
  if (reqVersion >= 2 && reported.length > 1 && reported.some((step) => step.planned)) {
    for (const step of reported) if (step.isNew && !step.race) pending.add(step.id);
  }

  let discover = job.kind === "discover" && (executed || state.rediscover);
  for (const { id } of decision.saves) {
    const completed = completeStep({ open: [...open], pending: [...pending] }, id);
    open.delete(id);
    pending.delete(id);
    discover ||= completed;
  }
  const rediscover = job.kind === "discover" ? false : state.rediscover;
  return { ...decision, discover, state: { ...state, open: [...open], pending: [...pending], rediscover } };
}

/**
 * Whether the answer to a call for one step says what became of that step. If not, its job must not end: the step would stay
 * open, with nothing left to execute it.
 */
function answersPlan(job: CallJob, ops: readonly Op[]): boolean {
  return ops.some(
    (op) =>
      op.op === "RunComplete" || (op.id === job.stepId && op.op !== "StepPlanned" && op.op !== "DiscoveryRequest"),
  );
}

/**
 * Whether the function must be replayed now that this step has its result. A step of a coalesced group only counts
 * when it is the last of the group; any other always does.
 */
export function completeStep(state: Pick<RunState, "open" | "pending">, id: string): boolean {
  return !state.pending.includes(id) || state.pending.length === 1;
}

function reduceEmpty(decision: Decision): Decision {
  const emptyAnswers = decision.state.emptyAnswers + 1;
  if (emptyAnswers > 1) {
    const error = { name: "EmptyAnswer", message: "The app reported neither a step nor an end, twice in a row." };
    return { ...decision, ending: { status: "failed", error } };
  }
  return { ...decision, discover: true, state: { ...decision.state, emptyAnswers, rediscover: false } };
}

function savedStep(op: Op): SavedStep | null {
  const base = { id: op.id, op: op.op, name: op.label };
  if (op.op === "StepRun" || op.op === "Step") {
    return { ...base, val: `{"data":${canonicalJson(op.data)}}`, failed: false };
  }
  if (op.op === "StepFailed" || op.op === "StepError") {
    return { ...base, op: "StepFailed", val: `{"error":${canonicalJson(op.error)}}`, failed: true };
  }
  return null;
}

function wantedStep(op: Op, nowMs: number): Wanted | { problem: JsonObject } {
  const base = { id: op.id, label: op.label };
  const text = (key: string) => (typeof op.opts[key] === "string" ? (op.opts[key] as string) : null);
  const delay = (value: string | null, fallbackMs: number | null) =>
    value === null ? fallbackMs : parseDelay(value, nowMs);
  const badDelay = (value: string | null) =>
    problem("InvalidDuration", `Step "${op.label}": "${value ?? ""}" is not a duration of at most 366 days.`);

  switch (op.op) {
    case "StepPlanned":
      return { kind: "plan", ...base };
    case "Sleep": {
      const delayMs = delay(op.name, null);
      return delayMs === null ? badDelay(op.name) : { kind: "sleep", ...base, delayMs };
    }
    case "WaitForEvent": {
      const delayMs = delay(text("timeout"), null);
      if (delayMs === null) return badDelay(text("timeout"));
      const unusable = checkName(op.name);
      if (unusable !== null)
        return problem("InvalidEventName", `Step "${op.label}": the name of its event ${unusable}.`);
      return { kind: "event", ...base, event: op.name, expression: text("if"), delayMs };
    }
    case "WaitForSignal": {
      const delayMs = delay(text("timeout"), null);
      const signal = text("signal") ?? op.name;
      if (delayMs === null) return badDelay(text("timeout"));
      const unusable = checkName(signal);
      if (unusable !== null) return problem("InvalidSignal", `Step "${op.label}": its signal ${unusable}.`);
      return { kind: "signal", ...base, signal, replace: op.opts.conflict === "replace", delayMs };
    }
    case "InvokeFunction": {
      const delayMs = delay(text("timeout"), yearMs);
      if (delayMs === null) return badDelay(text("timeout"));
      const payload = op.opts.payload;
      const body = typeof payload === "object" && payload !== null && !Array.isArray(payload) ? payload : {};
      return { kind: "invoke", ...base, functionId: text("function_id") ?? "", payload: body, delayMs };
    }
    case "Gateway":
    case "AIGateway":
    case "DeferAdd":
    case "DeferAbort":
      return problem(
        "EmbeddedEngineUnsupported",
        `The embedded engine does not support "${op.op}" (step "${op.label}"). Use step.run, or a real Inngest server.`,
      );
    default:
      return problem("UnsupportedOp", `The app reported an operation that is not known: "${op.op}".`);
  }
}

function end(decision: Decision, result: JsonValue): Decision {
  if (Buffer.byteLength(JSON.stringify(result)) > largestStepBytes) return tooLarge(decision, "result of the function");
  return { ...decision, ending: { status: "completed", result } };
}

function tooLarge(decision: Decision, what: string): Decision {
  const message = `The ${what} is larger than ${largestStepBytes / 1024 / 1024} MiB.`;
  return { ...decision, saves: [], ending: { status: "failed", error: { name: "OutputTooLarge", message } } };
}

function problem(name: string, message: string): { problem: JsonObject } {
  return { problem: { name, message } };
}
