import * as agents from "@/lib/agents/api";
import * as apiKeys from "@/lib/api-keys/api";
import * as approvals from "@/lib/approvals/api";
import * as audit from "@/lib/audit/api";
import * as auditDelivery from "@/lib/audit-delivery/api";
import * as compliance from "@/lib/compliance/api";
import * as governance from "@/lib/governance/api";
import * as customPolicies from "@/lib/governance/custom-policy-api";
import * as detection from "@/lib/governance/detection-api";
import type { Contract } from "@/lib/http/contract";
import * as knowledge from "@/lib/knowledge/api";
import * as metering from "@/lib/metering/api";
import * as models from "@/lib/models/api";
import * as runs from "@/lib/runs/api";
import * as threads from "@/lib/threads/api";
import * as webhooks from "@/lib/webhooks/api";
import * as workspaces from "@/lib/workspaces/api";

/**
 * Every operation of the public API: what the OpenAPI document, the reference page and the tenancy test walk.
 * A test fails when a route is missing here or a contract has no route.
 */
export const contracts: readonly Contract[] = [
  agents,
  runs,
  threads,
  approvals,
  knowledge,
  models,
  governance,
  customPolicies,
  detection,
  metering,
  audit,
  auditDelivery,
  compliance,
  workspaces,
  apiKeys,
  webhooks,
].flatMap((module): Contract[] => Object.values(module) as Contract[]);
