import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/access/content-security-policy";
import { needsSession } from "@/lib/access/public-paths";
import { hasSecureCookies, sessionCookieName } from "@/lib/access/session-cookie";
import { randomSecret } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";

/**
 * Before each page: a nonce and the security headers, the path for redirects back, a request id, and for comfort a
 * redirect to sign-in where no session cookie came. It is never the check: pages, actions and routes check themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isHttps = hasSecureCookies();
  const nonce = randomSecret(16);
  const policy = contentSecurityPolicy(nonce, { isDevelopment: env().NODE_ENV === "development", isHttps });
  const requestId = newId("request");

  const isPageVisit = request.method === "GET" || request.method === "HEAD";
  if (isPageVisit && needsSession(pathname) && !request.cookies.has(sessionCookieName())) {
    const target = request.nextUrl.clone();
    target.pathname = "/sign-in";
    target.search = `?next=${encodeURIComponent(pathname + search)}`;
    return withHeaders(NextResponse.redirect(target), { policy, requestId, isHttps });
  }

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts out of this header.
  headers.set("content-security-policy", policy);
  headers.set("x-mandate-path", pathname + search);
  headers.set("x-request-id", requestId);
  return withHeaders(NextResponse.next({ request: { headers } }), { policy, requestId, isHttps });
}

function withHeaders(
  response: NextResponse,
  facts: { policy: string; requestId: string; isHttps: boolean },
): NextResponse {
  response.headers.set("content-security-policy", facts.policy);
  response.headers.set("x-request-id", facts.requestId);
  for (const [name, value] of Object.entries(securityHeaders(facts))) response.headers.set(name, value);
  return response;
}

export const config = {
  // The API sets its own headers and is spared the cost; static files need none.
  matcher: [
    "/((?!api/|_next/static|_next/image|favicon\\.ico|icon\\.svg|.*\\.(?:png|jpg|jpeg|webp|svg|ico|txt|xml|woff2)$).*)",
  ],
};
