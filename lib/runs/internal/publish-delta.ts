import "server-only";
import { systemDb } from "@/lib/core/db";

const coalesceMs = 40;
/** Postgres refuses a NOTIFY payload of 8,000 bytes or more; a character of JSON has at most six. */
const maxPieceLength = 1_200;

/**
 * Sends pieces of an answer to whoever is watching the run: coalesced, and ephemeral (a watcher who misses one reads
 * the finished step). Failing to send never fails the step.
 */
export function createDeltaPublisher(
  runId: string,
  stepId: string,
): { push(text: string): void; end(): Promise<void> } {
  let waiting = "";
  let offset = 0;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();

  const flush = (): void => {
    timer = undefined;
    const text = waiting;
    waiting = "";
    for (let start = 0; start < text.length; start += maxPieceLength) {
      const piece = text.slice(start, start + maxPieceLength);
      const payload = JSON.stringify({ runId, stepId, offset, text: piece });
      offset += piece.length;
      sending = sending
        .then(async () => {
          await systemDb().$executeRaw`SELECT pg_notify('run_deltas', ${payload})`;
        })
        .catch(() => undefined);
    }
  };

  return {
    push(text) {
      waiting += text;
      timer ??= setTimeout(flush, coalesceMs);
    },
    async end() {
      clearTimeout(timer);
      flush();
      await sending;
    },
  };
}
