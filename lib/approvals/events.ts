import { eventType } from "inngest";
import { z } from "zod";

const approvalEvent = z.object({ workspaceId: z.string(), runId: z.string(), approvalId: z.string() });

/** A step waits for a person. */
export const approvalRequested = eventType("approvals/approval.requested", { schema: approvalEvent });

/** A person answered. The run that waits reads the answer from the database. */
export const approvalDecided = eventType("approvals/approval.decided", { schema: approvalEvent });
