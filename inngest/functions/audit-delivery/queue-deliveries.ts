import "server-only";
import { cron } from "inngest";
import { queueDeliveries } from "@/lib/audit-delivery/queue-deliveries";
import { inngest } from "../../client";

/** Finds the destinations that a newer checkpoint is due for. */
export const queueDeliveriesJob = inngest.createFunction(
  {
    id: "queue-deliveries",
    name: "Queue the delivery of checkpoints",
    triggers: [cron("* * * * *")],
    concurrency: { limit: 1 },
    retries: 2,
  },
  ({ step }) => step.run("queue", () => queueDeliveries()),
);
