import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { AppError, forbidden, invalidInput } from "@/lib/core/errors";
import { insertKey } from "./internal/insert-key";
import type { CreateApiKeyInput, CreatedApiKeyDto } from "./schema";

/**
 * Creates a key and answers its secret, this once. Nobody can give a key what they may not do themselves; a key that
 * creates a key passes on at most its own scopes. Throws `forbidden`, `invalid_input`, `quota_exceeded`.
 */
export async function createApiKey(ctx: WorkspaceContext, input: CreateApiKeyInput): Promise<CreatedApiKeyDto> {
  ctx.require("api-keys:manage");
  const beyond = input.scopes.filter((scope) => !ctx.can(scope));
  if (beyond.length > 0) {
    throw new AppError("forbidden", `A key may do at most what you may. You lack ${beyond.join(", ")}.`, {
      details: { scopes: beyond },
    });
  }
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= now())
    throw invalidInput("The expiry is in the past.", { expiresAt: ["must be in the future"] });
  const createdById = actingUserId(ctx);
  if (createdById === null) throw forbidden("api-keys:manage");
  return inWorkspace(ctx, async (tx) => {
    const key = await insertKey(tx, ctx.workspaceId, {
      name: input.name,
      scopes: input.scopes,
      expiresAt,
      createdById,
    });
    await recordAudit(tx, ctx, {
      action: "api_key.created",
      target: { type: "api_key", id: key.id },
      summary: `Created the API key ${key.name}`,
      facts: { prefix: key.prefix, scopes: key.scopes, expiresAt: key.expiresAt },
    });
    return key;
  });
}
