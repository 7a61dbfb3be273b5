import "server-only";
import { systemContext } from "@/lib/access/system-context";
import { deliverCheckpoint, giveUpOnDelivery } from "@/lib/audit-delivery/deliver-checkpoint";
import { deliveryQueued } from "@/lib/audit-delivery/events";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

const job = "deliver-checkpoint";

/** Brings a checkpoint to a destination. Repeated with growing pauses until it was taken; one at a time to each. */
export const deliverCheckpointJob = inngest.createFunction(
  {
    id: "deliver-checkpoint",
    name: "Deliver a checkpoint",
    triggers: [deliveryQueued],
    concurrency: { key: "event.data.destinationId", limit: 1 },
    retries: 10,
    onFailure: async ({ event }) => {
      const { workspaceId, destinationId } = event.data.event.data as { workspaceId: string; destinationId: string };
      await giveUpOnDelivery(await systemContext(workspaceId, job, ["audit:read"]), destinationId);
    },
  },
  async ({ event, step }) => {
    const { workspaceId, destinationId } = event.data;
    return step.run("deliver", () =>
      asStep(async () => deliverCheckpoint(await systemContext(workspaceId, job, ["audit:read"]), destinationId)),
    );
  },
);
