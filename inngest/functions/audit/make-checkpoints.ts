import "server-only";
import { cron } from "inngest";
import { makeCheckpoints } from "@/lib/audit/make-checkpoints";
import { inngest } from "../../client";

/** Signs what the audit logs gained in the last minute. */
export const makeCheckpointsJob = inngest.createFunction(
  {
    id: "make-checkpoints",
    name: "Make checkpoints of the audit logs",
    triggers: [cron("* * * * *")],
    concurrency: { limit: 1 },
    retries: 2,
  },
  ({ step }) => step.run("checkpoints", () => makeCheckpoints()),
);
