import { z } from "zod";
import { roles, roleTable } from "@/lib/access/permissions";
import { packMode } from "./schema";

/** Roles of members that count as approval roles by themselves: those that may answer approvals. */
export const builtInApproverRoles: readonly string[] = roles.filter((role) =>
  roleTable[role].permissions.includes("approvals:decide"),
);

export const approverRole = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,59}$/, "use lower-case letters, digits and underscores")
  .describe("The role as rules name it, such as `dpo`");

const shortRoles: Readonly<Record<string, string>> = { ai_governance: "AI governance", dpo: "DPO", oncall: "on call" };

/** A role's name as people say it. */
export const roleWords = (role: string): string => shortRoles[role] ?? role.replaceAll("_", " ");

export const approverHolderDto = z.object({
  memberId: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  canAnswer: z
    .boolean()
    .describe("Whether their workspace role may answer approvals; while it may not, they do not count"),
});
export type ApproverHolderDto = z.infer<typeof approverHolderDto>;

export const approverRuleDto = z.object({
  policyId: z.string(),
  title: z.string(),
  pack: z.string(),
  customPolicyId: z.string().nullable().describe("For a rule of the workspace's own"),
  mode: packMode.describe("What binds now"),
  approvalsNeeded: z.int(),
  canAsk: z.boolean().describe("False where nobody can be asked at any of its stages: enforced, it denies"),
});
export type ApproverRuleDto = z.infer<typeof approverRuleDto>;

export const approverRoleDto = z.object({
  role: z.string(),
  isBuiltIn: z.boolean().describe("Held through the workspace role; nobody is assigned to it"),
  holders: z.array(approverHolderDto),
  rules: z.array(approverRuleDto).describe("The rules that name it, the enforced first"),
  isMissing: z.boolean().describe("An enforced rule needs it, and nobody who could answer holds it"),
});
export type ApproverRoleDto = z.infer<typeof approverRoleDto>;

export const approverRoleList = z.object({ items: z.array(approverRoleDto) });
export const approverRoleParams = z.object({ role: approverRole });
export const setApproverHoldersBody = z.strictObject({
  memberIds: z.array(z.string().min(1).max(64)).max(20).describe("Everyone who holds the role from now on"),
});
export type SetApproverHoldersInput = z.output<typeof setApproverHoldersBody> & z.output<typeof approverRoleParams>;
