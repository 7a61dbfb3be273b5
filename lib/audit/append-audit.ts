import "server-only";
import { setImmediate } from "node:timers/promises";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { AppError, invalidInput } from "@/lib/core/errors";
import { appendAuditEntries, writeEntry, type WrittenEntry } from "./internal/append-entry";
import { toNewEntry, type AuditInput } from "./internal/new-entry";

const maxBatch = 500;
/** Beyond this the database does not keep up: better to refuse than to fill the memory. */
const maxWaiting = 20_000;

type Waiting = { entry: WrittenEntry; resolve: () => void; reject: (error: unknown) => void };

/** By workspace what waits; present while its writer runs. */
const queues = new Map<string, Waiting[]>();

/**
 * Appends an entry about something that changes no row of its own, such as showing a secret, and resolves once it is
 * committed: whoever has a side effect awaits this first, so that nothing happens unseen. What arrives while a transaction
 * commits shares the next one, up to 500 entries, so that a busy log costs one commit for many. Rejects when it could not
 * be written; then nothing of the batch was.
 *
 * Changes use `recordAudit` in their own transaction. Never await this inside one: both wait for the head of the chain.
 */
export async function appendAudit(ctx: WorkspaceContext, input: AuditInput): Promise<void> {
  const { workspaceId } = ctx;
  const entry = writeEntry(toNewEntry(ctx, input));
  // What could not be stored must not take the rest of the batch with it.
  if (entry.before.includes("\\u0000") || entry.after.includes("\\u0000"))
    throw invalidInput("An audit entry cannot hold the character U+0000.");
  const running = queues.get(workspaceId);
  if (running && running.length >= maxWaiting)
    throw new AppError("unavailable", "The audit log does not keep up. Try again in a moment.");
  return new Promise((resolve, reject) => {
    const waiting = { entry, resolve, reject };
    if (running) {
      running.push(waiting);
      return;
    }
    const queue = [waiting];
    queues.set(workspaceId, queue);
    void write(workspaceId, queue);
  });
}

async function write(workspaceId: string, queue: Waiting[]): Promise<void> {
  // A turn of the event loop, so that callers who come together, or whom the last batch let go on, share a transaction.
  for (await setImmediate(); queue.length > 0; await setImmediate()) {
    const batch = queue.splice(0, maxBatch);
    try {
      const entries = batch.map(({ entry }) => entry);
      await withTenant(workspaceId, (tx) => appendAuditEntries(tx, workspaceId, entries));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  queues.delete(workspaceId);
}
