import type { IncomingHttpHeaders } from "node:http";

export type RouteRequest = {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};

export type RouteReply = { status: number; body: unknown; headers?: Record<string, string> };

/** Who may use a route: anyone; holders of the signing key (the app); of the admin token. Event routes check their key themselves. */
export type Access = "public" | "signing-key" | "admin";

export type Route = {
  method: string;
  /** `:name` matches one path segment. */
  path: string;
  access: Access;
  handle: (request: RouteRequest) => Promise<RouteReply> | RouteReply;
};

/** An answer with the status and the text that clients of the protocol look for. */
export function refuse(status: number, error: string): RouteReply {
  return { status, body: { status, error } };
}

/** The parameters of a path, or `null` when it does not have this form. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = actual[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return null;
      continue;
    }
    if (value === "") return null;
    try {
      params[segment.slice(1)] = decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return params;
}
