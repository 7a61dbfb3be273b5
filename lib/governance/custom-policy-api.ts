import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  checkPolicyBody,
  createCustomPolicyBody,
  customPolicyDto,
  customPolicyList,
  customPolicyParams,
  customPolicyVersionList,
  dryRunBody,
  policyCheckDto,
  publishCustomPolicyBody,
  setCustomPolicyModeBody,
  simulateBody,
  simulationDto,
  updateCustomPolicyBody,
} from "./custom-policy-schema";
import { dryRunDto } from "./dry-run-schema";

const tag = "Policies";

const exampleText = `@id("custom-no-secrets-out")
@title("No keys or passwords to external models")
@stage("model")
@obligation("deny")
@rationale("A secret that was sent is a secret to be replaced.")
forbid (principal is Mandate::Agent, action == Mandate::Action::"model", resource is Mandate::Model)
when { resource.external && context.data.pii.contains("secret") };
`;

export const listCustomPoliciesContract = defineContract({
  operationId: "listCustomPolicies",
  method: "get",
  path: "/v1/policies/custom",
  tag,
  permission: "policies:read",
  summary: "List policies of your own",
  description: "The rules that the workspace wrote itself, the last changed first. At most 200.",
  response: customPolicyList,
});

export const createCustomPolicyContract = defineContract({
  operationId: "createCustomPolicy",
  method: "post",
  path: "/v1/policies/custom",
  tag,
  permission: "policies:manage",
  summary: "Write a policy",
  description:
    "One rule in Cedar with its annotations, kept as a draft that binds nobody. A text with errors is refused; the problem document lists them under `problems` with code, line and column.",
  body: createCustomPolicyBody,
  response: customPolicyDto,
  status: 201,
  errors: ["conflict"],
  example: { body: { text: exampleText } },
});

export const getCustomPolicyContract = defineContract({
  operationId: "getCustomPolicy",
  method: "get",
  path: "/v1/policies/custom/{customPolicyId}",
  tag,
  permission: "policies:read",
  summary: "Get a policy of your own",
  params: customPolicyParams,
  response: customPolicyDto,
  errors: ["not_found"],
});

export const updateCustomPolicyContract = defineContract({
  operationId: "updateCustomPolicy",
  method: "patch",
  path: "/v1/policies/custom/{customPolicyId}",
  tag,
  permission: "policies:manage",
  summary: "Change the draft of a policy",
  description: "What is published goes on as it is. After the first publication `@id` stays.",
  params: customPolicyParams,
  body: updateCustomPolicyBody,
  response: customPolicyDto,
  errors: ["not_found", "conflict"],
  example: { body: { text: exampleText, revision: 1 } },
});

export const deleteCustomPolicyContract = defineContract({
  operationId: "deleteCustomPolicy",
  method: "delete",
  path: "/v1/policies/custom/{customPolicyId}",
  tag,
  permission: "policies:manage",
  summary: "Delete a draft",
  description: "Only what was never published; everything else can be turned off.",
  params: customPolicyParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found", "conflict"],
});

export const publishCustomPolicyContract = defineContract({
  operationId: "publishCustomPolicy",
  method: "post",
  path: "/v1/policies/custom/{customPolicyId}/publish",
  tag,
  permission: "policies:publish",
  summary: "Publish a policy",
  description:
    "The draft binds as a new version from the next decision on. Where several people may publish, whoever edited last cannot; the version and the audit log name both.",
  params: customPolicyParams,
  body: publishCustomPolicyBody,
  response: customPolicyDto,
  errors: ["not_found", "conflict"],
  example: { body: { revision: 1, mode: "monitor", note: "Watch it for a week first" } },
});

export const setCustomPolicyModeContract = defineContract({
  operationId: "setCustomPolicyMode",
  method: "put",
  path: "/v1/policies/custom/{customPolicyId}/mode",
  tag,
  permission: "policies:publish",
  summary: "Enforce, monitor or turn off a published policy",
  params: customPolicyParams,
  body: setCustomPolicyModeBody,
  response: customPolicyDto,
  errors: ["not_found", "conflict"],
  example: { body: { mode: "off" } },
});

export const listCustomPolicyVersionsContract = defineContract({
  operationId: "listCustomPolicyVersions",
  method: "get",
  path: "/v1/policies/custom/{customPolicyId}/versions",
  tag,
  permission: "policies:read",
  summary: "List published versions of a policy",
  description: "Newest first, each with its text, who edited it and who published it. At most 100.",
  params: customPolicyParams,
  response: customPolicyVersionList,
  errors: ["not_found"],
});

export const checkPolicyContract = defineContract({
  operationId: "checkPolicy",
  method: "post",
  path: "/v1/policies/check",
  tag,
  permission: "policies:read",
  summary: "Check the text of a policy",
  description: "What is wrong with it, what it says in words, and a step on which it holds. Saves nothing.",
  body: checkPolicyBody,
  response: policyCheckDto,
  example: { body: { text: exampleText } },
});

export const simulatePoliciesContract = defineContract({
  operationId: "simulatePolicies",
  method: "post",
  path: "/v1/policies/simulate",
  tag,
  permission: "policies:read",
  summary: "Try policies on a step",
  description:
    "Decides a step that you describe, or a past decision again, by the policies in force and, when given, a draft. Masks and routes are taken as met. Records nothing.",
  body: simulateBody,
  response: simulationDto,
  errors: ["not_found", "conflict"],
  example: {
    body: {
      stage: "model",
      facts: { resource: { external: true }, context: { data: { pii: ["secret"] } } },
      draft: { text: exampleText },
    },
  },
});

export const dryRunPoliciesContract = defineContract({
  operationId: "dryRunPolicies",
  method: "post",
  path: "/v1/policies/dry-run",
  tag,
  permission: "policies:manage",
  summary: "Try a change on past decisions",
  description:
    "Decides the workspace's decisions of the last seven days again, the newest 2,000 of the stages concerned, by the policies in force and by the changed ones. Records nothing. Decisions whose facts were not kept in full are counted under `cannotTell`.",
  body: dryRunBody,
  response: dryRunDto,
  errors: ["not_found"],
  example: { body: { pack: { name: "gdpr", mode: "enforce" } } },
});
