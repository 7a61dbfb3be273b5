import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { endSessions } from "./end-sessions";

/**
 * Notes that whoever signs in reads mail at the account's address. When nobody had proven that before, a stranger may
 * have signed up with this address and waits behind a password or an open session: both end here.
 */
export async function proveAddress(tx: Tx, userId: string): Promise<void> {
  const first = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now(), passwordHash: null },
  });
  if (first.count === 1) await endSessions(tx, userId);
}
