import "server-only";
import { hour, minute, now } from "./clock";
import { withTenant } from "./db";
import { enqueue, type OutgoingEvent } from "./outbox";

/** Work that was accepted but never begun, of one workspace. `id` is of the run or document. */
export type StrandedWork = { id: string; workspaceId: string; event: OutgoingEvent };

/** How much is read and sent at a time. */
export const strandedBatch = 500;

/**
 * When work counts as stranded: accepted at least ten minutes ago, so that it is not merely on its way, and less than twenty
 * hours, because the engines know an idempotency key for 24 hours: within it a second event starts nothing twice.
 */
export function strandedWindow(): { gt: Date; lt: Date } {
  const at = now().getTime();
  return { gt: new Date(at - 20 * hour), lt: new Date(at - 10 * minute) };
}

/**
 * Sends the events of all stranded work again and answers how many. The relay sends each event until the engine has taken it,
 * but an engine can lose what it took: an Inngest server that did not know our functions yet drops what comes, and one that
 * is set up anew has forgotten. The functions concerned are idempotent by what they work on. `findAfter` gives the next
 * `batch` by id: all are looked at each time, so that many that merely wait for a place hide no other behind them.
 */
export async function resendStranded(
  batch: number,
  findAfter: (id: string) => Promise<readonly StrandedWork[]>,
): Promise<number> {
  let sent = 0;
  for (let after: string | null = ""; after !== null;) {
    const work: readonly StrandedWork[] = await findAfter(after);
    for (const [workspaceId, items] of Map.groupBy(work, (item) => item.workspaceId)) {
      await withTenant(workspaceId, async (tx) => {
        for (const { event } of items) await enqueue(tx, event, workspaceId);
      });
    }
    sent += work.length;
    after = work.length < batch ? null : (work.at(-1)?.id ?? null);
  }
  return sent;
}
