import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";

export const approvalStatuses = ["pending", "approved", "rejected", "expired", "cancelled"] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

export const approvalReason = z.object({
  policyId: z.string(),
  pack: z.string(),
  title: z.string(),
  rationale: z.string(),
});

/** What an open approval still needs, and who can give it. */
export const approvalWaitsFor = z.object({
  roles: z.array(z.string()).describe("Approval roles of which nobody has approved yet"),
  people: z.int().describe("How many people still have to approve, at least"),
  who: z
    .array(z.object({ userId: z.string(), name: z.string(), roles: z.array(z.string()) }))
    .describe("Members whose approval would count now; empty when nobody holds a role that is needed"),
});
export type ApprovalWaitsFor = z.infer<typeof approvalWaitsFor>;

export const approvalDto = z.object({
  id: z.string(),
  status: z.enum(approvalStatuses),
  runId: z.string(),
  agentId: z.string(),
  agentName: z.string(),
  toolName: z.string(),
  /** What the agent wants to do, in one sentence. */
  summary: z.string(),
  risk: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  /** What the person who approved changed the arguments to. */
  editedArguments: z.record(z.string(), z.unknown()).nullable(),
  reasons: z.array(approvalReason),
  approverRoles: z.array(z.string()).describe("Roles that all have to be among those who approve"),
  approvalsNeeded: z.int(),
  /** Who approved so far. */
  answers: z.array(z.object({ userId: z.string(), name: z.string().nullable(), answeredAt: z.string() })),
  waitsFor: approvalWaitsFor.nullable().describe("Null once it is settled"),
  requestedById: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedVia: z.string().nullable(),
  decisionReason: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  decidedAt: z.string().nullable(),
});
export type ApprovalDto = z.infer<typeof approvalDto>;

export const approvalListQuery = pageQuery.extend({
  status: z.enum([...approvalStatuses, "all"]).default("pending"),
  runId: z.string().max(64).optional(),
});
export type ApprovalListQuery = z.output<typeof approvalListQuery>;

export const approvalPage = pageOf(approvalDto);

export const decideApprovalBody = z
  .strictObject({
    decision: z.enum(["approve", "reject"]),
    reason: z.string().trim().max(2_000).optional(),
    /** Approves with these arguments instead of the ones that were asked for. */
    arguments: z.record(z.string(), z.unknown()).optional(),
  })
  .refine((body) => body.decision === "approve" || body.arguments === undefined, {
    message: "arguments belong to an approval, not to a rejection",
    path: ["arguments"],
  });
export type DecideApprovalBody = z.output<typeof decideApprovalBody>;
