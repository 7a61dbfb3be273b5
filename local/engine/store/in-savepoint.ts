import type { Work } from "../runs/work.ts";

/**
 * Runs one part of a transaction so that its failure undoes only that part; returns the error, or `null`. Deadlocks and lost
 * connections are thrown on: they concern the whole transaction.
 */
export async function inSavepoint({ tx, ends, locked }: Work, part: () => Promise<void>): Promise<Error | null> {
  const endsBefore = ends.length;
  await tx.query("savepoint part");
  try {
    await part();
    await tx.query("release savepoint part");
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!(error instanceof Error) || /^(40|08|57)/.test(code)) throw error;
    await tx.query("rollback to savepoint part");
    ends.length = endsBefore;
    // What was read of runs may have been changed since, and their locks are given up.
    locked.clear();
    return error;
  }
}
