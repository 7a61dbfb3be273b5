import { defineContract } from "@/lib/http/contract";
import {
  decisionDetailDto,
  decisionListQuery,
  decisionPage,
  decisionParams,
  packDto,
  packPage,
  packParams,
  packSummaryDto,
  setPackModeBody,
} from "./schema";

const tag = "Policies";

export const listPacksContract = defineContract({
  operationId: "listPacks",
  method: "get",
  path: "/v1/packs",
  tag,
  permission: "policies:read",
  summary: "List policy packs",
  description: "Every pack that ships with the product, with its mode in this workspace.",
  response: packPage,
});

export const getPackContract = defineContract({
  operationId: "getPack",
  method: "get",
  path: "/v1/packs/{pack}",
  tag,
  permission: "policies:read",
  summary: "Get a policy pack",
  description: "With its rules in words and in Cedar, and the cases that each is tested with.",
  params: packParams,
  response: packDto,
  errors: ["not_found"],
});

export const setPackModeContract = defineContract({
  operationId: "setPackMode",
  method: "patch",
  path: "/v1/packs/{pack}",
  tag,
  permission: "policies:manage",
  summary: "Enforce, monitor or turn off a pack",
  description:
    "Binds from the next decision on, also in runs that are under way. The base pack holds the rule that permits agents to work: while it is not enforced, every step is denied.",
  params: packParams,
  body: setPackModeBody,
  response: packSummaryDto,
  errors: ["not_found"],
  example: { body: { mode: "monitor" } },
});

export const listDecisionsContract = defineContract({
  operationId: "listDecisions",
  method: "get",
  path: "/v1/decisions",
  tag,
  permission: "policies:read",
  summary: "List decisions",
  description: "What the policies decided on each step, newest first.",
  query: decisionListQuery,
  response: decisionPage,
});

export const getDecisionContract = defineContract({
  operationId: "getDecision",
  method: "get",
  path: "/v1/decisions/{decisionId}",
  tag,
  permission: "policies:read",
  summary: "Get a decision",
  params: decisionParams,
  response: decisionDetailDto,
  errors: ["not_found"],
});
