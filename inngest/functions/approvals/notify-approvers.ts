import "server-only";
import { systemContext } from "@/lib/access/system-context";
import { approvalRequested } from "@/lib/approvals/events";
import { notifyApprovers } from "@/lib/approvals/notify-approvers";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

/** Mails those who may answer an approval. */
export const notifyApproversJob = inngest.createFunction(
  {
    id: "notify-approvers",
    name: "Mail approvers",
    triggers: [approvalRequested],
    idempotency: "event.data.approvalId",
    retries: 5,
  },
  async ({ event, step }) => {
    const { workspaceId, approvalId } = event.data;
    return step.run("notify", () =>
      asStep(async () =>
        notifyApprovers(await systemContext(workspaceId, "notify-approvers", ["approvals:read"]), approvalId),
      ),
    );
  },
);
