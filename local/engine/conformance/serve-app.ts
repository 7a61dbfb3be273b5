import http from "node:http";
import type { Inngest, InngestFunction } from "inngest";
import { serve as serveNext } from "inngest/next";
import { serve as serveNode } from "inngest/node";

export type Adapter = "next" | "node";

type WebHandler = (request: Request, context?: unknown) => Promise<Response>;
type NextHandlers = Record<"GET" | "POST" | "PUT", WebHandler>;

/** A server for the functions of a client, through one of the SDK's adapters: `next` is the one that the product uses. */
export function createApp(
  adapter: Adapter,
  client: Inngest,
  functions: InngestFunction.Any[],
  streaming: boolean,
): http.Server {
  if (adapter === "node") return http.createServer(serveNode({ client, functions, streaming }));
  const handlers = serveNext({ client, functions, streaming }) as unknown as NextHandlers;
  return http.createServer((request, response) => {
    answer(handlers, request, response).catch(() => response.destroy());
  });
}

/** What Next does around a route handler: a web request in, a web response out. */
async function answer(
  handlers: NextHandlers,
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
): Promise<void> {
  const method = incoming.method ?? "GET";
  if (method !== "GET" && method !== "POST" && method !== "PUT") {
    outgoing.writeHead(405).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks).toString("utf8") } : {};
  const request = new Request(`http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`, {
    method,
    headers,
    ...body,
  });
  const reply = await handlers[method](request, {});
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
  for await (const chunk of (reply.body ?? []) as AsyncIterable<Uint8Array>) outgoing.write(chunk);
  outgoing.end();
}
