"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { requireOperator, type OperatorContext } from "@/lib/access/require-operator";
import { userAction } from "@/lib/http/workspace-action";
import { cancelJob } from "@/lib/operator/cancel-job";
import { pauseFunction } from "@/lib/operator/pause-function";
import { replayEvent } from "@/lib/operator/replay-event";
import { retryJob } from "@/lib/operator/retry-job";
import { eventIdInput, jobIdInput, pauseFunctionInput } from "@/lib/operator/schema";

/** Session → operator or "not found" → parse → use case. Everything in the console is loaded anew afterwards. */
function operatorAction<S extends z.ZodType, T>(
  schema: S,
  handle: (operator: OperatorContext, input: z.output<S>) => Promise<T>,
) {
  return userAction(schema, async (user, input, { requestId }) => {
    const result = await handle(requireOperator(user, requestId), input);
    revalidatePath("/operator", "layout");
    return result;
  });
}

export const cancelJobAction = operatorAction(jobIdInput, (operator, { jobId }) => cancelJob(operator, jobId));

export const retryJobAction = operatorAction(jobIdInput, async (operator, { jobId }) => ({
  jobId: await retryJob(operator, jobId),
}));

export const replayEventAction = operatorAction(eventIdInput, async (operator, { eventId }) => ({
  eventId: await replayEvent(operator, eventId),
}));

export const pauseFunctionAction = operatorAction(pauseFunctionInput, pauseFunction);
