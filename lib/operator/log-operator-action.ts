import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";

export type OperatorAction = "job.cancel" | "job.retry" | "event.replay" | "function.pause" | "function.resume";

/**
 * Runs a change and leaves two log lines: one before it, so that nothing happens unseen even if this process dies, and
 * one that says how it went. They name operator, action, target and the id of what was made; never content.
 */
export async function withOperatorLog<T>(
  operator: OperatorContext,
  action: OperatorAction,
  target: string,
  change: () => Promise<T>,
): Promise<T> {
  const { operatorId, requestId } = operator;
  const line = { audit: "operator", operatorId, requestId, action, target };
  logger().info({ ...line, outcome: "requested" }, "operator action");
  try {
    const result = await change();
    const made = typeof result === "string" ? { made: result } : {};
    logger().info({ ...line, ...made, outcome: "done" }, "operator action");
    return result;
  } catch (error) {
    const code = error instanceof AppError ? error.code : "internal";
    logger().warn({ ...line, outcome: "failed", code }, "operator action");
    throw error;
  }
}
