import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { isPermission } from "@/lib/access/permissions";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { inFuture, minute, now } from "@/lib/core/clock";
import { AppError, conflict, forbidden, notFound } from "@/lib/core/errors";
import { apiKeySelect, apiKeyStatus } from "./api-key-select";
import { insertKey } from "./internal/insert-key";
import type { CreatedApiKeyDto, RotateApiKeyInput } from "./schema";

/**
 * Replaces an active key by a new one of the same name, scopes and expiry, owned by whoever rotates it. The old one ends
 * at once or after the overlap. Like creating a key, it can pass on only what the caller may do.
 */
export async function rotateApiKey(ctx: WorkspaceContext, input: RotateApiKeyInput): Promise<CreatedApiKeyDto> {
  ctx.require("api-keys:manage");
  const { workspaceId } = ctx;
  const createdById = actingUserId(ctx);
  if (createdById === null) throw forbidden("api-keys:manage");
  return inWorkspace(ctx, async (tx) => {
    const old = await tx.apiKey.findFirst({ where: { id: input.apiKeyId, workspaceId }, select: apiKeySelect });
    if (!old) throw notFound("API key", input.apiKeyId);
    const beyond = old.scopes.filter((scope) => !isPermission(scope) || !ctx.can(scope));
    if (beyond.length > 0) {
      throw new AppError("forbidden", `This key may do more than you: ${beyond.join(", ")}.`, {
        details: { scopes: beyond },
      });
    }
    const overlapEnd = input.overlapMinutes > 0 ? inFuture(input.overlapMinutes * minute) : null;
    const ends = overlapEnd && old.expiresAt && old.expiresAt < overlapEnd ? old.expiresAt : overlapEnd;
    // Only while it is active, so that of two rotations at the same time one wins.
    const ended = await tx.apiKey.updateMany({
      where: { id: old.id, workspaceId, revokedAt: null, expiresAt: old.expiresAt },
      data: ends ? { expiresAt: ends } : { revokedAt: now() },
    });
    if (ended.count !== 1 || apiKeyStatus(old) !== "active") throw conflict("This key has ended; create a new one.");
    const key = await insertKey(tx, workspaceId, {
      name: old.name,
      scopes: old.scopes,
      expiresAt: old.expiresAt,
      createdById,
    });
    await recordAudit(tx, ctx, {
      action: "api_key.rotated",
      target: { type: "api_key", id: old.id },
      summary: `Rotated the API key ${old.name}`,
      facts: { newKeyId: key.id, newPrefix: key.prefix, oldKeyEndsAt: (ends ?? now()).toISOString() },
    });
    return key;
  });
}
