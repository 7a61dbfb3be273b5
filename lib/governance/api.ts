import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { approverRoleDto, approverRoleList, approverRoleParams, setApproverHoldersBody } from "./approver-schema";
import {
  exceptionDto,
  exceptionList,
  exceptionListQuery,
  exceptionParams,
  grantExceptionBody,
  policyModeDto,
  setPolicyModeBody,
} from "./exception-schema";
import { factDto, factList, factListQuery, stateFactBody, withdrawFactQuery } from "./fact-schema";
import {
  decisionDetailDto,
  decisionListQuery,
  decisionPage,
  decisionParams,
  packDto,
  packPage,
  packParams,
  packSummaryDto,
  packUpgradeDto,
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

export const getPackUpgradeContract = defineContract({
  operationId: "getPackUpgrade",
  method: "get",
  path: "/v1/packs/{pack}/upgrade",
  tag,
  permission: "policies:read",
  summary: "See what a pack's newest version changes",
  description: "Rule by rule, in words and in Cedar. Try it on past decisions with the dry run.",
  params: packParams,
  response: packUpgradeDto,
  errors: ["not_found"],
});

export const upgradePackContract = defineContract({
  operationId: "upgradePack",
  method: "post",
  path: "/v1/packs/{pack}/upgrade",
  tag,
  permission: "policies:manage",
  summary: "Upgrade a pack to its newest version",
  description:
    "Its mode stays. Binds from the next decision on. A pack whose mode nobody set follows the newest version.",
  params: packParams,
  response: packSummaryDto,
  errors: ["not_found"],
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

export const listFactsContract = defineContract({
  operationId: "listFacts",
  method: "get",
  path: "/v1/policies/facts",
  tag,
  permission: "policies:read",
  summary: "List asserted facts",
  description:
    "What only a person can state: signed agreements, passed assessments, allowed purposes. Everything of the workspace and of its model providers, stated or not; of agents what was stated, and everything of the one that `subject` names.",
  query: factListQuery,
  response: factList,
});

export const stateFactContract = defineContract({
  operationId: "stateFact",
  method: "put",
  path: "/v1/policies/facts",
  tag,
  permission: "policies:manage",
  summary: "State a fact",
  description:
    "Replaces what was stated before; the audit log keeps both. Binds from the next decision on, also in runs that are under way.",
  body: stateFactBody,
  response: factDto,
  errors: ["not_found"],
  example: {
    body: {
      fact: "provider.dpaSigned",
      subject: "openai",
      value: true,
      evidenceUrl: "https://contracts.example.com/dpa.pdf",
      expiresAt: "2027-11-30T00:00:00Z",
    },
  },
});

export const withdrawFactContract = defineContract({
  operationId: "withdrawFact",
  method: "delete",
  path: "/v1/policies/facts",
  tag,
  permission: "policies:manage",
  summary: "Withdraw a stated fact",
  description: "The rules see the safe value from the next decision on.",
  query: withdrawFactQuery,
  response: z.undefined(),
  status: 204,
  errors: ["not_found"],
});

export const setPolicyModeContract = defineContract({
  operationId: "setPolicyMode",
  method: "put",
  path: "/v1/policies/modes",
  tag,
  permission: "policies:manage",
  summary: "Enforce or monitor one rule",
  description:
    "Whatever its pack does, as long as the pack is not off; null follows the pack again. Only rules that can hold something back have a mode of their own.",
  body: setPolicyModeBody,
  response: policyModeDto,
  errors: ["not_found"],
  example: { body: { policyId: "base-mask-email", mode: "monitor" } },
});

export const listPolicyExceptionsContract = defineContract({
  operationId: "listPolicyExceptions",
  method: "get",
  path: "/v1/policies/exceptions",
  tag,
  permission: "policies:read",
  summary: "List exceptions",
  description: "Rules that do not bind for an agent or the whole workspace until a date. At most 500.",
  query: exceptionListQuery,
  response: exceptionList,
});

export const grantPolicyExceptionContract = defineContract({
  operationId: "grantPolicyException",
  method: "post",
  path: "/v1/policies/exceptions",
  tag,
  permission: "policies:manage",
  summary: "Grant an exception",
  description:
    "The rule is still asked; each decision that it would have changed names the exception. It ends by itself.",
  body: grantExceptionBody,
  response: exceptionDto,
  status: 201,
  errors: ["not_found", "conflict"],
  example: {
    body: {
      policyId: "base-mask-email",
      reason: "The support desk answers by e-mail until the new form is live",
      expiresAt: "2026-12-31T23:59:59Z",
    },
  },
});

export const listApproverRolesContract = defineContract({
  operationId: "listApproverRoles",
  method: "get",
  path: "/v1/policies/approvers",
  tag,
  permission: "policies:read",
  summary: "List approval roles",
  description:
    "Every role that an installed rule asks for an approval, which rules those are, and who holds it. `isMissing`: an enforced rule needs it and nobody who could answer holds it.",
  response: approverRoleList,
});

export const setApproverHoldersContract = defineContract({
  operationId: "setApproverHolders",
  method: "put",
  path: "/v1/policies/approvers/{role}",
  tag,
  permission: "approvers:manage",
  summary: "Say who holds an approval role",
  description:
    "Replaces all holders. Binds at once, also for approvals that wait. Holders need a workspace role that may answer approvals.",
  params: approverRoleParams,
  body: setApproverHoldersBody,
  response: approverRoleDto,
  errors: ["not_found"],
  example: { body: { memberIds: ["mem_01k9z3v6q8e2f7r5t1w4y0x9ab"] } },
});

export const endPolicyExceptionContract = defineContract({
  operationId: "endPolicyException",
  method: "delete",
  path: "/v1/policies/exceptions/{exceptionId}",
  tag,
  permission: "policies:manage",
  summary: "End an exception now",
  description: "The rule binds again from the next decision on. One that is over stays as it is.",
  params: exceptionParams,
  response: exceptionDto,
  errors: ["not_found"],
});
