import "server-only";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { isPermission, isRole, roleTable, type Permission } from "./permissions";
import { buildWorkspaceContext, type WorkspaceContext } from "./workspace-context";

const lastUsedResolutionMs = 60_000;

type KeyRow = {
  id: string;
  workspaceId: string;
  createdById: string;
  name: string;
  prefix: string;
  scopes: string[];
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** What its creator is today in the workspace; null when no longer a member, or the workspace is being deleted. */
  role: string | null;
  slug: string | null;
  workspaceName: string | null;
};

/** One query, because every request of the API begins with it. */
async function findKey(hash: string): Promise<KeyRow | undefined> {
  const [row] = await systemDb().$queryRaw<KeyRow[]>`
    SELECT key.id, key."workspaceId", key."createdById", key.name, key.prefix, key.scopes,
           key."lastUsedAt", key."expiresAt", key."revokedAt",
           member.role, workspace.slug, workspace.name AS "workspaceName"
    FROM api_keys key
    LEFT JOIN workspaces workspace ON workspace.id = key."workspaceId" AND workspace."deletedAt" IS NULL
    LEFT JOIN members member ON member."workspaceId" = workspace.id AND member."userId" = key."createdById"
    WHERE key.hash = ${hash}`;
  return row;
}

/**
 * The context of an API key. The key's scopes are intersected with what its creator's role allows today,
 * so that a demoted or removed member's keys lose their power at once.
 * Throws `unauthenticated`, `key_expired` or `key_revoked`.
 */
export async function requireApiKeyContext(
  secret: string,
  request: { requestId: string | null; ip: string | null },
): Promise<WorkspaceContext> {
  const key = await findKey(sha256Hex(secret));
  if (!key) throw new AppError("unauthenticated", "This API key is not known.");
  if (key.revokedAt) throw new AppError("key_revoked", "This API key was revoked.");
  if (key.expiresAt && key.expiresAt <= now()) throw new AppError("key_expired", "This API key has expired.");
  if (key.slug === null || key.role === null || !isRole(key.role)) {
    throw new AppError("unauthenticated", "Whoever created this API key is no longer a member of the workspace.");
  }
  const granted: readonly Permission[] = roleTable[key.role].permissions;
  if (!key.lastUsedAt || now().getTime() - key.lastUsedAt.getTime() > lastUsedResolutionMs) {
    await systemDb().apiKey.updateMany({
      where: { id: key.id, workspaceId: key.workspaceId },
      data: { lastUsedAt: now() },
    });
  }
  return buildWorkspaceContext({
    workspaceId: key.workspaceId,
    workspaceSlug: key.slug,
    workspaceName: key.workspaceName ?? key.slug,
    principal: { kind: "apiKey", apiKeyId: key.id, userId: key.createdById, label: `${key.name} (${key.prefix}…)` },
    role: key.role,
    permissions: new Set(key.scopes.filter(isPermission).filter((scope) => granted.includes(scope))),
    ...request,
  });
}
