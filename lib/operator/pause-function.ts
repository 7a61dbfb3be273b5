import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import { withOperatorLog } from "./log-operator-action";
import type { PauseFunctionInput } from "./schema";

/**
 * Pauses a function (it starts nothing new; what runs goes on) or lets it go on. Events that come while it is paused are
 * not caught up; replay them. Repeating it changes nothing. Throws `not_found`, `unavailable`.
 */
export async function pauseFunction(
  operator: OperatorContext,
  { functionId, paused }: PauseFunctionInput,
  engine?: EngineAdmin,
): Promise<void> {
  const action = paused ? "function.pause" : "function.resume";
  await withOperatorLog(operator, action, functionId, () => (engine ?? engineAdmin()).setPaused(functionId, paused));
}
