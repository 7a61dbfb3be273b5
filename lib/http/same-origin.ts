import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a cookie-authenticated request that changes something unless the browser says that it comes from our own
 * pages (Origin, or Sec-Fetch-Site where Origin is absent). Throws `foreign_origin`.
 */
export function requireSameOrigin(request: Request): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const host = request.headers.get("host");
  const isOwn =
    origin !== null
      ? origin === new URL(env().MANDATE_URL).origin || (host !== null && URL.parse(origin)?.host === host)
      : site === "same-origin";
  if (!isOwn) throw new AppError("foreign_origin", "This request must come from the Mandate pages themselves.");
}
