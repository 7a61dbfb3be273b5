const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a request was addressed to this machine itself, not through a proxy. */
export function isLoopbackRequest(request: Request): boolean {
  const host = request.headers.get("host") ?? "";
  const name = URL.parse(`http://${host}`)?.hostname ?? "";
  return loopbackHosts.has(name) && request.headers.get("forwarded") === null && isLocalForward(request.headers);
}

/** The server adds x-forwarded-for itself on direct connections; a loopback address there is still direct. */
function isLocalForward(headers: Headers): boolean {
  const forwarded = headers.get("x-forwarded-for");
  return (
    forwarded === null || forwarded.split(",").every((part) => /^\s*(::1|(::ffff:)?127\.\d+\.\d+\.\d+)\s*$/.test(part))
  );
}
