import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { EngineEvent, EventListQuery } from "./schema";

const pageSize = 50;

/** Events that the application sent, newest first, for as long as the engine keeps them (7 days). Throws `unavailable`. */
export function listEvents(
  _operator: OperatorContext,
  query: EventListQuery,
  engine?: EngineAdmin,
): Promise<{ items: EngineEvent[]; nextCursor: string | null }> {
  return (engine ?? engineAdmin()).listEvents({ ...query, limit: pageSize });
}
