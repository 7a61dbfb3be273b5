import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { findEngineProblem } from "./check-engine";

const none = {
  ENGINE_ADMIN_URL: undefined,
  INNGEST_BASE_URL: undefined,
  INNGEST_EVENT_KEY: undefined,
  INNGEST_SIGNING_KEY: undefined,
};
const keys = { ...none, INNGEST_EVENT_KEY: "secret-event-key", INNGEST_SIGNING_KEY: "signkey-prod-secret" };
const closers: (() => void)[] = [];

afterEach(() => closers.splice(0).forEach((close) => close()));

async function serveHealth(status: number): Promise<{ url: string; paths: string[]; close: () => Promise<void> }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    response.writeHead(status).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  closers.push(() => void close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths, close };
}

it("is content with the keys of Inngest's cloud, which it does not ask", async () => {
  expect(await findEngineProblem(keys)).toBeNull();
});

it("asks a server of one's own for its health", async () => {
  const server = await serveHealth(200);
  expect(await findEngineProblem({ ...keys, INNGEST_BASE_URL: `${server.url}/` })).toBeNull();
  expect(server.paths).toEqual(["/health"]);
});

it("asks the embedded engine before anything else", async () => {
  const server = await serveHealth(200);
  const settings = { ...keys, ENGINE_ADMIN_URL: server.url, INNGEST_BASE_URL: "http://127.0.0.1:1" };
  expect(await findEngineProblem(settings)).toBeNull();
});

it("names the variable of a server that is ill or gone, and no key", async () => {
  const server = await serveHealth(503);
  const settings = { ...keys, INNGEST_BASE_URL: server.url };
  expect(await findEngineProblem(settings)).toBe("The Inngest server (INNGEST_BASE_URL) answers with status 503.");
  await server.close();
  const gone = await findEngineProblem(settings);
  expect(gone).toBe("The Inngest server (INNGEST_BASE_URL) does not answer.");
  expect(gone).not.toContain("secret");
  expect(await findEngineProblem({ ...keys, INNGEST_BASE_URL: "inngest:8288" })).toContain("not an http(s) address");
});

it.each([
  ["INNGEST_EVENT_KEY", { ...keys, INNGEST_EVENT_KEY: undefined, INNGEST_BASE_URL: "http://127.0.0.1:1" }],
  ["INNGEST_SIGNING_KEY", { ...keys, INNGEST_SIGNING_KEY: undefined }],
  ["INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY", none],
])("says that %s is missing", async (name, settings) => {
  expect(await findEngineProblem(settings)).toContain(name);
});
