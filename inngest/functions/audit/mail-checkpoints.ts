import "server-only";
import { cron } from "inngest";
import { mailCheckpoints, type MailedBatch } from "@/lib/audit/mail-checkpoints";
import { inngest } from "../../client";

/** Each Monday: brings a checkpoint out of the installation to everyone who asked for it. */
export const mailCheckpointsJob = inngest.createFunction(
  {
    id: "mail-checkpoints",
    name: "Mail checkpoints of the audit logs",
    triggers: [cron("0 6 * * 1")],
    concurrency: { limit: 1 },
    retries: 5,
  },
  async ({ step }) => {
    let [sent, failed] = [0, 0];
    let next: string | null = null;
    do {
      const after: string | null = next;
      const batch: MailedBatch = await step.run(`mail-after-${after ?? "start"}`, () => mailCheckpoints(after));
      sent += batch.sent;
      failed += batch.failed;
      next = batch.next;
    } while (next !== null);
    return { sent, failed };
  },
);
