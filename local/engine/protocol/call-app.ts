import http from "node:http";
import https from "node:https";
import type { RawAnswer } from "./read-answer.ts";

export type AppRequest = {
  method: "POST" | "PUT";
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
  signal?: AbortSignal;
};

/** Why no answer came. "refused" means that the app cannot have seen the request. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly kind: "refused" | "broken" | "timeout" | "tooLarge" | "aborted";

  constructor(kind: CallError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A connection that was closed while idle shows at once; one that breaks later had somebody working at the other end. */
const staleWithinMs = 1_000;
const largestAnswerBytes = 64 * 1024 * 1024;

/**
 * HTTP to the app. Not `fetch`: that gives up waiting for headers after five minutes, and a step may take longer.
 * Connections are kept open; when one turns out to have been closed while idle, before a byte came back, the request is
 * sent once more on a fresh one.
 */
export class AppClient {
  readonly #http = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 64 });
  readonly #https = new https.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 64 });

  async send(request: AppRequest): Promise<RawAnswer> {
    const first = await this.#attempt(request, true);
    if (first !== "stale") return first;
    try {
      const second = await this.#attempt(request, false);
      if (second !== "stale") return second;
    } catch (error) {
      if (!(error instanceof CallError) || error.kind !== "refused") throw error;
      // The first connection did exist: the app may have seen the request and died of it.
    }
    throw new CallError("broken", "The connection was closed before an answer came.");
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #attempt(request: AppRequest, reuse: boolean): Promise<RawAnswer | "stale"> {
    const url = new URL(request.url);
    const secure = url.protocol === "https:";
    const agent = reuse ? (secure ? this.#https : this.#http) : false;
    return new Promise((resolve, reject) => {
      let connected = false;
      let answered = false;
      let gaveUp: CallError | null = null;
      const startedAt = performance.now();
      const message = (secure ? https : http).request(url, {
        method: request.method,
        agent,
        headers: { ...request.headers, "content-length": Buffer.byteLength(request.body) },
        signal: request.signal,
      });
      /** Once an answer has begun, what is heard of an ending is only that the connection broke off. */
      const giveUp = (reason: CallError) => {
        gaveUp ??= reason;
        message.destroy(gaveUp);
      };
      const timer = setTimeout(() => {
        giveUp(new CallError("timeout", `No answer within ${request.timeoutMs / 1_000} s.`));
      }, request.timeoutMs);
      message.on("socket", (socket) => {
        const connect = () => {
          connected = true;
        };
        if (socket.connecting) socket.once(secure ? "secureConnect" : "connect", connect);
        else connect();
      });
      const fail = (error: Error) => {
        clearTimeout(timer);
        if (gaveUp) return reject(gaveUp);
        const code = "code" in error && typeof error.code === "string" ? error.code : "";
        if (error.name === "AbortError") return reject(new CallError("aborted", "The call was given up."));
        if (!connected)
          return reject(new CallError("refused", `The app cannot be reached (${code || error.message}).`));
        if (reuse && message.reusedSocket && !answered && performance.now() - startedAt < staleWithinMs)
          return resolve("stale");
        reject(new CallError("broken", `The connection broke off: ${error.message}.`));
      };
      message.on("error", fail);
      message.on("response", (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        let size = 0;
        response.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > largestAnswerBytes) giveUp(new CallError("tooLarge", "The answer is larger than 64 MiB."));
          else chunks.push(chunk);
        });
        response.on("error", fail);
        response.on("end", () => {
          clearTimeout(timer);
          resolve({
            status: response.statusCode ?? 0,
            headers: readHeaders(response.headers),
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      });
      message.end(request.body);
    });
  }
}

function readHeaders(headers: http.IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
