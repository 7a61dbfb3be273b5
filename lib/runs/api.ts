import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { createRunBody, runDto, runListQuery, runPage, stepPage } from "./schema";

const runParams = z.object({ runId: z.string().min(1).max(64) });
const agentParams = z.object({ agent: z.string().min(1).max(100).describe("The agent's id or slug") });
const artifactParams = runParams.extend({ artifactId: z.string().min(1).max(64) });
const waitQuery = z.object({
  wait: z.coerce.number().int().min(0).max(60).default(0).describe("Seconds to wait for the end, at most 60"),
});
const tag = "Runs";

export const createRunContract = defineContract({
  operationId: "createRun",
  method: "post",
  path: "/v1/agents/{agent}/runs",
  tag,
  permission: "runs:write",
  summary: "Start a run",
  description:
    "Answers at once with the run, or, with `wait`, when it has ended or waits for a person. With `webhookUrl` a signed callback (Standard Webhooks) is sent at the end.",
  params: agentParams,
  query: waitQuery,
  body: createRunBody,
  response: runDto,
  status: 202,
  errors: ["not_found", "conflict", "quota_exceeded"],
  example: { body: { input: "How many days of annual leave do employees get?" } },
});

export const listRunsContract = defineContract({
  operationId: "listRuns",
  method: "get",
  path: "/v1/runs",
  tag,
  permission: "runs:read",
  summary: "List runs",
  query: runListQuery,
  response: runPage,
});

export const getRunContract = defineContract({
  operationId: "getRun",
  method: "get",
  path: "/v1/runs/{runId}",
  tag,
  permission: "runs:read",
  summary: "Get a run",
  params: runParams,
  query: waitQuery,
  response: runDto,
  errors: ["not_found"],
});

export const listRunStepsContract = defineContract({
  operationId: "listRunSteps",
  method: "get",
  path: "/v1/runs/{runId}/steps",
  tag,
  permission: "runs:read",
  summary: "List the steps of a run",
  description: "With inputs, outputs, cost and the decisions on each step.",
  params: runParams,
  response: stepPage,
  errors: ["not_found"],
});

export const streamRunEventsContract = defineContract({
  operationId: "streamRunEvents",
  method: "get",
  path: "/v1/runs/{runId}/events",
  tag,
  permission: "runs:read",
  summary: "Follow a run",
  description: "Server-sent events. Send `Last-Event-ID` to go on after the last event that you saw.",
  params: runParams,
  response: z.unknown(),
  responseType: "event-stream",
  errors: ["not_found"],
});

export const cancelRunContract = defineContract({
  operationId: "cancelRun",
  method: "post",
  path: "/v1/runs/{runId}/cancel",
  tag,
  permission: "runs:write",
  summary: "Cancel a run",
  params: runParams,
  response: runDto,
  errors: ["not_found"],
});

export const repeatRunContract = defineContract({
  operationId: "repeatRun",
  method: "post",
  path: "/v1/runs/{runId}/repeat",
  tag,
  permission: "runs:write",
  summary: "Run the same task again",
  params: runParams,
  response: runDto,
  status: 202,
  errors: ["not_found", "conflict", "quota_exceeded"],
});

export const downloadArtifactContract = defineContract({
  operationId: "downloadArtifact",
  method: "get",
  path: "/v1/runs/{runId}/artifacts/{artifactId}",
  tag,
  permission: "runs:read",
  summary: "Download what a run made",
  params: artifactParams,
  response: z.unknown(),
  responseType: "binary",
  errors: ["not_found"],
});
