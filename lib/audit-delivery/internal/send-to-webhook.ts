import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { EgressError } from "@/lib/tools/egress/egress-error";
import { sendSigned } from "@/lib/webhooks/send-signed";
import { webhookSecret } from "@/lib/webhooks/webhook-secret";
import { DeliveryProblem } from "./delivery-problem";
import { egressProblem } from "./egress-problem";
import type { Outgoing } from "./newest-checkpoint";

/** Posts `audit.checkpoint`; destination and size make the message's id. Throws `DeliveryProblem`. */
export async function sendToWebhook(
  ctx: WorkspaceContext,
  destinationId: string,
  url: string,
  { checkpoint, verifierKey }: Outgoing,
): Promise<void> {
  const data = { workspaceId: ctx.workspaceId, ...checkpoint, verifierKey };
  const body = JSON.stringify({ type: "audit.checkpoint", timestamp: checkpoint.at, data });
  const secret = await webhookSecret(ctx);
  let status: number;
  try {
    status = await sendSigned({ url, id: `${destinationId}_${checkpoint.size}`, body, secret });
  } catch (error) {
    throw error instanceof EgressError ? egressProblem(error) : error;
  }
  if (status >= 200 && status < 300) return;
  if (status === 410) throw new DeliveryProblem("The receiver answered 410: it wants no more checkpoints.", "unwanted");
  throw new DeliveryProblem(`The receiver answered ${status}.`, "later");
}
