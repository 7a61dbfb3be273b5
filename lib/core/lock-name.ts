import "server-only";
import type { Tx } from "./db";

/**
 * Holds a named lock until the transaction ends: of several transactions with the same name one goes on at a time. For
 * rules over rows that do not exist yet, such as "at most so many". Take it before any row lock.
 */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
