export const runStatuses = ["queued", "running", "waiting", "completed", "stopped", "failed", "cancelled"] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Why a run stopped before its natural end. Typed, so that screens, API and reports agree. */
export const stopReasons = [
  "limit_steps",
  "limit_time",
  "limit_tool_calls",
  "budget_exceeded",
  "price_unknown",
  "policy_denied",
  "approval_rejected",
  "approval_expired",
  "approval_void",
] as const;
export type StopReason = (typeof stopReasons)[number];

/** One sentence for people. */
export const stopReasonSentences: Record<StopReason, string> = {
  limit_steps: "The agent reached its limit of steps.",
  limit_time: "The agent reached its time limit.",
  limit_tool_calls: "The agent reached its limit of tool calls.",
  budget_exceeded: "A budget does not allow the next step.",
  price_unknown: "A budget applies, and the price of the model is not known.",
  policy_denied: "A policy denies the next step.",
  approval_rejected: "A person rejected what the agent wanted to do.",
  approval_expired: "Nobody answered the approval in time.",
  approval_void: "What was approved is no longer what would be done.",
};

const transitions: Record<RunStatus, readonly RunStatus[]> = {
  queued: ["running", "stopped", "failed", "cancelled"],
  running: ["waiting", "completed", "stopped", "failed", "cancelled"],
  waiting: ["running", "stopped", "failed", "cancelled"],
  completed: [],
  stopped: [],
  failed: [],
  cancelled: [],
};

/** Whether a run in this status will never change again. */
export function isFinished(status: RunStatus): boolean {
  return transitions[status].length === 0;
}

/** The statuses from which a run may go to `to`. */
export function sourcesOf(to: RunStatus): RunStatus[] {
  return runStatuses.filter((from) => transitions[from].includes(to));
}

export function isRunStatus(text: string): text is RunStatus {
  return (runStatuses as readonly string[]).includes(text);
}

export const stepKinds = ["plan", "model_call", "tool_call", "finish"] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepStatuses = ["running", "waiting", "completed", "failed", "denied", "cancelled"] as const;
export type StepStatus = (typeof stepStatuses)[number];
