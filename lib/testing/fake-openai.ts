import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeAnswer = {
  text?: string;
  toolCalls?: readonly { name: string; args: unknown; id?: string }[];
  usage?: { input?: number; cached?: number; output?: number };
  /** Answers this HTTP status with an error body instead. */
  status?: number;
  headers?: Record<string, string>;
  /** Cuts the connection after the text was sent, without an end. */
  breaksOff?: boolean;
  /** Accepts the request and never answers. */
  hangs?: boolean;
  /** Holds the answer back until it resolves. */
  after?: Promise<unknown>;
};

export type FakeRequest = { path: string; authorization: string; body: Record<string, unknown>; text: string };

/**
 * A stand-in for OpenAI on a local port: answers `POST /v1/responses` from a list or a function, streamed or not, in the
 * shape that the AI SDK's provider reads, and keeps what it was asked.
 */
export class FakeOpenAi {
  readonly requests: FakeRequest[] = [];
  #answers: FakeAnswer[] = [];
  #reply: ((request: FakeRequest, index: number) => FakeAnswer) | undefined;
  #server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.#serve(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  /** Forgets requests and answers from the next request on as told: a list, one answer each, or a function. */
  script(answers: readonly FakeAnswer[] | ((request: FakeRequest, index: number) => FakeAnswer)): void {
    this.requests.length = 0;
    this.#answers = typeof answers === "function" ? [] : [...answers];
    this.#reply = typeof answers === "function" ? answers : undefined;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    const kept: FakeRequest = {
      path: request.url ?? "",
      authorization: request.headers.authorization ?? "",
      body: JSON.parse(text) as Record<string, unknown>,
      text,
    };
    this.requests.push(kept);
    const answer = this.#reply
      ? this.#reply(kept, this.requests.length - 1)
      : (this.#answers.shift() ?? { status: 418 });
    await answer.after;
    if (answer.hangs) return;
    if (answer.status !== undefined) {
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(
        JSON.stringify({ error: { message: "refused by the stand-in", type: "error", code: null, param: null } }),
      );
      return;
    }
    if (kept.body.stream !== true) {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(wholeResponse(answer)));
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of eventsOf(answer)) response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (answer.breaksOff) {
      // Let what was written leave first: the client shall have read the beginning.
      setImmediate(() => response.destroy());
      return;
    }
    response.write(
      `data: ${JSON.stringify({ type: "response.completed", response: { ...head, usage: usageOf(answer) } })}\n\n`,
    );
    response.end("data: [DONE]\n\n");
  }
}

const head = { id: "resp_1", created_at: 1_700_000_000, model: "stand-in" };

function usageOf({ usage = {} }: FakeAnswer): object {
  const { input = 100, cached = 0, output = 20 } = usage;
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: cached },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  };
}

function callsOf(answer: FakeAnswer) {
  return (answer.toolCalls ?? []).map(({ name, args, id }, index) => ({
    type: "function_call",
    id: `fc_${index}`,
    call_id: id ?? `call_${index}`,
    name,
    arguments: typeof args === "string" ? args : JSON.stringify(args),
    status: "completed",
  }));
}

function* eventsOf(answer: FakeAnswer): Generator<object> {
  yield { type: "response.created", response: head };
  let index = 0;
  if (answer.text !== undefined) {
    const item = { type: "message", id: "msg_1" };
    yield { type: "response.output_item.added", output_index: index, item };
    // Small pieces, so that a mask token is split between them.
    for (const delta of answer.text.match(/[\s\S]{1,5}/g) ?? []) {
      yield { type: "response.output_text.delta", item_id: "msg_1", output_index: index, delta };
    }
    if (answer.breaksOff) return;
    yield { type: "response.output_item.done", output_index: index, item };
    index += 1;
  }
  for (const item of callsOf(answer)) {
    yield {
      type: "response.output_item.added",
      output_index: index,
      item: { ...item, arguments: "", status: "in_progress" },
    };
    yield {
      type: "response.function_call_arguments.delta",
      item_id: item.id,
      output_index: index,
      delta: item.arguments,
    };
    yield {
      type: "response.function_call_arguments.done",
      item_id: item.id,
      output_index: index,
      arguments: item.arguments,
    };
    yield { type: "response.output_item.done", output_index: index, item };
    index += 1;
  }
}

function wholeResponse(answer: FakeAnswer): object {
  const content = [{ type: "output_text", text: answer.text ?? "", annotations: [] }];
  const message = { type: "message", id: "msg_1", role: "assistant", status: "completed", content };
  return {
    ...head,
    object: "response",
    status: "completed",
    output: [...(answer.text === undefined ? [] : [message]), ...callsOf(answer)],
    usage: usageOf(answer),
  };
}
