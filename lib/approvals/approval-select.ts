import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import type { Sealer } from "@/lib/core/workspace-keys";
import { loadApprovers, type Approver } from "@/lib/governance/load-approvers";
import { waitsFor } from "./waits-for";
import { approvalReason, approvalStatuses, type ApprovalDto } from "./schema";

export const approvalPlaces = {
  arguments: (id: string) => `approval.arguments:${id}`,
  edited: (id: string) => `approval.edited:${id}`,
} as const;

export const approvalSelect = {
  id: true,
  workspaceId: true,
  status: true,
  runId: true,
  stepId: true,
  agentId: true,
  toolName: true,
  summary: true,
  risk: true,
  digest: true,
  policySetVersion: true,
  reasons: true,
  argumentsSealed: true,
  editedSealed: true,
  approverRoles: true,
  approvalsNeeded: true,
  answers: { select: { userId: true, digest: true, answeredAt: true }, orderBy: { answeredAt: "asc" } },
  requestedById: true,
  decidedById: true,
  decidedVia: true,
  decisionReason: true,
  createdAt: true,
  expiresAt: true,
  decidedAt: true,
  run: { select: { agent: { select: { name: true } } } },
} satisfies Prisma.ApprovalSelect;

export type ApprovalRow = Prisma.ApprovalGetPayload<{ select: typeof approvalSelect }>;

/** The public form of an approval, with the names of whoever answered it and of those who can. */
export async function describeApproval(tx: Tx, row: ApprovalRow, sealer: Sealer): Promise<ApprovalDto> {
  return toApprovalDto(row, sealer, await loadApprovalPeople(tx, [row]));
}

/** Those who answered by user id, without those who left the workspace, and who may answer what is still open. */
export type ApprovalPeople = { readonly names: ReadonlyMap<string, string>; readonly approvers: readonly Approver[] };

export async function loadApprovalPeople(tx: Tx, rows: readonly ApprovalRow[]): Promise<ApprovalPeople> {
  const ids = [
    ...new Set(rows.flatMap((row) => [row.decidedById ?? [], ...row.answers.map(({ userId }) => userId)].flat())),
  ];
  const users =
    ids.length === 0 ? [] : await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const open = rows.find((row) => row.status === "pending");
  return {
    names: new Map(users.map((user) => [user.id, user.name])),
    approvers: open ? await loadApprovers(tx, open.workspaceId) : [],
  };
}

const argumentsSchema = z.record(z.string(), z.unknown()).catch({});

export function toApprovalDto(row: ApprovalRow, sealer: Sealer, { names, approvers }: ApprovalPeople): ApprovalDto {
  return {
    id: row.id,
    status: approvalStatuses.find((status) => status === row.status) ?? "cancelled",
    runId: row.runId,
    agentId: row.agentId,
    agentName: row.run.agent.name,
    toolName: row.toolName,
    summary: row.summary,
    risk: row.risk,
    arguments: argumentsSchema.parse(sealer.openJson(row.argumentsSealed, approvalPlaces.arguments(row.id))),
    editedArguments: row.editedSealed
      ? argumentsSchema.parse(sealer.openJson(row.editedSealed, approvalPlaces.edited(row.id)))
      : null,
    reasons: approvalReason.array().catch([]).parse(row.reasons),
    approverRoles: row.approverRoles,
    approvalsNeeded: row.approvalsNeeded,
    answers: row.answers.map(({ userId, answeredAt }) => ({
      userId,
      name: names.get(userId) ?? null,
      answeredAt: answeredAt.toISOString(),
    })),
    waitsFor: row.status === "pending" ? waitsFor(row, row.answers, approvers) : null,
    requestedById: row.requestedById,
    decidedById: row.decidedById,
    decidedByName: names.get(row.decidedById ?? "") ?? null,
    decidedVia: row.decidedVia,
    decisionReason: row.decisionReason,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
