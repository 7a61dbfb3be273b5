import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireInngest } from "./check-inngest.ts";
import { LocalError } from "./local-error.ts";
import { type FakeInngest, startFakeInngest } from "./testing/fake-inngest.ts";

let inngest: FakeInngest;

beforeEach(async () => {
  inngest = await startFakeInngest();
});
afterEach(() => inngest.close());

const never = new AbortController().signal;

async function problemOf(changes: Record<string, string | undefined>): Promise<string> {
  const error: unknown = await requireInngest({ ...inngest.env, ...changes }, 0, never).then(
    () => new LocalError(""),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LocalError);
  return (error as LocalError).message;
}

describe("the Inngest that the environment names", () => {
  it("is asked with both keys, and is sent no event", async () => {
    expect(await problemOf({})).toBe("");
    expect(inngest.seen).toEqual(["POST /e/event-key-hidden []", "GET /v1/events?limit=1"]);
  });

  it.each([
    ["a missing event key", { INNGEST_EVENT_KEY: " " }, /^INNGEST_EVENT_KEY is not set/],
    ["a missing signing key", { INNGEST_SIGNING_KEY: undefined }, /^INNGEST_SIGNING_KEY is not set/],
    ["a malformed signing key", { INNGEST_SIGNING_KEY: "secret!" }, /^INNGEST_SIGNING_KEY is no signing key/],
    ["an address that is none", { INNGEST_BASE_URL: "inngest:8288" }, /^INNGEST_BASE_URL is no address/],
    ["a wrong event key", { INNGEST_EVENT_KEY: "secret" }, /^The Inngest server at .* does not know INNGEST_EVENT_KEY/],
    [
      "a wrong signing key",
      { INNGEST_SIGNING_KEY: "beef" },
      /^The Inngest server at .* does not know INNGEST_SIGNING_KEY/,
    ],
    ["a server that is not there", { INNGEST_BASE_URL: "http://127.0.0.1:1" }, /\(127\.0\.0\.1:1\) does not answer/],
  ])("is one sentence for %s, with no key in it", async (_what, changes, expected) => {
    const problem = await problemOf(changes);
    expect(problem).toMatch(expected);
    expect(problem).not.toMatch(/hidden|0badcafe|secret|beef|\n/);
  });

  it("may still know the key before this one", async () => {
    const before = inngest.env.INNGEST_SIGNING_KEY;
    expect(await problemOf({ INNGEST_SIGNING_KEY: "beef", INNGEST_SIGNING_KEY_FALLBACK: before })).toBe("");
  });

  it("is not whatever else answers there", async () => {
    const other = http.createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await problemOf({ INNGEST_BASE_URL: `http://127.0.0.1:${port}` })).toContain("answers with status 404");
    other.close();
  });

  it("is waited for while it starts", async () => {
    const port = new URL(inngest.url).port;
    await inngest.close();
    const checked = requireInngest(inngest.env, 30_000, never);
    const late = http.createServer((_request, response) => response.writeHead(200).end("{}"));
    await new Promise<void>((resolve) => late.listen(Number(port), "127.0.0.1", resolve));
    await expect(checked).resolves.toBeUndefined();
    late.close();
    late.closeAllConnections();
  });

  it("is given up when the start is", async () => {
    const stopping = new AbortController();
    const checked = requireInngest({ ...inngest.env, INNGEST_BASE_URL: "http://127.0.0.1:1" }, 60_000, stopping.signal);
    stopping.abort();
    await expect(checked).resolves.toBeUndefined();
  });
});
