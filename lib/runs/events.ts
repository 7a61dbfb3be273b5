import { eventType } from "inngest";
import { z } from "zod";

const runEvent = z.object({ workspaceId: z.string(), runId: z.string() });

/** A run was accepted and shall be executed. */
export const runRequested = eventType("runs/run.requested", { schema: runEvent });

/** Someone cancelled a run; whatever executes it stops. */
export const runCancelled = eventType("runs/run.cancelled", { schema: runEvent });

/** A run ended, however it ended. Sent once, in the transaction that ended it. */
export const runFinished = eventType("runs/run.finished", { schema: runEvent.extend({ status: z.string() }) });
