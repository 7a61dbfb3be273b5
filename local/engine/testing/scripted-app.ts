import http from "node:http";
import type { AddressInfo } from "node:net";
import { hashSigningKey } from "../protocol/sign-request.ts";

export type Call = {
  fnId: string;
  stepId: string;
  runId: string;
  jobId: string;
  gen: number;
  attempt: number;
  planOnly: boolean;
  steps: Record<string, unknown>;
  stack: string[];
  event: { name: string; data: Record<string, unknown> };
};

export type ScriptedFunction = { id: string; options?: Record<string, unknown>; retries?: number };
export type Reply = { status: number; headers?: Record<string, string>; body: unknown };

const sdkHeader = { "x-inngest-sdk": "inngest-js:v4.24.0", "x-inngest-req-version": "2" };

/** The answer with which the SDK reports operations. */
export const ops = (...list: Record<string, unknown>[]): Reply => ({ status: 206, headers: sdkHeader, body: list });
/** The answer with which the SDK returns a function's result. */
export const returned = (result: unknown): Reply => ({ status: 200, headers: sdkHeader, body: JSON.stringify(result) });
/** A hex id such as the SDK makes from a step's name. */
export const stepId = (name: string): string => Buffer.from(name).toString("hex").padEnd(40, "0");

/**
 * An app without the SDK, which answers calls exactly as a test says: late, twice, wrongly. `handle` may wait as long as it
 * likes; a test thereby decides when an answer arrives.
 */
export class ScriptedApp {
  readonly calls: Call[] = [];
  handle: (call: Call) => Promise<Reply> | Reply = () => returned(null);
  #server: http.Server | null = null;
  #port = 0;
  readonly #functions: ScriptedFunction[];

  constructor(functions: ScriptedFunction[]) {
    this.#functions = functions;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/api/inngest`;
  }

  /** Listens; the second time on the port of the first. */
  async open(): Promise<void> {
    const server = http.createServer((request, response) => {
      void this.#answer(request).then((reply) => {
        response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
        response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Ends at once, cutting off calls that are being answered. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  /** What a registration of this app says. */
  registration(): Record<string, unknown> {
    const functions = this.#functions.map(({ id, options, retries }) => ({
      id: `app-${id}`,
      name: id,
      triggers: [{ event: `test/${id}` }],
      steps: {
        step: {
          id: "step",
          name: "step",
          runtime: { type: "http", url: `${this.url}?fnId=app-${id}&stepId=step` },
          ...(retries === undefined ? {} : { retries: { attempts: retries } }),
        },
      },
      ...options,
    }));
    return { url: this.url, appName: "app", app_id: "app", sdk: "js:v4.24.0", functions };
  }

  async #answer(request: http.IncomingMessage): Promise<Reply> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    if (request.method === "PUT") {
      return { status: 200, headers: { ...sdkHeader, "x-inngest-sync-kind": "in_band" }, body: this.registration() };
    }
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      event: Call["event"];
      steps: Call["steps"];
      ctx: { run_id: string; attempt: number; disable_immediate_execution: boolean; stack: { stack: string[] } };
    };
    const query = new URL(request.url ?? "/", this.url).searchParams;
    const call: Call = {
      fnId: query.get("fnId") ?? "",
      stepId: query.get("stepId") ?? "",
      runId: body.ctx.run_id,
      jobId: String(request.headers["x-inngest-job-id"]),
      gen: Number(request.headers["x-inngest-generation-id"]),
      attempt: body.ctx.attempt,
      planOnly: body.ctx.disable_immediate_execution,
      steps: body.steps,
      stack: body.ctx.stack.stack,
      event: body.event,
    };
    this.calls.push(call);
    return this.handle(call);
  }
}

/** Sends a checkpoint as the SDK does from inside a call. Returns the status. */
export async function sendCheckpoint(
  engineUrl: string,
  signingKey: string,
  call: Pick<Call, "runId" | "jobId" | "gen">,
  steps: Record<string, unknown>[],
): Promise<number> {
  const response = await fetch(`${engineUrl}/v1/checkpoint/${call.runId}/async`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${hashSigningKey(signingKey)}` },
    body: JSON.stringify({ run_id: call.runId, qi_id: call.jobId, generation_id: call.gen, steps }),
  });
  await response.arrayBuffer();
  return response.status;
}
