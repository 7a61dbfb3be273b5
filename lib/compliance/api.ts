import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { complianceDto, frameworkDto, frameworkParams, reportQuery } from "./schema";

const tag = "Compliance";

export const getComplianceContract = defineContract({
  operationId: "getCompliance",
  method: "get",
  path: "/v1/compliance",
  tag,
  permission: "policies:read",
  summary: "Get the state of all frameworks",
  description:
    "Per framework how many of the controls that policies cite are supported, what drifts, and the evidence of the last 30 days. A policy supports a control; nothing here makes anybody compliant.",
  response: complianceDto,
});

export const getComplianceFrameworkContract = defineContract({
  operationId: "getComplianceFramework",
  method: "get",
  path: "/v1/compliance/{framework}",
  tag,
  permission: "policies:read",
  summary: "Get a framework with its controls",
  description: "Each control with the policies that cite it, their decisions, the facts they read, and the gaps.",
  params: frameworkParams,
  response: frameworkDto,
  errors: ["not_found"],
});

export const exportComplianceReportContract = defineContract({
  operationId: "exportComplianceReport",
  method: "get",
  path: "/v1/compliance/{framework}/report",
  tag,
  permission: "policies:read",
  summary: "Export a framework as CSV or PDF",
  description: "Taking the report out is an entry in the audit log.",
  params: frameworkParams,
  query: reportQuery,
  response: z.string(),
  responseType: "binary",
  errors: ["not_found"],
});
