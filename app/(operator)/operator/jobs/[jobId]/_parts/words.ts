const operations: Record<string, string> = {
  Step: "Step",
  StepRun: "Step",
  StepError: "Step",
  StepFailed: "Step",
  Sleep: "Sleep",
  WaitForEvent: "Wait for an event",
  WaitForSignal: "Wait for a signal",
  InvokeFunction: "Call of a function",
  AIGateway: "Model call",
};

/** The kind of a step in words; one this table does not know keeps its own name. */
export function operationLabel(op: string): string {
  return operations[op] ?? op;
}

/** What something that is due does when its time comes. */
const dueKinds: Record<string, string> = {
  discover: "Call of the function",
  plan: "Call for one step",
  sleep: "Sleep",
  timeout: "End of a wait",
  start_timeout: "Must have started",
  finish_timeout: "Must have ended",
};

export function dueLabel(kind: string): string {
  return dueKinds[kind] ?? kind;
}

const waitKinds: Record<string, string> = {
  event: "Waits for an event",
  invoke: "Waits for a function",
  signal: "Waits for a signal",
  cancel: "Would be cancelled by",
};

export function waitLabel(kind: string): string {
  return waitKinds[kind] ?? kind;
}
