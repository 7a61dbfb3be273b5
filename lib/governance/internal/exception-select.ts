import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import type { ExceptionDto } from "../exception-schema";
import { findShippedPolicy } from "../find-policy";
import { agentNamesOf } from "./decision-select";
import { CUSTOM_PACK } from "./load-custom-policies";

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

/** What the public form needs beside the row: names of agents, and titles and ids of the workspace's own rules. */
export type ExceptionWords = {
  readonly agentNames: ReadonlyMap<string, string>;
  readonly custom: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
};

export async function loadExceptionWords(
  tx: Tx,
  workspaceId: string,
  rows: readonly Pick<ExceptionRow, "agentId" | "pack" | "policyId">[],
): Promise<ExceptionWords> {
  const own = [...new Set(rows.filter(({ pack }) => pack === CUSTOM_PACK).map(({ policyId }) => policyId))];
  const custom =
    own.length === 0
      ? []
      : await tx.customPolicy.findMany({
          where: { workspaceId, policyId: { in: own } },
          select: { id: true, policyId: true, title: true },
          take: own.length,
        });
  return {
    agentNames: await agentNamesOf(tx, workspaceId, rows),
    custom: new Map(custom.map(({ policyId, id, title }) => [policyId, { id, title }])),
  };
}

export function toExceptionDto(row: ExceptionRow, { agentNames, custom }: ExceptionWords, at: Date): ExceptionDto {
  const { ownerLabel, endedAt, expiresAt, createdAt, ...rest } = row;
  const own = row.pack === CUSTOM_PACK ? custom.get(row.policyId) : undefined;
  return {
    ...rest,
    policyTitle: own?.title ?? findShippedPolicy(row.policyId)?.definition.title ?? row.policyId,
    customPolicyId: own?.id ?? null,
    agentName: row.agentId === null ? null : (agentNames.get(row.agentId) ?? null),
    owner: ownerLabel,
    state: endedAt ? "ended" : expiresAt <= at ? "expired" : "active",
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
