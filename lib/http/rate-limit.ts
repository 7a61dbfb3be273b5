import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";

const windowSeconds = 60;
const limiters = new Map<number, RateLimiterMemory>();

function limiterFor(perMinute: number): RateLimiterMemory {
  let limiter = limiters.get(perMinute);
  if (!limiter)
    limiters.set(perMinute, (limiter = new RateLimiterMemory({ points: perMinute, duration: windowSeconds })));
  return limiter;
}

/** The `RateLimit` headers of draft-ietf-httpapi-ratelimit-headers-10. */
export type RateLimitHeaders = { "ratelimit-policy": string; ratelimit: string };

function headersOf(perMinute: number, state: RateLimiterRes): RateLimitHeaders {
  const resetSeconds = Math.ceil(state.msBeforeNext / 1000);
  return {
    "ratelimit-policy": `"default";q=${perMinute};w=${windowSeconds}`,
    ratelimit: `"default";r=${Math.max(0, state.remainingPoints)};t=${resetSeconds}`,
  };
}

/**
 * Counts one request of a caller against its requests per minute, in this process (several web processes each grant
 * the limit). Throws `rate_limited` with `retryAfterSeconds`.
 */
export async function consumeRateLimit(caller: string, perMinute: number): Promise<RateLimitHeaders> {
  try {
    return headersOf(perMinute, await limiterFor(perMinute).consume(caller));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
    throw new AppError(
      "rate_limited",
      `More than ${perMinute} requests in a minute. Try again in ${retryAfterSeconds} s.`,
      {
        details: { limitPerMinute: perMinute, retryAfterSeconds },
      },
    );
  }
}
