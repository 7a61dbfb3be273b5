import type { Env } from "@/lib/core/env";

/** Which engine runs the durable functions, as far as the configuration says. Addresses carry no keys. */
export type EngineSource =
  | { kind: "embedded"; url: string }
  | { kind: "inngest-server"; url: string }
  | { kind: "inngest-cloud"; url: string }
  | { kind: "none" };

type EngineSettings = Pick<Env, "ENGINE_ADMIN_URL" | "INNGEST_BASE_URL" | "INNGEST_EVENT_KEY">;

/** Where Inngest's own dashboard is when no server of one's own is configured. */
const cloudDashboard = "https://app.inngest.com";

export function describeEngine(settings: EngineSettings): EngineSource {
  if (settings.ENGINE_ADMIN_URL) return { kind: "embedded", url: withoutKeys(settings.ENGINE_ADMIN_URL) };
  if (settings.INNGEST_BASE_URL) return { kind: "inngest-server", url: withoutKeys(settings.INNGEST_BASE_URL) };
  if (settings.INNGEST_EVENT_KEY) return { kind: "inngest-cloud", url: cloudDashboard };
  return { kind: "none" };
}

/** Origin and path of an address: no user, password, query or fragment, any of which can hold a key. */
function withoutKeys(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "an address that cannot be read";
  return `${url.origin}${url.pathname === "/" ? "" : url.pathname}`;
}
