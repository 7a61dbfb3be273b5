import { notifyApproversJob } from "./functions/approvals/notify-approvers";
import { deliverCheckpointJob } from "./functions/audit-delivery/deliver-checkpoint";
import { queueDeliveriesJob } from "./functions/audit-delivery/queue-deliveries";
import { mailCheckpointsJob } from "./functions/audit/mail-checkpoints";
import { makeCheckpointsJob } from "./functions/audit/make-checkpoints";
import { ingestDocumentJob } from "./functions/knowledge/ingest-document";
import { expireReservationsJob, resendStrandedJob, sweepJob } from "./functions/maintenance/sweep";
import { executeRun } from "./functions/runs/execute-run";
import { deliverRunWebhookJob } from "./functions/webhooks/deliver-run-webhook";
import { welcomeWorkspaceJob } from "./functions/workspaces/welcome-workspace";

/** Every durable function. A test fails when a file in functions/ is missing here. */
export const functions = [
  executeRun,
  welcomeWorkspaceJob,
  ingestDocumentJob,
  notifyApproversJob,
  deliverRunWebhookJob,
  expireReservationsJob,
  resendStrandedJob,
  makeCheckpointsJob,
  mailCheckpointsJob,
  queueDeliveriesJob,
  deliverCheckpointJob,
  sweepJob,
];
