import http from "node:http";
import type { AddressInfo } from "node:net";
import { equalSecrets, hashSigningKey } from "../../engine/protocol/sign-request.ts";

export type FakeInngest = {
  url: string;
  env: Record<string, string>;
  /** Method and path of every request, and its body. */
  seen: string[];
  close: () => Promise<void>;
};

/** Answers as an Inngest server does that was started with these keys: 401 to every other one, and before all else. */
export async function startFakeInngest(): Promise<FakeInngest> {
  const keys = { INNGEST_EVENT_KEY: "event-key-hidden", INNGEST_SIGNING_KEY: "0badcafe0badcafe0badcafe0badcafe" };
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push(`${request.method} ${request.url} ${body}`.trim());
      const [status, reply] = answer(keys, request);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, env: { ...keys, INNGEST_BASE_URL: url }, seen, close };
}

function answer(keys: Record<"INNGEST_EVENT_KEY" | "INNGEST_SIGNING_KEY", string>, request: http.IncomingMessage) {
  const { pathname } = new URL(request.url ?? "/", "http://inngest");
  const bearer = `Bearer ${hashSigningKey(keys.INNGEST_SIGNING_KEY)}`;
  if (pathname.startsWith("/e/")) {
    return pathname === `/e/${keys.INNGEST_EVENT_KEY}`
      ? ([200, { ids: [], status: 200 }] as const)
      : ([401, { error: "Event key not found", status: 401 }] as const);
  }
  if (!pathname.startsWith("/v1/")) return [404, { error: "not found" }] as const;
  return equalSecrets(request.headers.authorization ?? "", bearer)
    ? ([200, { data: [] }] as const)
    : ([401, { error: "Your signing key is invalid", status: 401 }] as const);
}
