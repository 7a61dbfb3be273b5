import "server-only";
import { afterCommit, type Tx } from "./db";
import { now } from "./clock";
import { newId } from "./ids";

/** An event for the durable engine: a name and JSON data of ids and ISO strings. */
export type OutgoingEvent = { name: string; data: Record<string, unknown> };

// On globalThis, because the server bundles modules of pages and of instrumentation apart.
const holder = globalThis as typeof globalThis & { mandateOutboxListener?: () => void };

/** Called once per process by the relay: `listener` runs soon after events were written. */
export function onOutboxWrite(listener: () => void): void {
  holder.mandateOutboxListener = listener;
}

/**
 * Writes an event in the caller's transaction: it is sent if and only if the transaction commits.
 * The row's id is the event's deduplication id, so that a relay that dies between sending and marking repeats safely.
 */
export async function enqueue(tx: Tx, event: OutgoingEvent, workspaceId: string | null): Promise<void> {
  await tx.outboxEvent.create({
    data: {
      id: newId("outboxEvent"),
      workspaceId,
      name: event.name,
      data: event.data as object,
      createdAt: now(),
    },
    // The tenant role may insert but not read the outbox.
    select: { id: true },
  });
  // Before the commit the relay would see nothing; the sweep finds the events of other transactions.
  afterCommit(tx, wakeRelay);
}

const wakeRelay = (): void => holder.mandateOutboxListener?.();
