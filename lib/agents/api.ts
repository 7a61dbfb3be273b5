import { z } from "zod";
import { pageQuery } from "@/lib/core/page-schema";
import { defineContract } from "@/lib/http/contract";
import {
  agentDto,
  agentListQuery,
  agentPage,
  agentVersionDto,
  agentVersionPage,
  createAgentInput,
  updateAgentInput,
} from "./schema";

const agentParams = z.object({ agent: z.string().min(1).max(100).describe("The agent's id or slug") });
const versionParams = agentParams.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });
const tag = "Agents";

export const listAgentsContract = defineContract({
  operationId: "listAgents",
  method: "get",
  path: "/v1/agents",
  tag,
  permission: "agents:read",
  summary: "List agents",
  query: agentListQuery,
  response: agentPage,
});

export const createAgentContract = defineContract({
  operationId: "createAgent",
  method: "post",
  path: "/v1/agents",
  tag,
  permission: "agents:write",
  summary: "Create an agent",
  body: createAgentInput,
  response: agentDto,
  status: 201,
  errors: ["quota_exceeded", "conflict"],
  example: {
    body: {
      name: "Document assistant",
      instructions: "Answer questions from our documents.",
      tools: ["search_knowledge"],
    },
  },
});

export const getAgentContract = defineContract({
  operationId: "getAgent",
  method: "get",
  path: "/v1/agents/{agent}",
  tag,
  permission: "agents:read",
  summary: "Get an agent",
  params: agentParams,
  response: agentDto,
  errors: ["not_found"],
});

export const updateAgentContract = defineContract({
  operationId: "updateAgent",
  method: "patch",
  path: "/v1/agents/{agent}",
  tag,
  permission: "agents:write",
  summary: "Change an agent",
  description: "Changes to what a run depends on are saved as a new version.",
  params: agentParams,
  body: updateAgentInput,
  response: agentDto,
  errors: ["not_found", "conflict"],
});

export const listAgentVersionsContract = defineContract({
  operationId: "listAgentVersions",
  method: "get",
  path: "/v1/agents/{agent}/versions",
  tag,
  permission: "agents:read",
  summary: "List the versions of an agent",
  params: agentParams,
  query: pageQuery,
  response: agentVersionPage,
  errors: ["not_found"],
});

export const getAgentVersionContract = defineContract({
  operationId: "getAgentVersion",
  method: "get",
  path: "/v1/agents/{agent}/versions/{number}",
  tag,
  permission: "agents:read",
  summary: "Get a version of an agent",
  params: versionParams,
  response: agentVersionDto,
  errors: ["not_found"],
});

export const rollbackAgentContract = defineContract({
  operationId: "rollbackAgent",
  method: "post",
  path: "/v1/agents/{agent}/versions/{number}/rollback",
  tag,
  permission: "agents:write",
  summary: "Make an earlier version current again",
  params: versionParams,
  response: agentDto,
  errors: ["not_found", "conflict"],
});

export const duplicateAgentContract = defineContract({
  operationId: "duplicateAgent",
  method: "post",
  path: "/v1/agents/{agent}/duplicate",
  tag,
  permission: "agents:write",
  summary: "Duplicate an agent",
  params: agentParams,
  response: agentDto,
  status: 201,
  errors: ["not_found", "quota_exceeded"],
});

export const archiveAgentContract = defineContract({
  operationId: "archiveAgent",
  method: "post",
  path: "/v1/agents/{agent}/archive",
  tag,
  permission: "agents:write",
  summary: "Archive an agent",
  params: agentParams,
  response: agentDto,
  errors: ["not_found"],
});

export const restoreAgentContract = defineContract({
  operationId: "restoreAgent",
  method: "post",
  path: "/v1/agents/{agent}/restore",
  tag,
  permission: "agents:write",
  summary: "Restore an archived agent",
  params: agentParams,
  response: agentDto,
  errors: ["not_found", "quota_exceeded"],
});
