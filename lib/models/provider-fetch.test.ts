import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createProviderFetch } from "./provider-fetch";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<number> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return (started.address() as AddressInfo).port;
}

const toLoopback = { resolveHost: () => Promise.resolve(["127.0.0.1"]), allowLoopback: true };

describe("the fetch of typed base URLs", () => {
  it("sends method, headers and body to the checked address under the name that was asked for", async () => {
    const port = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const { host, authorization } = request.headers;
        response.setHeader("x-kind", "echo").writeHead(201);
        response.end(
          JSON.stringify({
            method: request.method,
            url: request.url,
            host,
            authorization,
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
    });
    const response = await createProviderFetch(toLoopback)(`http://models.example.com:${port}/v1/chat?x=1`, {
      method: "POST",
      headers: { authorization: "Bearer k" },
      body: "größe",
    });
    expect([response.status, response.headers.get("x-kind")]).toEqual([201, "echo"]);
    expect(await response.json()).toEqual({
      method: "POST",
      url: "/v1/chat?x=1",
      host: `models.example.com:${port}`,
      authorization: "Bearer k",
      body: "größe",
    });
  });

  it("hands pieces of an answer on as they come, and stops the server when it is aborted", async () => {
    let closed: (() => void) | undefined;
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const port = await serve((_request, response) => {
      response.on("close", () => closed?.());
      response.write("data: one\n\n");
    });
    const abort = new AbortController();
    const response = await createProviderFetch(toLoopback)(`http://models.example.com:${port}/`, {
      signal: abort.signal,
    });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("data: one\n\n");
    abort.abort(new Error("enough"));
    await expect(reader?.read()).rejects.toThrow("enough");
    await ended;
  });

  it("does not follow a redirect, which could lead inside", async () => {
    const port = await serve((_request, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    );
    const response = await createProviderFetch(toLoopback)(`http://models.example.com:${port}/`);
    expect(response.status).toBe(302);
  });

  /** DNS rebinding: public when the URL was saved, private when it is called. */
  it("refuses a name that leads inside by now, before it connects", async () => {
    let requests = 0;
    const port = await serve((_request, response) => {
      requests += 1;
      response.end();
    });
    const rebound = { ...toLoopback, allowLoopback: false };
    await expect(createProviderFetch(rebound)(`http://models.example.com:${port}/`)).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(requests).toBe(0);
  });

  it("rejects with the connection's own error when nobody answers", async () => {
    const port = await serve((_request, response) => response.end());
    await new Promise((resolve) => server?.close(resolve));
    await expect(createProviderFetch(toLoopback)(`http://models.example.com:${port}/`)).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  });
});
