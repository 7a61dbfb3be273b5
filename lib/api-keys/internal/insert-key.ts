import "server-only";
import { now } from "@/lib/core/clock";
import { randomSecret, sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";
import { apiKeySelect, toApiKeyDto } from "../api-key-select";
import type { CreatedApiKeyDto } from "../schema";

type NewKey = { name: string; scopes: readonly string[]; expiresAt: Date | null; createdById: string };

const prefixLength = 8;

/**
 * Makes a secret (`mk_` and 256 random bits in base64url) and stores its SHA-256: enough for a secret that cannot be
 * guessed, and fast at each request. Throws `quota_exceeded` when the plan has no key left.
 */
export async function insertKey(tx: Tx, workspaceId: string, key: NewKey): Promise<CreatedApiKeyDto> {
  // Two at the same time must not both take the last key of the plan.
  await tx.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspaceId} FOR NO KEY UPDATE`;
  const live = await tx.apiKey.count({
    where: { workspaceId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
  });
  requireLimit(await getEntitlementsIn(tx, workspaceId), "maxApiKeys", live);
  const secret = `mk_${randomSecret(32)}`;
  const row = await tx.apiKey.create({
    data: {
      id: newId("apiKey"),
      workspaceId,
      name: key.name,
      prefix: secret.slice(0, prefixLength),
      lastFour: secret.slice(-4),
      hash: sha256Hex(secret),
      scopes: [...key.scopes],
      createdById: key.createdById,
      createdAt: now(),
      expiresAt: key.expiresAt,
    },
    select: apiKeySelect,
  });
  return { ...toApiKeyDto(row), secret };
}
