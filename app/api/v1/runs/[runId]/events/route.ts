import { apiRoute } from "@/lib/http/api-route";
import { eventStreamResponse, lastEventId } from "@/lib/http/event-stream";
import { streamRunEvents } from "@/lib/runs/stream-run-events";
import { streamRunEventsContract } from "@/lib/runs/api";

export const GET = apiRoute(streamRunEventsContract, async ({ ctx, params, request }) =>
  eventStreamResponse(
    await streamRunEvents(ctx, { runId: params.runId, lastEventId: lastEventId(request), signal: request.signal }),
  ),
);
