import "server-only";
import { env, type Env } from "@/lib/core/env";

type EngineSettings = Pick<Env, "ENGINE_ADMIN_URL" | "INNGEST_BASE_URL" | "INNGEST_EVENT_KEY" | "INNGEST_SIGNING_KEY">;

const timeoutMs = 2_000;

/**
 * What keeps durable functions from running, in one sentence that names the variable to look at; null when nothing is
 * known to. The embedded engine and an Inngest server of one's own are asked. Inngest's cloud is not: it calls us, and
 * this installation need not stop serving when a cloud's status page would not answer.
 */
export async function findEngineProblem(settings: EngineSettings = env()): Promise<string | null> {
  const { ENGINE_ADMIN_URL, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = settings;
  if (ENGINE_ADMIN_URL) return askHealth("The embedded engine (ENGINE_ADMIN_URL)", ENGINE_ADMIN_URL);
  if (!INNGEST_BASE_URL && !INNGEST_EVENT_KEY) {
    return "No engine is configured: set INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY, and INNGEST_BASE_URL for a server of your own.";
  }
  if (!INNGEST_EVENT_KEY) return "INNGEST_EVENT_KEY is not set, so no event can be sent to Inngest.";
  if (!INNGEST_SIGNING_KEY) return "INNGEST_SIGNING_KEY is not set, so Inngest cannot call our functions.";
  return INNGEST_BASE_URL ? askHealth("The Inngest server (INNGEST_BASE_URL)", INNGEST_BASE_URL) : null;
}

async function askHealth(name: string, address: string): Promise<string | null> {
  const url = URL.parse("/health", address);
  if (!url || !/^https?:$/.test(url.protocol)) return `${name} is not an http(s) address.`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), cache: "no-store" });
    await response.body?.cancel();
    return response.ok ? null : `${name} answers with status ${response.status}.`;
  } catch {
    return `${name} does not answer.`;
  }
}
