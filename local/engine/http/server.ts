import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { equalSecrets, hashSigningKey } from "../protocol/sign-request.ts";
import { describeError, type Log } from "../write-log.ts";
import { matchPath, refuse, type Route, type RouteReply } from "./route.ts";

export type ServerOptions = {
  host: string;
  port: number;
  signingKey: string;
  adminToken: string | null;
  routes: Route[];
  onUpgrade: (request: http.IncomingMessage, socket: Duplex) => void;
  log: Log;
};

export type RunningServer = { url: string; close: () => Promise<void> };

/** Largest request body: 5,000 events in one request must fit. */
const largestBodyBytes = 64 * 1024 * 1024;

class BodyTooLarge extends Error {}

/** Serves the engine's HTTP interface. Resolves once the port is open; rejects when it is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const bearer = `Bearer ${hashSigningKey(options.signingKey)}`;
  const server = http.createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    void answer(options, bearer, request).then((reply) => {
      const isText = typeof reply.body === "string";
      const body = isText ? String(reply.body) : JSON.stringify(reply.body);
      response.writeHead(reply.status, {
        "content-type": isText ? "text/plain" : "application/json",
        ...reply.headers,
      });
      response.end(body);
    });
  });
  server.on("upgrade", (request, socket) => options.onUpgrade(request, socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(options: ServerOptions, bearer: string, request: http.IncomingMessage): Promise<RouteReply> {
  // A server is also sent what is no address (`//`).
  const url = URL.parse(request.url ?? "/", "http://engine");
  if (!url) return refuse(400, "the address cannot be read");
  try {
    // Postgres' texts hold no NUL, so nothing can have such a name.
    if (/%00/.test(request.url ?? "")) return refuse(400, "the address holds a NUL");
    let pathExists = false;
    for (const route of options.routes) {
      const params = matchPath(route.path, url.pathname);
      if (!params) continue;
      pathExists = true;
      if (route.method !== request.method) continue;
      const body = await readBody(request);
      if (!isAllowed(route, options, bearer, request.headers.authorization ?? "")) {
        return refuse(401, "unauthorized");
      }
      return await route.handle({ params, query: url.searchParams, headers: request.headers, body });
    }
    return pathExists ? refuse(405, "method not allowed") : refuse(404, "not found");
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, "the request is too large");
    options.log("error", "request failed", {
      path: url.pathname.replace(/^\/e\/.*/, "/e/"),
      error: describeError(error),
    });
    return refuse(500, "internal error");
  }
}

function isAllowed(route: Route, options: ServerOptions, bearer: string, authorization: string): boolean {
  if (route.access === "public") return true;
  if (route.access === "signing-key") return equalSecrets(authorization, bearer);
  return options.adminToken !== null && equalSecrets(authorization, `Bearer ${options.adminToken}`);
}

async function readBody(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
