import net, { type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "../../supervisor/find-free-port.ts";
import { AppClient, type AppRequest, CallError } from "./call-app.ts";

/** What a server does with each connection; texts are written as they are. */
type Behaviour = (socket: net.Socket, request: number) => void;

describe("AppClient", () => {
  let client: AppClient;
  let server: net.Server | null = null;
  let requests = 0;
  const sockets = new Set<net.Socket>();

  beforeEach(() => {
    client = new AppClient();
    requests = 0;
  });
  afterEach(async () => {
    client.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    const open = server;
    server = null;
    if (open) await new Promise((resolve) => open.close(resolve));
  });

  /** A server that does not speak HTTP but what a test says, each time when a whole request has come. */
  const serve = async (behaviour: Behaviour): Promise<number> => {
    server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("data", () => {
        requests += 1;
        behaviour(socket, requests);
      });
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };
  const send = (url: string, rest: Partial<AppRequest> = {}) =>
    client.send({ method: "POST", url, headers: {}, body: "{}", timeoutMs: 30_000, ...rest });
  const failure = async (url: string, rest: Partial<AppRequest> = {}): Promise<CallError> => {
    const error = await send(url, rest).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof CallError)) throw new Error(`No CallError, but ${String(error)}`);
    return error;
  };
  const head = (length: number) => `HTTP/1.1 206 x\r\nContent-Length: ${length}\r\nX-Inngest-Sdk: js\r\n\r\n`;

  it("takes a body that is cut off for no answer", async () => {
    const port = await serve((socket) => socket.end(`${head(100)}[{"id":`));
    expect(await failure(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: "broken" });
  });

  it("takes a chunked body that never ends for no answer", async () => {
    const port = await serve((socket) => socket.end("HTTP/1.1 206 x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n"));
    expect(await failure(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: "broken" });
  });

  it("says that an answer is too large, and reads no more of it", async () => {
    const port = await serve((socket) => {
      socket.write(head(100 * 1024 * 1024));
      const more = () => {
        while (socket.writable && socket.write(Buffer.alloc(1024 * 1024, 32)));
      };
      socket.on("drain", more);
      more();
    });
    const error = await failure(`http://127.0.0.1:${port}/`);
    expect(error).toMatchObject({ kind: "tooLarge", message: "The answer is larger than 64 MiB." });
  });

  it("says that it waited too long, also when the answer has begun", async () => {
    const port = await serve((socket) => socket.write(`${head(100)}[`));
    expect(await failure(`http://127.0.0.1:${port}/`, { timeoutMs: 200 })).toMatchObject({ kind: "timeout" });
  });

  it("says that it was given up, also when the answer has begun", async () => {
    const abort = new AbortController();
    const port = await serve((socket) => socket.write(`${head(100)}[`, () => abort.abort()));
    expect(await failure(`http://127.0.0.1:${port}/`, { signal: abort.signal })).toMatchObject({ kind: "aborted" });
  });

  it("does not follow a redirect, however it turns", async () => {
    const port = await serve((socket) =>
      socket.write("HTTP/1.1 302 Found\r\nLocation: /\r\nX-Inngest-Sdk: js\r\nContent-Length: 0\r\n\r\n"),
    );
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 302 });
    expect(requests).toBe(1);
  });

  it("knows when the app cannot have seen the request: nobody listens, or nobody who speaks TLS", async () => {
    const port = await serve((socket) => socket.destroy());
    expect(await failure(`https://127.0.0.1:${port}/`)).toMatchObject({ kind: "refused" });
    expect(await failure(`http://127.0.0.1:${await findFreePort()}/`)).toMatchObject({ kind: "refused" });
  });

  it("sends again on a fresh connection when one that was kept open is gone, and only then", async () => {
    const ok = "HTTP/1.1 200 x\r\nContent-Length: 4\r\n\r\nnull";
    const port = await serve((socket, request) => {
      if (request === 2) socket.destroy();
      else socket.write(ok);
    });
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 });
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 });
    expect(requests).toBe(3);
  });

  it("does not send again what a fresh connection broke off", async () => {
    const port = await serve((socket) => socket.destroy());
    expect(await failure(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: "broken" });
    expect(requests).toBe(1);
  });
});
