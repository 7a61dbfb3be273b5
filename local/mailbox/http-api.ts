import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { MessageStore } from "./message-store.ts";

type Answer = { status: number; type: string; body: string | Buffer; fileName?: string };

/**
 * Reads the mailbox over HTTP. All paths start with `/<token>`: sign-in links are in these messages, and other users of
 * the machine can reach the port.
 *
 *   GET /messages?limit=50&to=a@b.c     {items: MessageSummary[]}, newest first
 *   GET /messages/{id}                  StoredMessage
 *   GET /messages/{id}/raw              the message as received
 *   GET /messages/{id}/attachments/{n}  one attachment, n from 0
 *   DELETE /messages                    empties the mailbox
 */
export function createMailboxServer(store: MessageStore, token: string): Server {
  return createServer((request, response) => {
    answer(store, token, request).then(
      (result) => send(response, result),
      (error: unknown) => {
        console.error("The mailbox could not answer.", error);
        send(response, json(500, { error: "The mailbox could not be read." }));
      },
    );
  });
}

async function answer(store: MessageStore, token: string, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://mailbox");
  const [given, collection, id, part, index, ...rest] = url.pathname.split("/").slice(1);
  if (given !== token || collection !== "messages" || rest.length > 0) return notFound();

  if (id === undefined && request.method === "DELETE") {
    await store.clear();
    return { status: 204, type: "text/plain", body: "" };
  }
  if (request.method !== "GET") return json(405, { error: "Only GET, and DELETE on all messages." });
  if (id === undefined) return list(store, url.searchParams);
  if (part === undefined) return orNotFound(await store.find(id), (message) => json(200, message));
  if (part === "raw" && index === undefined) {
    return orNotFound(await store.findRaw(id), (body) => ({
      status: 200,
      type: "message/rfc822",
      body,
      fileName: `${id}.eml`,
    }));
  }
  if (part === "attachments" && index !== undefined && /^\d{1,4}$/.test(index)) {
    const found = await store.findAttachment(id, Number(index));
    return orNotFound(found, ({ name, contentType, content }) => ({
      status: 200,
      type: contentType,
      body: content,
      fileName: name,
    }));
  }
  return notFound();
}

async function list(store: MessageStore, query: URLSearchParams): Promise<Answer> {
  const limit = Number(query.get("limit") ?? "50");
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) return json(400, { error: "limit must be from 1 to 500." });
  const to = query.get("to");
  return json(200, { items: await store.list(to === null ? { limit } : { limit, to }) });
}

function orNotFound<T>(value: T | null, toAnswer: (value: T) => Answer): Answer {
  return value === null ? notFound() : toAnswer(value);
}

function notFound(): Answer {
  return json(404, { error: "Not found." });
}

function json(status: number, value: unknown): Answer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status, type, body, fileName }: Answer): void {
  response.setHeader("content-type", type);
  response.setHeader("cache-control", "no-store");
  // Content comes from messages: a browser must never run it as a page of this origin.
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "default-src 'none'; sandbox");
  if (fileName !== undefined) {
    response.setHeader("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  }
  response.writeHead(status).end(body);
}
