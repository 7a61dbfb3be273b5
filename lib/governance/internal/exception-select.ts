import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ExceptionDto } from "../exception-schema";
import { findShippedPolicy } from "../find-policy";

export const exceptionSelect = {
  id: true,
  policyId: true,
  pack: true,
  agentId: true,
  reason: true,
  ownerId: true,
  ownerLabel: true,
  createdAt: true,
  expiresAt: true,
  endedAt: true,
} satisfies Prisma.PolicyExceptionSelect;

export type ExceptionRow = Prisma.PolicyExceptionGetPayload<{ select: typeof exceptionSelect }>;

export function toExceptionDto(row: ExceptionRow, agentNames: ReadonlyMap<string, string>, at: Date): ExceptionDto {
  const { ownerLabel, endedAt, expiresAt, createdAt, ...rest } = row;
  return {
    ...rest,
    policyTitle: findShippedPolicy(row.policyId)?.definition.title ?? row.policyId,
    agentName: row.agentId === null ? null : (agentNames.get(row.agentId) ?? null),
    owner: ownerLabel,
    state: endedAt ? "ended" : expiresAt <= at ? "expired" : "active",
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
