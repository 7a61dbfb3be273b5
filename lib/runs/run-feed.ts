import "server-only";
import { Client } from "pg";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

export type Delta = { runId: string; stepId: string; offset: number; text: string };
type Listener = { onEvent: () => void; onDelta: (delta: Delta) => void };

const reconnectMs = 1_000;
// On globalThis: routes are bundled apart, and one connection per process is enough.
const holder = globalThis as typeof globalThis & {
  mandateRunFeed?: { listeners: Map<string, Set<Listener>>; connection: Promise<void> | null };
};

function feed() {
  return (holder.mandateRunFeed ??= { listeners: new Map(), connection: null });
}

function each(runId: string, call: (listener: Listener) => void): void {
  for (const listener of feed().listeners.get(runId) ?? []) call(listener);
}

async function connect(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    options: "-c role=mandate_system",
    keepAlive: true,
  });
  const reconnect = (): void => {
    feed().connection = null;
    client.removeAllListeners();
    client.on("error", () => undefined);
    void client.end().catch(() => undefined);
    if (feed().listeners.size === 0) return;
    setTimeout(() => {
      ensureConnected()
        // What was missed meanwhile is in the table: every stream looks again.
        .then(() => [...feed().listeners.keys()].forEach((runId) => each(runId, (listener) => listener.onEvent())))
        .catch(() => undefined);
    }, reconnectMs);
  };
  client.on("error", (error) => {
    logger().warn({ err: error }, "the run feed lost its database connection; it reconnects");
    reconnect();
  });
  client.on("notification", ({ channel, payload = "" }) => {
    if (channel === "run_events") each(payload.split(":")[0] ?? "", (listener) => listener.onEvent());
    if (channel === "run_deltas") {
      const delta = JSON.parse(payload) as Delta;
      each(delta.runId, (listener) => listener.onDelta(delta));
    }
  });
  try {
    await client.connect();
    await client.query("LISTEN run_events; LISTEN run_deltas");
  } catch (error) {
    reconnect();
    throw error;
  }
}

function ensureConnected(): Promise<void> {
  return (feed().connection ??= connect());
}

/**
 * Tells when something was appended to a run's events, and passes pieces of answers on as they come; returns a function
 * that ends it. A signal says "look": events themselves are read from the table, so that none can be missed.
 */
export async function watchRun(runId: string, listener: Listener): Promise<() => void> {
  const { listeners } = feed();
  const set = listeners.get(runId) ?? new Set();
  set.add(listener);
  listeners.set(runId, set);
  const stop = (): void => {
    set.delete(listener);
    if (set.size === 0 && listeners.get(runId) === set) listeners.delete(runId);
  };
  try {
    await ensureConnected();
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}
