import "server-only";
import { logger } from "@/lib/core/logger";

const running = new Set<Promise<void>>();

/**
 * Runs work after the answer, so that its duration tells the caller nothing (whether an address has an account).
 * A failure is logged; people can ask again. Work that must not be lost belongs in the outbox instead.
 */
export function runInBackground(name: string, work: () => Promise<void>): void {
  const promise = work()
    .catch((error: unknown) => logger().warn({ err: error, work: name }, "background work failed"))
    .finally(() => running.delete(promise));
  running.add(promise);
}

/** Resolves when everything that was started has ended (tests, shutdown). */
export async function finishBackgroundWork(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
