import "server-only";
import { day, now } from "./clock";
import { systemDb } from "./db";

const outboxKeepMs = 7 * day;
const tokenKeepMs = 30 * day;

/** Deletes what has expired and nobody will ask for: idempotency records, mask vault entries, sent events, old tokens. */
export async function sweepExpired(): Promise<{ deleted: number }> {
  const at = now();
  const db = systemDb();
  const counts = [
    await db.idempotencyRecord.deleteMany({ where: { expiresAt: { lt: at } } }),
    await db.maskVaultEntry.deleteMany({ where: { expiresAt: { lt: at } } }),
    await db.outboxEvent.deleteMany({ where: { sentAt: { lt: new Date(at.getTime() - outboxKeepMs) } } }),
    await db.authToken.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - tokenKeepMs) } } }),
    await db.session.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - tokenKeepMs) } } }),
  ];
  return { deleted: counts.reduce((sum, { count }) => sum + count, 0) };
}
