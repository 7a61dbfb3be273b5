import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { approvalDto, approvalListQuery, approvalPage, decideApprovalBody } from "./schema";

const approvalParams = z.object({ approvalId: z.string().min(1).max(64) });
const tag = "Approvals";

export const listApprovalsContract = defineContract({
  operationId: "listApprovals",
  method: "get",
  path: "/v1/approvals",
  tag,
  permission: "approvals:read",
  summary: "List approvals",
  description: "By default those that wait for a person.",
  query: approvalListQuery,
  response: approvalPage,
});

export const getApprovalContract = defineContract({
  operationId: "getApproval",
  method: "get",
  path: "/v1/approvals/{approvalId}",
  tag,
  permission: "approvals:read",
  summary: "Get an approval",
  params: approvalParams,
  response: approvalDto,
  errors: ["not_found"],
});

export const decideApprovalContract = defineContract({
  operationId: "decideApproval",
  method: "post",
  path: "/v1/approvals/{approvalId}/decision",
  tag,
  permission: "approvals:decide",
  summary: "Approve or reject",
  description: "An approval may change the arguments; they are checked against the tool's schema.",
  params: approvalParams,
  body: decideApprovalBody,
  response: approvalDto,
  errors: ["not_found", "conflict", "gone"],
  example: { body: { decision: "approve", reason: "Looks right" } },
});
