import { expect, test } from "../fixtures/product";
import { signInDemo } from "../fixtures/sign-in";

test.describe("bad input gets a problem with a stable code", () => {
  const cases: [
    name: string,
    path: string,
    init: { method?: string; data?: string; type?: string },
    status: number,
    code: string,
  ][] = [
    ["not JSON", "/api/v1/agents", { method: "POST", data: "{", type: "application/json" }, 400, "invalid_json"],
    [
      "not UTF-8",
      "/api/v1/agents",
      { method: "POST", data: "\u00ff", type: "text/plain" },
      415,
      "unsupported_media_type",
    ],
    [
      "missing fields",
      "/api/v1/agents",
      { method: "POST", data: "{}", type: "application/json" },
      400,
      "invalid_input",
    ],
    [
      "unknown field",
      "/api/v1/agents",
      { method: "POST", data: '{"name":"x","instructions":"y","evil":1}', type: "application/json" },
      400,
      "invalid_input",
    ],
    [
      "unknown tool",
      "/api/v1/agents",
      { method: "POST", data: '{"name":"x","instructions":"y","tools":["rm_rf"]}', type: "application/json" },
      400,
      "invalid_input",
    ],
    [
      "too large",
      "/api/v1/agents",
      { method: "POST", data: `{"name":"${"x".repeat(1_100_000)}"}`, type: "application/json" },
      413,
      "payload_too_large",
    ],
    [
      "unknown agent",
      "/api/v1/agents/nobody/runs",
      { method: "POST", data: '{"input":"x"}', type: "application/json" },
      404,
      "not_found",
    ],
    [
      "empty input",
      "/api/v1/agents/document-assistant/runs",
      { method: "POST", data: '{"input":"  "}', type: "application/json" },
      400,
      "invalid_input",
    ],
    ["bad cursor", "/api/v1/runs?cursor=zzz", {}, 400, "invalid_input"],
    ["bad limit", "/api/v1/runs?limit=1000", {}, 400, "invalid_input"],
    ["no form", "/api/v1/documents", { method: "POST", data: "x", type: "text/plain" }, 415, "unsupported_media_type"],
    ["bad Last-Event-ID", "/api/v1/runs/run_x/events?lastEventId=-1", {}, 400, "invalid_input"],
  ];
  for (const [name, path, init, status, code] of cases) {
    test(name, async ({ api }) => {
      const response = await api.fetch(path, {
        method: init.method ?? "GET",
        ...(init.data === undefined ? {} : { data: Buffer.from(init.data, "latin1") }),
        ...(init.type ? { headers: { "content-type": init.type } } : {}),
      });
      expect(response.status()).toBe(status);
      expect(response.headers()["content-type"]).toContain("application/problem+json");
      const problem = (await response.json()) as Record<string, unknown>;
      expect(problem).toMatchObject({ status, code });
      expect(problem.requestId).toBe(response.headers()["x-request-id"]);
    });
  }
});

test("no key, a wrong key and a foreign origin are refused", async ({ playwright, baseURL }) => {
  const anonymous = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  expect((await anonymous.get("/api/v1/agents")).status()).toBe(401);
  expect((await anonymous.get("/api/v1/agents", { headers: { authorization: "Bearer mk_wrong" } })).status()).toBe(401);
  expect((await anonymous.get("/api/v1/agents", { headers: { authorization: "Basic eDp5" } })).status()).toBe(401);
  await anonymous.dispose();
});

test("a browser session cannot be used from another site", async ({ page, demo }) => {
  await signInDemo(page, demo);
  const own = await page.request.get(`/api/v1/agents?workspace=${demo.workspace}`);
  expect(own.status()).toBe(200);
  const foreign = await page.request.post(`/api/v1/agents?workspace=${demo.workspace}`, {
    headers: { origin: "https://evil.example" },
    data: { name: "x", instructions: "y" },
  });
  expect(foreign.status()).toBe(403);
});

test("every answer carries rate limit headers, and the document describes the API", async ({ api, request }) => {
  const response = await api.get("/api/v1/agents");
  expect(response.headers().ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(["/v1/runs/{runId}/events", "/v1/documents", "/v1/audit/export"]),
  );
});
