import { AppError } from "@/lib/core/errors";

/** The answer that carries server-sent events; no proxy on the way may collect it. */
export function eventStreamResponse(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** The number of the last event that the reader saw; 0 when it saw none. Throws `invalid_input`. */
export function lastEventId(request: Request): number {
  const text = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("lastEventId") ?? "0";
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new AppError("invalid_input", "Last-Event-ID must be the id of an event.");
  return number;
}
