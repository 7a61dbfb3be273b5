import "server-only";
import { systemContext } from "@/lib/access/system-context";
import { runFinished } from "@/lib/runs/events";
import { deliverRunWebhook, giveUpOnRunWebhook } from "@/lib/webhooks/deliver-run-webhook";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

const job = "deliver-run-webhook";

/** Calls back whoever asked to hear of a run's end. Repeated with growing pauses until it was taken. */
export const deliverRunWebhookJob = inngest.createFunction(
  {
    id: "deliver-run-webhook",
    name: "Call back at the end of a run",
    triggers: [runFinished],
    idempotency: "event.data.runId",
    concurrency: { key: "event.data.workspaceId", limit: 5 },
    retries: 10,
    onFailure: async ({ event }) => {
      const { workspaceId, runId } = event.data.event.data as { workspaceId: string; runId: string };
      await giveUpOnRunWebhook(await systemContext(workspaceId, job, ["runs:read"]), runId);
    },
  },
  async ({ event, step }) => {
    const { workspaceId, runId } = event.data;
    return step.run("deliver", () =>
      asStep(async () => deliverRunWebhook(await systemContext(workspaceId, job, ["runs:read"]), runId)),
    );
  },
);
