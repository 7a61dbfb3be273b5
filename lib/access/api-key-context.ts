import "server-only";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { isPermission, isRole, roleTable, type Permission } from "./permissions";
import { buildWorkspaceContext, type WorkspaceContext } from "./workspace-context";

const lastUsedResolutionMs = 60_000;

/**
 * The context of an API key. The key's scopes are intersected with what its creator's role allows today,
 * so that a demoted or removed member's keys lose their power at once.
 * Throws `unauthenticated`, `key_expired` or `key_revoked`.
 */
export async function requireApiKeyContext(
  secret: string,
  request: { requestId: string | null; ip: string | null },
): Promise<WorkspaceContext> {
  const key = await systemDb().apiKey.findUnique({ where: { hash: sha256Hex(secret) } });
  if (!key) throw new AppError("unauthenticated", "This API key is not known.");
  if (key.revokedAt) throw new AppError("key_revoked", "This API key was revoked.");
  if (key.expiresAt && key.expiresAt <= now()) throw new AppError("key_expired", "This API key has expired.");
  const member = await systemDb().member.findFirst({
    where: { userId: key.createdById, workspaceId: key.workspaceId, workspace: { deletedAt: null } },
    select: { role: true, workspace: { select: { slug: true, name: true } } },
  });
  if (!member || !isRole(member.role)) {
    throw new AppError("unauthenticated", "Whoever created this API key is no longer a member of the workspace.");
  }
  const granted: readonly Permission[] = roleTable[member.role].permissions;
  if (!key.lastUsedAt || now().getTime() - key.lastUsedAt.getTime() > lastUsedResolutionMs) {
    await systemDb().apiKey.updateMany({
      where: { id: key.id, workspaceId: key.workspaceId },
      data: { lastUsedAt: now() },
    });
  }
  return buildWorkspaceContext({
    workspaceId: key.workspaceId,
    workspaceSlug: member.workspace.slug,
    workspaceName: member.workspace.name,
    principal: { kind: "apiKey", apiKeyId: key.id, userId: key.createdById, label: `${key.name} (${key.prefix}…)` },
    role: member.role,
    permissions: new Set(key.scopes.filter(isPermission).filter((scope) => granted.includes(scope))),
    ...request,
  });
}
