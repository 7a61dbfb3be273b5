import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGuardedFetch, type GuardedFetch } from "./guarded-fetch";

type Seen = {
  host: string | undefined;
  method: string | undefined;
  path: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
};

let server: Server;
let port: number;
let seen: Seen[] = [];
let lookups: string[] = [];
const open = new Set<ServerResponse>();

/** Answers by path; requests are recorded. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { host } = request.headers;
  seen.push({
    host,
    method: request.method,
    path: request.url,
    headers: request.headers,
    body: Buffer.concat(parts).toString(),
  });
  open.add(response);
  const url = new URL(request.url ?? "/", "http://server");
  switch (url.pathname) {
    case "/redirect":
      response
        .writeHead(Number(url.searchParams.get("status") ?? "302"), { location: url.searchParams.get("to") ?? "" })
        .end();
      return;
    case "/loop":
      response.writeHead(302, { location: "/loop" }).end();
      return;
    case "/large":
      response.writeHead(200, { "content-type": "text/plain" });
      for (let index = 0; index < 100; index++) response.write("x".repeat(1024));
      response.end();
      return;
    case "/stated-large":
      response.writeHead(200, { "content-length": "999999999" }).write("x");
      return;
    case "/bomb":
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(10_000_000)));
      return;
    case "/gzip":
      response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/plain" }).end(gzipSync("unpacked"));
      return;
    case "/double-gzip":
      response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync("x")));
      return;
    case "/silent":
      return;
    case "/drip":
      response.writeHead(200).write("first");
      return;
    case "/broken":
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      response.destroy();
      return;
    default:
      response.writeHead(200, {
        "content-type": "text/plain",
        "set-cookie": "session=1",
        server: "secret/1.0",
        etag: '"v1"',
      });
      response.end("hello");
  }
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  seen = [];
  lookups = [];
});
afterAll(async () => {
  for (const response of open) response.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A guard that may reach the test server, and resolves all names to it but one. */
function guard(): GuardedFetch {
  return createGuardedFetch({
    resolveHost: (host) => {
      lookups.push(host);
      return Promise.resolve([host === "inside.com" ? "10.0.0.1" : "127.0.0.1"]);
    },
    allowAddresses: ["127.0.0.1"],
    ports: [port, 80],
  });
}

const at = (path: string, host = "api.com"): string => `http://${host}:${port}${path}`;
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

describe("guardedFetch over a real connection", () => {
  it("sends method, headers and body, and shows only harmless response headers", async () => {
    const response = await guard()(at("/a?b=1"), { method: "POST", headers: { "X-Key": "k" }, body: "data" });
    expect(response).toMatchObject({ status: 200, url: at("/a?b=1"), redirects: 0 });
    expect(text(response.body)).toBe("hello");
    expect(response.headers).toMatchObject({ "content-type": "text/plain", etag: '"v1"' });
    expect(response.headers).not.toHaveProperty("set-cookie");
    expect(response.headers).not.toHaveProperty("server");
    expect(seen[0]).toMatchObject({ host: `api.com:${port}`, method: "POST", path: "/a?b=1", body: "data" });
    expect(seen[0]?.headers["x-key"]).toBe("k");
  });

  /** DNS rebinding: the name answers a public address to the check and a private one to the connection. */
  it("connects to the address that was checked, and never looks the name up again", async () => {
    await guard()(at("/"));
    expect(lookups).toEqual(["api.com"]);

    let calls = 0;
    const rebinding = createGuardedFetch({
      resolveHost: () => Promise.resolve([calls++ === 0 ? "127.0.0.1" : "10.0.0.1"]),
      allowAddresses: ["127.0.0.1"],
      ports: [port],
    });
    expect((await rebinding(at("/"))).status).toBe(200);
    expect(calls).toBe(1);
  });

  it("does not reach loopback without the explicit allowance", async () => {
    const strict = createGuardedFetch({ resolveHost: () => Promise.resolve(["127.0.0.1"]), ports: [port] });
    await expect(strict(at("/"))).rejects.toMatchObject({ code: "egress_blocked_private_address" });
    expect(seen).toEqual([]);
  });

  it("asks before it follows a redirect, each time, and ends with what the answer throws", async () => {
    const asked: string[] = [];
    const twice = at(`/redirect?to=${encodeURIComponent(at("/redirect?to=/end", "other.com"))}`);
    const ask = (refused: string) => (url: string) => {
      asked.push(url);
      return url.endsWith(refused) ? Promise.reject(new RangeError("not there")) : Promise.resolve();
    };
    expect((await guard()(twice, {}, { beforeRedirect: ask("nothing") })).redirects).toBe(2);
    expect(asked).toEqual([at("/redirect?to=/end", "other.com"), at("/end", "other.com")]);
    seen = [];
    await expect(guard()(twice, {}, { beforeRedirect: ask("/end") })).rejects.toThrow("not there");
    expect(seen.map(({ path }) => path)).not.toContain("/end");
  });

  it("checks every redirect: private names and addresses, domains, schemes, ports", async () => {
    const to = (target: string) =>
      guard()(
        at(`/redirect?to=${encodeURIComponent(target)}`),
        {},
        { allowedDomains: ["api.com", "inside.com", "169.254.169.254"] },
      );
    await expect(to(at("/", "inside.com"))).rejects.toMatchObject({ code: "egress_blocked_private_address" });
    await expect(to("http://169.254.169.254/latest")).rejects.toMatchObject({ code: "egress_blocked_private_address" });
    await expect(to(at("/", "other.com"))).rejects.toMatchObject({ code: "egress_domain_not_allowed" });
    await expect(to("file:///etc/passwd")).rejects.toMatchObject({ code: "egress_scheme_not_allowed" });
    await expect(to("http://api.com:22/")).rejects.toMatchObject({ code: "egress_port_not_allowed" });
    await expect(to("http://a:b@api.com/")).rejects.toMatchObject({ code: "egress_credentials_in_url" });
    expect(seen.every((request) => request.path?.startsWith("/redirect"))).toBe(true);
  });

  it("follows redirects within limits, and turns a posted form to a GET as browsers do", async () => {
    const response = await guard()(at("/redirect?to=/done"), { method: "POST", body: "data" });
    expect(response).toMatchObject({ status: 200, redirects: 1, url: at("/done") });
    expect(seen[1]).toMatchObject({ method: "GET", body: "" });
    const kept = await guard()(at("/redirect?status=307&to=/done"), { method: "POST", body: "data" });
    expect(kept.redirects).toBe(1);
    expect(seen[3]).toMatchObject({ method: "POST", body: "data" });
    await expect(guard()(at("/loop"), {}, { maxRedirects: 3 })).rejects.toMatchObject({
      code: "egress_too_many_redirects",
    });
    await expect(guard()(at("/loop"), {}, { maxRedirects: 0 })).rejects.toMatchObject({
      code: "egress_too_many_redirects",
    });
  });

  it("keeps credentials and data with their origin", async () => {
    const away = `/redirect?to=${encodeURIComponent(at("/", "other.com"))}`;
    await guard()(at(away), {
      headers: { Authorization: "Bearer secret", Cookie: "a=b", "X-Api-Key": "k", Accept: "text/plain" },
    });
    expect(seen[0]?.headers.authorization).toBe("Bearer secret");
    expect(seen[1]?.host).toBe(`other.com:${port}`);
    for (const name of ["authorization", "cookie", "x-api-key"]) expect(seen[1]?.headers).not.toHaveProperty(name);
    expect(seen[1]?.headers.accept).toBe("text/plain");
    await expect(guard()(at(`${away}&status=307`), { method: "POST", body: "private" })).rejects.toMatchObject({
      code: "egress_redirect_refused",
    });
  });

  it("stops at the size limit, stated or not, packed or not", async () => {
    const limits = { maxBytes: 10_000 };
    for (const path of ["/large", "/stated-large", "/bomb"]) {
      await expect(guard()(at(path), {}, limits)).rejects.toMatchObject({ code: "egress_too_large" });
    }
    expect(text((await guard()(at("/gzip"), {}, limits)).body)).toBe("unpacked");
    await expect(guard()(at("/double-gzip"), {}, limits)).rejects.toMatchObject({ code: "egress_connection_failed" });
  });

  it("stops at the time limit, before and within the answer and in the look-up", async () => {
    for (const path of ["/silent", "/drip"]) {
      await expect(guard()(at(path), {}, { timeoutMs: 60 })).rejects.toMatchObject({ code: "egress_timeout" });
    }
    const stuck = createGuardedFetch({ resolveHost: () => new Promise(() => {}) });
    await expect(stuck("http://slow.com/", {}, { timeoutMs: 20 })).rejects.toMatchObject({ code: "egress_timeout" });
  });

  it("stops when the caller gives up, with the caller's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("run cancelled");
    const waiting = guard()(at("/silent"), { signal: controller.signal });
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(guard()(at("/"), { signal: controller.signal })).rejects.toBe(reason);
  });

  it("names failures without telling about the network", async () => {
    await expect(guard()(at("/broken"))).rejects.toMatchObject({ code: "egress_connection_failed" });
    const refusing = createGuardedFetch({
      resolveHost: () => Promise.resolve(["127.0.0.1"]),
      allowAddresses: ["127.0.0.1"],
      ports: [1],
    });
    await expect(refusing("http://api.com:1/")).rejects.toMatchObject({
      code: "egress_connection_failed",
      message: "The connection to api.com failed.",
    });
    const missing = createGuardedFetch({ resolveHost: () => Promise.reject(new Error("ENOTFOUND")) });
    await expect(missing("http://nowhere.com/")).rejects.toMatchObject({ code: "egress_host_not_found" });
  });

  it("reads nothing of the body for HEAD", async () => {
    const response = await guard()(at("/"), { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.body).toHaveLength(0);
  });
});
