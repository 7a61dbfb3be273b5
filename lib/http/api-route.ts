import "server-only";
import type { z } from "zod";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { logger, withLogFields } from "@/lib/core/logger";
import { observeRequest } from "@/lib/core/metrics";
import { authenticate } from "./authenticate";
import type { Contract } from "./contract";
import { withIdempotency } from "./idempotency";
import { logError, problemResponse, toAppError } from "./problem";
import { consumeRateLimit, type RateLimitHeaders } from "./rate-limit";
import { readInput } from "./read-input";

type HandlerInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  ctx: WorkspaceContext;
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  request: Request;
};

type RouteHandler = (
  request: Request,
  segment: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

function jsonResponse(status: number, body: string, headers: Record<string, string>): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}

/**
 * Binds a contract to a use case: request id → authenticate → rate limit → parse → idempotency → handler →
 * `response.parse` (unknown fields dropped, so that a new column cannot leak) → problem mapping → log.
 * A handler may answer a Response of its own (streams, files).
 */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: Contract<P, Q, B, R>,
  handle: (input: HandlerInput<P, Q, B>) => Promise<z.input<R> | Response>,
): RouteHandler {
  return async (request, segment) => {
    const requestId = newId("request");
    const startedAt = performance.now();
    return withLogFields({ requestId }, async () => {
      let response: Response;
      let workspaceId: string | undefined;
      try {
        const ctx = await authenticate(request, requestId);
        workspaceId = ctx.workspaceId;
        const limits = await consumeRateLimit(actorId(ctx), env().MANDATE_REQUESTS_PER_MINUTE);
        response = await answer(contract, handle, ctx, request, await segment.params, { requestId, limits });
      } catch (thrown) {
        const error = toAppError(thrown);
        logError(error, contract.operationId);
        response = problemResponse(error, requestId);
      }
      const durationMs = Math.round(performance.now() - startedAt);
      observeRequest(contract.operationId, response.status, durationMs);
      logger().info({ operation: contract.operationId, status: response.status, durationMs, workspaceId }, "request");
      return response;
    });
  };
}

async function answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: Contract<P, Q, B, R>,
  handle: (input: HandlerInput<P, Q, B>) => Promise<z.input<R> | Response>,
  ctx: WorkspaceContext,
  request: Request,
  rawParams: Record<string, string | string[] | undefined>,
  meta: { requestId: string; limits: RateLimitHeaders },
): Promise<Response> {
  const { raw, ...input } = await readInput(contract, request, rawParams);
  const headers = { "x-request-id": meta.requestId, ...meta.limits };
  const status = contract.status ?? 200;
  const run = () => handle({ ctx, ...input, request });

  const key = contract.method === "post" ? request.headers.get("idempotency-key") : null;
  if (key === null) {
    const result = await run();
    if (result instanceof Response) {
      for (const [name, value] of Object.entries(headers)) result.headers.set(name, value);
      return result;
    }
    return jsonResponse(status, JSON.stringify(contract.response.parse(result)), headers);
  }
  // A form is read by its handler, and its boundary changes with every attempt: its length stands for it.
  const body = contract.bodyType === "multipart" ? Buffer.from(request.headers.get("content-length") ?? "") : raw;
  const fingerprint = Buffer.concat([Buffer.from(new URL(request.url).pathname), body]);
  // The use case asks, too, but a repeat does not come that far.
  ctx.require(contract.permission);
  const once = { key, operation: contract.operationId, fingerprint };
  const replay = await withIdempotency(ctx, once, async () => ({
    status,
    body: JSON.stringify(contract.response.parse(await run())),
  }));
  return jsonResponse(replay.status, replay.body, {
    ...headers,
    ...(replay.isReplay ? { "idempotent-replay": "true" } : {}),
  });
}
