import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { invalidInput } from "@/lib/core/errors";
import type { CheckpointMailInput } from "./checkpoint-schema";
import { recordAudit } from "./record-audit";

/** Whether the acting person gets the newest checkpoint by mail each week; null for keys and jobs. */
export async function getCheckpointMail(ctx: WorkspaceContext): Promise<{ wanted: boolean } | null> {
  ctx.require("audit:read");
  const { workspaceId, principal } = ctx;
  if (principal.kind !== "user") return null;
  const member = await inWorkspace(ctx, (tx) =>
    tx.member.findFirst({ where: { workspaceId, userId: principal.userId }, select: { wantsCheckpoints: true } }),
  );
  return member && { wanted: member.wantsCheckpoints };
}

/** Starts or stops the weekly mail to the acting person. Repeating it changes nothing. */
export async function setCheckpointMail(
  ctx: WorkspaceContext,
  { wanted }: CheckpointMailInput,
): Promise<{ wanted: boolean }> {
  ctx.require("audit:read");
  const { workspaceId, principal } = ctx;
  if (principal.kind !== "user") throw invalidInput("Only a person can get checkpoints by mail.");
  return inWorkspace(ctx, async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { workspaceId, userId: principal.userId, wantsCheckpoints: !wanted },
      data: { wantsCheckpoints: wanted },
    });
    if (count > 0) {
      await recordAudit(tx, ctx, {
        action: "audit.checkpoint_mail_set",
        target: { type: "user", id: principal.userId },
        summary: wanted ? "Asked for a checkpoint by mail each week" : "Stopped the weekly checkpoint by mail",
        facts: { wanted },
      });
    }
    return { wanted };
  });
}
