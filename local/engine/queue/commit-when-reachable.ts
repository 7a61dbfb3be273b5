import { setTimeout as pause } from "node:timers/promises";
import type { Commit, Work } from "../runs/work.ts";
import { isContention, isDatabaseAway } from "../store/database.ts";

const retryMs = 250;
const patienceMs = 60_000;

/**
 * Commits a change, and while the database is away (a restart, a failover) or others are always in the way tries again for
 * up to a minute, or until `signal` aborts. The change must be fenced: when it was stored and only the acknowledgement got lost, doing it again must
 * find that out and change nothing.
 */
export async function commitWhenReachable<T>(
  commit: Commit,
  signal: AbortSignal,
  change: (work: Work) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await commit(change);
    } catch (error) {
      if (!(isDatabaseAway(error) || isContention(error)) || signal.aborted || performance.now() > deadline)
        throw error;
    }
    await pause(retryMs, undefined, { signal }).catch(() => undefined);
  }
}
