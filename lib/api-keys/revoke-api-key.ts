import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";

/** Ends a key at once: each request reads its row. Revoking it again changes nothing. */
export async function revokeApiKey(ctx: WorkspaceContext, input: { apiKeyId: string }): Promise<void> {
  ctx.require("api-keys:manage");
  const where = { id: input.apiKeyId, workspaceId: ctx.workspaceId };
  await inWorkspace(ctx, async (tx) => {
    const key = await tx.apiKey.findFirst({ where, select: { name: true, prefix: true } });
    if (!key) throw notFound("API key", input.apiKeyId);
    const revoked = await tx.apiKey.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now() } });
    if (revoked.count === 0) return;
    await recordAudit(tx, ctx, {
      action: "api_key.revoked",
      target: { type: "api_key", id: input.apiKeyId },
      summary: `Revoked the API key ${key.name}`,
      facts: { prefix: key.prefix },
    });
  });
}
