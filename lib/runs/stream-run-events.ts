import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { watchRun, type Delta } from "./run-feed";
import { isFinished, isRunStatus } from "./state";

const keepAliveMs = 15_000;
const batch = 200;

type StoredEvent = { seq: number; type: string; data: unknown };

/**
 * The events of a run as server-sent events (WHATWG HTML section 9.2): first those after `lastEventId` from the table,
 * then live. Each has its number as id, so that a reader that reconnects misses and repeats nothing. `delta` events
 * (pieces of an answer while it is written) carry no id and are not repeated. Ends when the run has ended.
 * Throws `not_found`.
 */
export async function streamRunEvents(
  ctx: WorkspaceContext,
  input: { runId: string; lastEventId: number; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const { runId, signal } = input;
  const read = (after: number) =>
    inWorkspace(ctx, async (tx) => ({
      run: await tx.run.findFirst({ where: { id: runId, workspaceId }, select: { status: true } }),
      events: await tx.runEvent.findMany({
        where: { workspaceId, runId, seq: { gt: after } },
        select: { seq: true, type: true, data: true },
        orderBy: { seq: "asc" },
        take: batch,
      }),
    }));
  const first = await read(input.lastEventId);
  if (!first.run) throw notFound("run", runId);

  const encoder = new TextEncoder();
  let close = (): void => undefined;
  // A reader that cancels has closed the stream already.
  let isCancelled = false;
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let last = input.lastEventId;
      let closed = false;
      let reading = false;
      let again = false;
      let stopWatching = (): void => undefined;
      const send = (text: string): void => {
        if (!closed) controller.enqueue(encoder.encode(text));
      };
      const keepAlive = setInterval(() => send(": keep-alive\n\n"), keepAliveMs);
      close = () => {
        if (closed) return;
        closed = true;
        clearInterval(keepAlive);
        stopWatching();
        signal.removeEventListener("abort", close);
        if (!isCancelled) controller.close();
      };
      const emit = (events: StoredEvent[]): void => {
        for (const event of events) {
          last = event.seq;
          send(`id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`);
        }
      };
      const catchUp = async (): Promise<void> => {
        if (closed) return;
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        try {
          do {
            again = false;
            const { run, events } = await read(last);
            emit(events);
            if (events.length === batch) again = true;
            else if (!run || (isRunStatus(run.status) && isFinished(run.status) && !again)) {
              send("event: end\ndata: {}\n\n");
              close();
            }
          } while (again && !closed);
        } finally {
          reading = false;
        }
      };
      const onDelta = (delta: Delta): void =>
        send(
          `event: delta\ndata: ${JSON.stringify({ stepId: delta.stepId, offset: delta.offset, text: delta.text })}\n\n`,
        );

      signal.addEventListener("abort", close, { once: true });
      send("retry: 1000\n\n");
      try {
        stopWatching = await watchRun(runId, { onEvent: () => void catchUp().catch(close), onDelta });
        // Who left meanwhile must not leave a listener behind.
        if (signal.aborted) close();
        if (closed) return stopWatching();
        // Watching began before this look, so that nothing can fall between the two.
        await catchUp();
      } catch {
        // The reader connects again and goes on after the last event that it saw.
        close();
      }
    },
    cancel() {
      isCancelled = true;
      close();
    },
  });
}
