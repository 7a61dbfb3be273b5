import { LocalError } from "./local-error.ts";

const timeoutMs = 30_000;

/**
 * Makes our functions known to the Inngest that the environment names, as its dashboard or `curl -X PUT` would: an event
 * that arrives before is taken and starts nothing. Throws a `LocalError` with Inngest's own words when it does not accept them.
 */
export async function registerFunctions(webAddress: string, signal: AbortSignal): Promise<void> {
  let status: number;
  let words: string;
  try {
    const response = await fetch(`${webAddress}/api/inngest`, {
      method: "PUT",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    status = response.status;
    words = (await response.text()).slice(0, 300);
    if (response.ok) return;
  } catch (error) {
    if (signal.aborted) return;
    throw new LocalError(
      `Inngest could not be told about our functions: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  throw new LocalError(`Inngest does not accept our functions (status ${status}): ${words}`);
}
