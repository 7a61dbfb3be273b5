import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import { withOperatorLog } from "./log-operator-action";

/**
 * Sends a stored event once more, as a new event: all that it triggers and wakes happens again, except where a function's
 * idempotency key says that it was done. Returns the new event's id. Throws `not_found`, `conflict`, `unavailable`.
 */
export function replayEvent(operator: OperatorContext, eventId: string, engine?: EngineAdmin): Promise<string> {
  return withOperatorLog(operator, "event.replay", eventId, () => (engine ?? engineAdmin()).replayEvent(eventId));
}
