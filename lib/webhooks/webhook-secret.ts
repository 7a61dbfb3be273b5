import "server-only";
import { randomBytes } from "node:crypto";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { appendAudit } from "@/lib/audit/append-audit";
import { sealerFor } from "@/lib/core/workspace-keys";

const place = (workspaceId: string): string => `workspace.webhook-secret:${workspaceId}`;

/** The workspace's secret for signing callbacks (`whsec_…`, Standard Webhooks), made when it is first needed. */
export async function webhookSecret(ctx: WorkspaceContext): Promise<string> {
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    const fresh = sealer.sealText(`whsec_${randomBytes(24).toString("base64")}`, place(workspaceId));
    // Of two that need it at the same moment, the first one's stays.
    await tx.workspace.updateMany({
      where: { id: workspaceId, webhookSecretSealed: null },
      data: { webhookSecretSealed: fresh },
    });
    const { webhookSecretSealed } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { webhookSecretSealed: true },
    });
    return sealer.openText(webhookSecretSealed ?? fresh, place(workspaceId));
  });
}

/** Shows the secret to whoever may manage keys: receivers need it to check signatures. The audit log says who saw it. */
export async function getWebhookSecret(ctx: WorkspaceContext): Promise<{ secret: string }> {
  ctx.require("api-keys:manage");
  const secret = await webhookSecret(ctx);
  await appendAudit(ctx, {
    action: "webhook_secret.shown",
    target: { type: "workspace", id: ctx.workspaceId },
    summary: "Showed the secret that signs callbacks",
  });
  return { secret };
}
