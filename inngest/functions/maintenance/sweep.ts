import "server-only";
import { cron } from "inngest";
import { sweepExpired } from "@/lib/core/sweep-expired";
import { eraseWorkspaceFiles } from "@/lib/knowledge/erase-workspace-files";
import { resendStrandedDocuments } from "@/lib/knowledge/resend-stranded-documents";
import { expireReservations } from "@/lib/metering/expire-reservations";
import { resendStrandedRuns } from "@/lib/runs/resend-stranded-runs";
import { purgeDeletedWorkspaces } from "@/lib/workspaces/purge-deleted-workspaces";
import { inngest } from "../../client";

/** Gives back what abandoned reservations hold. */
export const expireReservationsJob = inngest.createFunction(
  { id: "expire-reservations", name: "Expire reservations", triggers: [cron("* * * * *")], retries: 2 },
  ({ step }) => step.run("expire", () => expireReservations()),
);

/** Sends again what the engine took and lost. */
export const resendStrandedJob = inngest.createFunction(
  { id: "resend-stranded", name: "Resend stranded work", triggers: [cron("*/5 * * * *")], retries: 2 },
  async ({ step }) => ({
    runs: await step.run("runs", () => resendStrandedRuns()),
    documents: await step.run("documents", () => resendStrandedDocuments()),
  }),
);

/** Deletes what has expired and erases workspaces whose grace period is over. */
export const sweepJob = inngest.createFunction(
  { id: "sweep", name: "Sweep what has expired", triggers: [cron("17 * * * *")], retries: 2 },
  async ({ step }) => {
    const { deleted } = await step.run("expired", () => sweepExpired());
    const purged = await step.run("workspaces", () => purgeDeletedWorkspaces({ eraseFiles: eraseWorkspaceFiles }));
    return { deleted, purged: purged.length };
  },
);
