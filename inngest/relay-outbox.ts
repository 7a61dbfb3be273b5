import "server-only";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { logger } from "@/lib/core/logger";
import { onOutboxWrite } from "@/lib/core/outbox";
import { inngest } from "./client";

const batchSize = 100;
const sweepMs = 1_000;

type Row = { id: string; name: string; data: object };

/**
 * Sends committed events to the engine and marks them sent; returns how many. Rows are locked while they are sent, so
 * that several processes share the work. Repeating is safe: the row's id deduplicates at the engine.
 */
export async function relayOutbox(): Promise<number> {
  return systemDb().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id, name, data FROM outbox_events WHERE "sentAt" IS NULL
      ORDER BY "createdAt" LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`;
    if (rows.length === 0) return 0;
    await inngest.send(rows.map((row) => ({ id: row.id, name: row.name, data: row.data })));
    await tx.$executeRaw`UPDATE outbox_events SET "sentAt" = ${now()} WHERE id = ANY(${rows.map((row) => row.id)})`;
    return rows.length;
  });
}

/** Starts the relay of this process: at once after a write, and a sweep each second for what was left behind. */
export function startOutboxRelay(): void {
  let running = false;
  let again = false;
  let failures = 0;
  const relay = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        while ((await relayOutbox()) === batchSize);
      } while (again);
      failures = 0;
    } catch (error) {
      failures += 1;
      // The events stay in the table; only the first of a row of failures is worth a line.
      if (failures === 1) logger().warn({ err: error }, "the outbox could not be relayed; it will be tried again");
    } finally {
      running = false;
    }
  };
  onOutboxWrite(() => void relay());
  setInterval(() => void relay(), sweepMs).unref();
}
