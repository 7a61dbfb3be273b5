import { setTimeout as delay } from "node:timers/promises";

/** Asks `url` until it answers 200, or gives up after `limitMs` with the last answer. Ends early when `signal` is aborted. */
export async function waitUntilHealthy(
  url: string,
  limitMs: number,
  signal: AbortSignal,
): Promise<{ isHealthy: boolean; last: string }> {
  const end = Date.now() + limitMs;
  let last = "no answer";
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) });
      const body = await response.text();
      if (response.status === 200) return { isHealthy: true, last: body };
      last = `${response.status} ${body.slice(0, 300)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) break;
    await delay(50, undefined, { signal }).catch(() => undefined);
  }
  return { isHealthy: false, last };
}
