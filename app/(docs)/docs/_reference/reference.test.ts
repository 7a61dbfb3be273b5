import { describe, expect, it } from "vitest";
import { contracts } from "@/app/api/contracts";
import { buildOpenApi } from "@/lib/http/build-openapi";
import { buildRequest, type TryOperation } from "./build-request";
import { curlFor, exampleBody, shellPath, shellQuote } from "./curl-for";
import { describeSchema } from "./describe-schema";
import { groupOperations, type OpenApiDocument, type Operation } from "./openapi-types";
import { layOut, maxShownChars, readText } from "./read-response";
import { sampleValue } from "./sample-value";

const document = buildOpenApi(contracts, "http://localhost:3000/api", "0") as unknown as OpenApiDocument;
const groups = groupOperations(document);
const operations = groups.flatMap((group) => group.operations);
const find = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

describe("the reference", () => {
  it("has every contract once, with an anchor of its own", () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(contracts.map(({ operationId }) => operationId).sort());
    expect(new Set(groups.map(({ slug }) => slug)).size).toBe(groups.length);
  });

  it("has a body example that the contract itself accepts", () => {
    const refused = contracts.flatMap((contract) => {
      if (!contract.body || contract.bodyType === "multipart") return [];
      const parsed = contract.body.safeParse(exampleBody(find(contract.operationId)));
      return parsed.success ? [] : [`${contract.operationId}: ${parsed.error.message}`];
    });
    expect(refused).toEqual([]);
  });
});

describe("describeSchema", () => {
  it.each([
    [{ type: "string", minLength: 1, maxLength: 80 }, "string", ["1 to 80 characters"]],
    [{ type: "integer", minimum: 1, maximum: 100, default: 25 }, "integer", ["1 to 100", "default 25"]],
    [{ type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 }, "integer", []],
    [{ anyOf: [{ type: "string", enum: ["a", "b"] }, { type: "null" }] }, "string or null", ["one of a, b"]],
    [{ type: "array", items: { type: "string" }, maxItems: 3 }, "list of strings", ["at most 3 items"]],
    [{ type: "string", const: "openai" }, '"openai"', []],
    [{}, "anything", []],
  ])("reads %j", (schema, type, limits) => {
    expect(describeSchema(schema)).toMatchObject({ type, limits });
  });

  it("keeps the fields of objects, of objects in lists, and the shapes to choose from", () => {
    const object = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
    expect(describeSchema({ type: "array", items: object }).fields).toEqual([
      { name: "id", schema: { type: "string" }, required: true },
    ]);
    expect(describeSchema({ oneOf: [object, object] }).choices).toHaveLength(2);
  });
});

describe("sampleValue", () => {
  it("fills the required fields and nothing more", () => {
    const schema = {
      type: "object",
      properties: {
        name: { type: "string" },
        mode: { type: "string", enum: ["x", "y"] },
        extra: { type: "string" },
        at: { type: "string", format: "date" },
      },
      required: ["name", "mode", "at"],
    };
    expect(sampleValue(schema)).toEqual({ name: "name", mode: "x", at: "2026-01-31" });
  });
});

describe("curl", () => {
  it("quotes for the shell, whatever the example holds", () => {
    expect(shellQuote("it's $HOME `id`")).toBe(`'it'\\''s $HOME \`id\`'`);
    expect(shellPath("/v1/runs/{runId}/artifacts/{artifactId}")).toBe("/v1/runs/$RUN_ID/artifacts/$ARTIFACT_ID");
  });

  it("names the method only where curl would not choose it", () => {
    const url = "http://localhost:3000/api";
    expect(curlFor(find("listAgents"), url)).toBe(
      `curl -sS "${url}/v1/agents" \\\n  -H "Authorization: Bearer $MANDATE_API_KEY"`,
    );
    expect(curlFor(find("createRun"), url)).not.toContain("-X");
    expect(curlFor(find("updateAgent"), url)).toContain("-X PATCH");
    expect(curlFor(find("cancelRun"), url)).toContain("-X POST");
    expect(curlFor(find("uploadDocument"), url)).toContain(`-F "file=@contract.pdf"`);
    expect(curlFor(find("streamRunEvents"), url)).toMatch(/^curl -sS -N /);
  });
});

describe("buildRequest", () => {
  const operation: TryOperation = { ...find("createRun"), bodyType: "json" };
  const key = { kind: "key", key: " mk_secret " } as const;
  const values = (parameters: Record<string, string>, body = '{"input":"x"}') => ({
    parameters,
    body,
    file: null,
    fields: {},
  });

  it("sends a key without the browser's session, and a session without a key", () => {
    const byKey = buildRequest(operation, values({ agent: "a b/c", wait: "30" }), key);
    expect(byKey).toMatchObject({
      ok: true,
      url: "/api/v1/agents/a%20b%2Fc/runs?wait=30",
      init: { method: "POST", credentials: "omit" },
    });
    const bySession = buildRequest(operation, values({ agent: "a" }), { kind: "session", workspace: "acme" });
    if (!byKey.ok || !bySession.ok) throw new Error("both are complete");
    expect(new Headers(byKey.init.headers).get("authorization")).toBe("Bearer mk_secret");
    const headers = new Headers(bySession.init.headers);
    expect([headers.get("authorization"), headers.get("mandate-workspace")]).toEqual([null, "acme"]);
    expect(bySession.init.credentials).toBe("same-origin");
  });

  it("keeps a path parameter in its place, whatever characters it has", () => {
    const built = buildRequest(operation, values({ agent: "$&../../x?y#z" }), key);
    expect(built).toMatchObject({ url: "/api/v1/agents/%24%26..%2F..%2Fx%3Fy%23z/runs" });
  });

  it.each([
    ["a missing parameter", values({}), key, "Fill in agent."],
    [
      "a missing key",
      values({ agent: "a" }),
      { kind: "key", key: " " } as const,
      "Paste an API key, or choose a workspace.",
    ],
    [
      "a key with line ends",
      values({ agent: "a" }),
      { kind: "key", key: "mk\nx" } as const,
      "The key holds characters that no key has.",
    ],
    [
      "a header with line ends",
      values({ agent: "a", "Idempotency-Key": "ä\r\nx: y" }),
      key,
      "Idempotency-Key may hold printable ASCII characters only.",
    ],
  ])("refuses %s before anything is sent", (_what, given, credential, problem) => {
    expect(buildRequest(operation, given, credential)).toEqual({ ok: false, problem });
  });

  it("refuses a body that is not JSON, and an upload without a file", () => {
    expect(buildRequest(operation, values({ agent: "a" }, "{"), key)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("not valid JSON") as string,
    });
    expect(buildRequest({ ...find("uploadDocument"), bodyType: "multipart" }, values({}), key)).toEqual({
      ok: false,
      problem: "Choose a file.",
    });
  });
});

describe("the answer", () => {
  it("is laid out when it is JSON, and shown as it is otherwise", () => {
    expect(layOut('{"a":1}', "application/problem+json; charset=utf-8")).toBe('{\n  "a": 1\n}');
    expect(layOut('{"a":1}\n{"b":2}', "application/x-ndjson")).toBe('{"a":1}\n{"b":2}');
    expect(layOut("{", "application/json")).toBe("{");
  });

  it("is cut where it would be too long to show, and the rest is not fetched", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(60_000))),
      cancel: () => void (cancelled = true),
    });
    let shown = "";
    const { isCut } = await readText(new Response(endless), (text) => (shown += text));
    expect([isCut, cancelled, shown.length]).toEqual([true, true, maxShownChars]);
  });
});
