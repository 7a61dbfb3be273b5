import { day } from "@/lib/core/clock";
import { env } from "@/lib/core/env";

/** How long a session lives from signing in, whatever is done with it. */
export const sessionLifetimeMs = 30 * day;

/** Whether cookies are for https only: as soon as the installation's public address is https. */
export function hasSecureCookies(): boolean {
  return env().MANDATE_URL.startsWith("https:");
}

/** The cookie that carries the signed session id. */
export function sessionCookieName(): string {
  return hasSecureCookies() ? "__Secure-mandate-session" : "mandate-session";
}
