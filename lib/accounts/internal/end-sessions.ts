import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";

/** Ends every session of a person, except one when given; at once, because each request reads the row. */
export async function endSessions(tx: Tx, userId: string, except: string | null = null): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except === null ? {} : { id: { not: except } }) },
    data: { revokedAt: now() },
  });
  return ended.count;
}
