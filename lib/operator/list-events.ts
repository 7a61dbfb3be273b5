import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { EngineEvent, EventListQuery } from "./schema";

const pageSize = 50;
const hours = { "1h": 1, "24h": 24 };

/** Events that the application sent, newest first, for as long as the engine keeps them (7 days). Throws `unavailable`. */
export function listEvents(
  _operator: OperatorContext,
  { name, age, cursor }: EventListQuery,
  engine?: EngineAdmin,
): Promise<{ items: EngineEvent[]; nextCursor: string | null }> {
  const since = age && new Date(Date.now() - hours[age] * 3_600_000).toISOString();
  return (engine ?? engineAdmin()).listEvents({ name, since, cursor, limit: pageSize });
}
