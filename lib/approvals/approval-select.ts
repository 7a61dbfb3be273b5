import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import type { Sealer } from "@/lib/core/workspace-keys";
import { approvalReason, approvalStatuses, type ApprovalDto } from "./schema";

export const approvalPlaces = {
  arguments: (id: string) => `approval.arguments:${id}`,
  edited: (id: string) => `approval.edited:${id}`,
} as const;

export const approvalSelect = {
  id: true,
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

/** The public form of an approval, with the name of whoever answered it. */
export async function describeApproval(tx: Tx, row: ApprovalRow, sealer: Sealer): Promise<ApprovalDto> {
  const names = await deciderNames(tx, [row]);
  return toApprovalDto(row, sealer, names.get(row.decidedById ?? "") ?? null);
}

/** Names of those who answered, by user id. Who has left the workspace has none here. */
export async function deciderNames(tx: Tx, rows: readonly ApprovalRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.decidedById ?? []))];
  if (ids.length === 0) return new Map();
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}

const argumentsSchema = z.record(z.string(), z.unknown()).catch({});

export function toApprovalDto(row: ApprovalRow, sealer: Sealer, deciderName: string | null): ApprovalDto {
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
    requestedById: row.requestedById,
    decidedById: row.decidedById,
    decidedByName: deciderName,
    decidedVia: row.decidedVia,
    decisionReason: row.decisionReason,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
