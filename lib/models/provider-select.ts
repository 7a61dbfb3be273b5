import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { providerDto, type ProviderDto } from "./provider-schema";

/** Everything but the sealed key: that is read only where a call is made. */
export const providerSelect = {
  id: true,
  kind: true,
  name: true,
  baseUrl: true,
  keyHint: true,
  models: true,
  createdAt: true,
  updatedAt: true,
  lastTestAt: true,
  lastTestOk: true,
  lastTestNote: true,
} satisfies Prisma.ModelProviderSelect;

export type ProviderRow = Prisma.ModelProviderGetPayload<{ select: typeof providerSelect }>;

export function toProviderDto(row: ProviderRow): ProviderDto {
  return {
    id: row.id,
    kind: providerDto.shape.kind.parse(row.kind),
    name: row.name,
    baseUrl: row.baseUrl,
    keyHint: row.keyHint,
    models: row.models,
    lastTest: row.lastTestAt
      ? { at: row.lastTestAt.toISOString(), ok: row.lastTestOk === true, note: row.lastTestNote ?? "" }
      : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Throws `not_found`. */
export async function getProviderRow(tx: Tx, workspaceId: string, id: string): Promise<ProviderRow> {
  const row = await tx.modelProvider.findFirst({ where: { id, workspaceId }, select: providerSelect });
  if (!row) throw notFound("model provider", id);
  return row;
}

/** What may be shown of a key: its last four characters, and of a short one nothing. */
export function keyHintOf(apiKey: string): string {
  return apiKey.length >= 12 ? `…${apiKey.slice(-4)}` : "…";
}
