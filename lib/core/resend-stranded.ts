import "server-only";
import { hour, minute, now } from "./clock";
import { withTenant } from "./db";
import { enqueue, type OutgoingEvent } from "./outbox";

/** Work that was accepted but never begun, of one workspace. */
export type StrandedWork = { workspaceId: string; event: OutgoingEvent };

/** How much is sent again at a time; the oldest come first, the others with the next look. */
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
 * Sends the events of stranded work again and answers how many. The relay sends each event until the engine has taken it, but
 * an engine can lose what it took: an Inngest server that did not know our functions yet drops what comes, and one that is
 * set up anew has forgotten. The functions concerned are idempotent by what they work on.
 */
export async function resendStranded(work: readonly StrandedWork[]): Promise<number> {
  for (const [workspaceId, items] of Map.groupBy(work, (item) => item.workspaceId)) {
    await withTenant(workspaceId, async (tx) => {
      for (const { event } of items) await enqueue(tx, event, workspaceId);
    });
  }
  return work.length;
}
