import { z } from "zod";
import { packMode, policyOwnMode } from "./schema";

const policyId = z.string().min(1).max(200).describe("The rule's id");

export const setPolicyModeBody = z.strictObject({
  policyId,
  mode: policyOwnMode.nullable().describe("Null follows the pack again"),
});
export type SetPolicyModeInput = z.output<typeof setPolicyModeBody>;

export const policyModeDto = z.object({
  policyId: z.string(),
  pack: z.string(),
  mode: packMode.describe("What binds now"),
  ownMode: policyOwnMode.nullable(),
});
export type PolicyModeDto = z.infer<typeof policyModeDto>;

export const exceptionStates = ["active", "expired", "ended"] as const;

export const exceptionDto = z.object({
  id: z.string(),
  policyId: z.string(),
  policyTitle: z.string(),
  pack: z.string(),
  customPolicyId: z.string().nullable().describe("For a rule of the workspace's own"),
  agentId: z.string().nullable().describe("Null: for the whole workspace"),
  agentName: z.string().nullable(),
  reason: z.string(),
  ownerId: z.string(),
  owner: z.string().describe("The member who answers for it"),
  state: z.enum(exceptionStates),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type ExceptionDto = z.infer<typeof exceptionDto>;

export const exceptionList = z.object({ items: z.array(exceptionDto) });
export const exceptionListQuery = z.object({
  state: z.enum(["active", "all"]).default("active"),
  pack: z.string().max(80).optional().describe("`custom` for the workspace's own rules"),
});
export type ExceptionListQuery = z.output<typeof exceptionListQuery>;

export const grantExceptionBody = z.strictObject({
  policyId,
  agentId: z.string().min(1).max(64).nullable().default(null).describe("Only for this agent; null for all"),
  reason: z.string().trim().min(3).max(500),
  ownerId: z.string().min(1).max(64).optional().describe("User id of the member who answers for it; else the caller"),
  expiresAt: z.iso.datetime({ offset: true }).describe("At most 366 days ahead"),
});
export type GrantExceptionInput = z.output<typeof grantExceptionBody>;

export const exceptionParams = z.object({ exceptionId: z.string().min(1).max(64) });
