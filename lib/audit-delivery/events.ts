import { eventType } from "inngest";
import { z } from "zod";

/** A destination has a checkpoint to get. Which one is read when it is sent: the newest then. */
export const deliveryQueued = eventType("audit-delivery/delivery.queued", {
  schema: z.object({ workspaceId: z.string(), destinationId: z.string() }),
});
