import { signBody } from "./sign-request.ts";

export type CallInput = {
  runId: string;
  fnUuid: string;
  jobId: string;
  gen: number;
  stepId: string | null;
  attempt: number;
  maxAttempts: number;
  reqVersion: number;
  planOnly: boolean;
  checkpointing: boolean;
  /** Canonical JSON texts, as stored: the first event, the others each after a comma, the steps as `"id":value` members sorted by id, the ids in order of completion. */
  event: string;
  moreEvents: string;
  steps: string;
  stack: string;
  stackSize: number;
};

/** Above this the app fetches events and steps itself: frameworks refuse larger bodies. */
const largestBodyBytes = 4 * 1024 * 1024;

/**
 * The body of a call, already canonical (RFC 8785): every object literal here has its keys in order, and the stored parts
 * are canonical themselves. So it can be signed without being parsed.
 */
export function buildCallBody(input: CallInput): string {
  const body = assemble(input, false);
  return Buffer.byteLength(body) > largestBodyBytes ? assemble(input, true) : body;
}

function assemble(input: CallInput, viaApi: boolean): string {
  const text = (value: string) => JSON.stringify(value);
  const ctx = [
    `"attempt":${input.attempt}`,
    `"disable_immediate_execution":${input.planOnly}`,
    `"env":"local"`,
    // Its presence is what switches checkpointing on in the SDK.
    ...(input.checkpointing ? [`"fn_id":${text(input.fnUuid)}`] : []),
    `"max_attempts":${input.maxAttempts}`,
    `"qi_id":${text(input.jobId)}`,
    `"run_id":${text(input.runId)}`,
    `"stack":{"current":${input.stackSize},"stack":[${input.stack}]}`,
    `"step_id":${text(input.stepId ?? "step")}`,
    `"use_api":${viaApi}`,
  ];
  return [
    `{"ctx":{${ctx.join(",")}}`,
    `"defers":{}`,
    `"event":${input.event}`,
    `"events":[${viaApi ? "" : input.event + input.moreEvents}]`,
    `"steps":{${viaApi ? "" : input.steps}}`,
    `"use_api":${viaApi}`,
    `"version":-1}`,
  ].join(",");
}

/** The URL of a call: the function's own, pointed at the step that is to run. */
export function callUrl(functionUrl: string, stepId: string | null): string {
  const url = new URL(functionUrl);
  url.searchParams.set("stepId", stepId ?? "step");
  return url.href;
}

/** The headers of a call, signature included. */
export function callHeaders(
  input: CallInput,
  body: string,
  signingKey: string,
  requestId: string,
): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "embedded-engine",
    "x-inngest-server-kind": "cloud",
    "x-run-id": input.runId,
    "x-request-id": requestId,
    "x-inngest-req-version": String(input.reqVersion),
    "x-inngest-generation-id": String(input.gen),
    "x-inngest-job-id": input.jobId,
    "x-inngest-step-id": input.stepId ?? "step",
    "x-inngest-signature": signBody(signingKey, body, Math.floor(Date.now() / 1_000)),
  };
}
