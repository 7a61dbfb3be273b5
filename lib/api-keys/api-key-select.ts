import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/core/clock";
import type { ApiKeyDto } from "./schema";

// Never the hash.
export const apiKeySelect = {
  id: true,
  workspaceId: true,
  name: true,
  prefix: true,
  lastFour: true,
  scopes: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const satisfies Prisma.ApiKeySelect;

type ApiKeyRow = Prisma.ApiKeyGetPayload<{ select: typeof apiKeySelect }>;

export function apiKeyStatus(row: Pick<ApiKeyRow, "revokedAt" | "expiresAt">): ApiKeyDto["status"] {
  if (row.revokedAt) return "revoked";
  return row.expiresAt && row.expiresAt <= now() ? "expired" : "active";
}

export function toApiKeyDto(row: ApiKeyRow): ApiKeyDto {
  const { id, name, prefix, lastFour, scopes, createdById } = row;
  return {
    id,
    name,
    prefix,
    lastFour,
    scopes,
    createdById,
    status: apiKeyStatus(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
