import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { DeliveryTarget } from "../schema";
import { DeliveryProblem } from "./delivery-problem";
import type { Outgoing } from "./newest-checkpoint";
import { sendToBucket } from "./send-to-bucket";
import { sendToWebhook } from "./send-to-webhook";

/**
 * Sends a checkpoint to a destination and notes how it went: taken, which moves the destination forward and never back, or
 * why not. Answers the problem, or null. Throws what is no fault of the destination.
 */
export async function sendCheckpoint(
  ctx: WorkspaceContext,
  id: string,
  target: DeliveryTarget,
  outgoing: Outgoing,
): Promise<DeliveryProblem | null> {
  const { workspaceId } = ctx;
  try {
    if (target.kind === "webhook") await sendToWebhook(ctx, id, target.url, outgoing);
    else await sendToBucket(workspaceId, target, outgoing);
  } catch (error) {
    if (!(error instanceof DeliveryProblem)) throw error;
    await inWorkspace(ctx, (tx) =>
      tx.auditDestination.updateMany({
        where: { id, workspaceId },
        data: { lastError: error.message, lastErrorAt: now() },
      }),
    );
    return error;
  }
  const size = BigInt(outgoing.checkpoint.size);
  await inWorkspace(ctx, async (tx) => {
    await tx.auditDestination.updateMany({
      where: { id, workspaceId },
      data: { deliveredAt: now(), failures: 0, retryAt: null, lastError: null, lastErrorAt: null },
    });
    await tx.auditDestination.updateMany({
      where: { id, workspaceId, deliveredSize: { lt: size } },
      data: { deliveredSize: size },
    });
  });
  return null;
}
