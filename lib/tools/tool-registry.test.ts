import { describe, expect, it } from "vitest";
import { EgressError } from "./egress/egress-error";
import { createGuardedFetch, type EgressInit, type EgressLimits, type GuardedFetch } from "./egress/guarded-fetch";
import { fakeToolContext } from "./testing/fake-tool-context";
import { toolJsonSchema, toolLimitsJsonSchema } from "./tool-json-schema";
import { findTool, toolDefinitions } from "./tool-registry";
import type { Tool } from "./define-tool";

function tool(name: string): Tool {
  const found = findTool(name);
  if (found === undefined) throw new Error(`no tool ${name}`);
  return found;
}

const valid: Readonly<Record<string, Record<string, unknown>>> = {
  search_knowledge: { query: "refunds" },
  read_document: { documentId: "doc_1" },
  calculate: { expression: "1 + 1" },
  current_time: {},
  http_request: { url: "https://example.com/" },
  send_email: { to: ["ana@example.com"], subject: "Hello", body: "Hi" },
  write_document: { title: "Report", markdown: "# Report" },
};

describe("every tool", () => {
  it.each(toolDefinitions.map((definition) => definition.name))(
    "%s declares what models, forms and approvals need",
    (name) => {
      const definition = tool(name);
      expect(toolJsonSchema(definition)).toMatchObject({ type: "object", additionalProperties: false });
      expect(toolLimitsJsonSchema(definition)).toMatchObject({ type: "object", additionalProperties: false });
      expect(definition.summarise(valid[name])).toMatch(/^[A-Z].*\.$/);
      expect(definition.inspect(valid[name])).toMatchObject({ risk: expect.any(String) });
      expect(definition.limitsSchema.safeParse({}).success).toBe(true);
      expect(definition.limitsSchema.safeParse({ nonsense: 1 }).success).toBe(false);
    },
  );

  it.each(toolDefinitions.map((definition) => definition.name))(
    "%s refuses arguments that it does not know, and limits that are wrong",
    async (name) => {
      for (const bad of [{ ...valid[name], extra: 1 }, null, "text", []]) {
        await expect(tool(name).run(bad, fakeToolContext())).rejects.toMatchObject({
          name: "ToolError",
          code: "tool_arguments_invalid",
        });
      }
      await expect(tool(name).run(valid[name], fakeToolContext({ limits: { nonsense: 1 } }))).rejects.toMatchObject({
        code: "tool_limits_invalid",
      });
    },
  );

  it("does nothing once the run is cancelled", async () => {
    const reason = new Error("cancelled");
    const context = fakeToolContext({ signal: AbortSignal.abort(reason) });
    await expect(tool("send_email").run(valid.send_email, context)).rejects.toBe(reason);
    expect(context.emails).toEqual([]);
  });

  it("hides the text of unforeseen errors", async () => {
    const context = { ...fakeToolContext(), searchKnowledge: () => Promise.reject(new Error("password=hunter2")) };
    await expect(tool("search_knowledge").run({ query: "x" }, context)).rejects.toMatchObject({
      code: "tool_failed",
      message: "search_knowledge failed unexpectedly.",
      isRetryable: true,
    });
  });

  it("is found by its exact name only", () => {
    expect(findTool("Calculate")).toBeUndefined();
    expect(findTool("__proto__")).toBeUndefined();
  });
});

describe("search_knowledge", () => {
  const passages = Array.from({ length: 8 }, (_, index) => ({
    chunkId: `chk_${index}`,
    documentId: "doc_1",
    documentName: "Policy",
    page: 1,
    pageEnd: 1,
    headingPath: ["Returns"],
    text: "Thirty days.",
    score: 1 - index / 10,
  }));

  it("asks for no more than the grant allows and gives passages with their sources", async () => {
    const context = fakeToolContext({ passages, limits: { maxResults: 3 } });
    const result = await tool("search_knowledge").run({ query: " refunds ", limit: 10 }, context);
    expect(context.searches).toEqual([{ query: "refunds", limit: 3 }]);
    expect(result.passages).toEqual(passages.slice(0, 3));
  });

  it("fails clearly when the passages are too much for one result", async () => {
    const huge = passages.map((passage) => ({ ...passage, text: "x".repeat(100_000) }));
    await expect(
      tool("search_knowledge").run({ query: "x" }, fakeToolContext({ passages: huge })),
    ).rejects.toMatchObject({ code: "tool_result_too_large" });
  });
});

describe("read_document", () => {
  const pages = [1, 2].map((page) => ({
    documentId: "doc_1",
    documentName: "Policy",
    page,
    pageCount: 2,
    text: `Text ${page}`,
  }));

  it("reads pages one by one and says when more follow", async () => {
    const context = fakeToolContext({ pages });
    expect(await tool("read_document").run({ documentId: "doc_1" }, context)).toMatchObject({
      page: 1,
      pageCount: 2,
      nextPage: 2,
      text: "Text 1",
    });
    expect(await tool("read_document").run({ documentId: "doc_1", page: 2 }, context)).not.toHaveProperty("nextPage");
  });

  it("tells a missing document from a missing page", async () => {
    const context = fakeToolContext({ pages });
    await expect(tool("read_document").run({ documentId: "doc_2" }, context)).rejects.toMatchObject({
      code: "document_not_found",
    });
    await expect(tool("read_document").run({ documentId: "doc_1", page: 3 }, context)).rejects.toMatchObject({
      code: "page_not_found",
    });
  });

  it("cuts an overlong page and says so", async () => {
    const long = [{ documentId: "doc_1", documentName: "Policy", page: 1, pageCount: 1, text: "😀".repeat(20_000) }];
    const result = await tool("read_document").run({ documentId: "doc_1" }, fakeToolContext({ pages: long }));
    expect(result.isCut).toBe(true);
    expect(String(result.text).length).toBe(24_000);
  });
});

describe("current_time", () => {
  it.each([
    ["2026-03-01T08:30:00Z", "Europe/Berlin", "2026-03-01T09:30:00+01:00", "Sunday"],
    ["2026-07-01T22:30:00Z", "europe/berlin", "2026-07-02T00:30:00+02:00", "Thursday"],
    ["2026-03-01T08:30:00Z", "Asia/Kathmandu", "2026-03-01T14:15:00+05:45", "Sunday"],
    ["2026-03-01T08:30:00Z", "UTC", "2026-03-01T08:30:00+00:00", "Sunday"],
  ])("at %s in %s is %s", async (now, timeZone, localTime, weekday) => {
    const context = fakeToolContext({ now: new Date(now) });
    expect(await tool("current_time").run({ timeZone }, context)).toMatchObject({
      localTime,
      weekday,
      utc: new Date(now).toISOString(),
    });
  });

  it.each(["Mars/Olympus", "+02:00", "Berlin", "../etc"])("refuses the zone %j", async (timeZone) => {
    await expect(tool("current_time").run({ timeZone }, fakeToolContext())).rejects.toMatchObject({
      code: "time_zone_unknown",
    });
  });
});

describe("send_email", () => {
  const run = (args: Record<string, unknown>, limits: Record<string, unknown> = {}) => {
    const context = fakeToolContext({ limits });
    return { context, sent: tool("send_email").run({ ...valid.send_email, ...args }, context) };
  };

  it("sends text and safe HTML once, however often the step runs", async () => {
    const context = fakeToolContext();
    const args = {
      ...valid.send_email,
      body: "**Hi** <script>alert(1)</script> [x](javascript:alert(1)) ![p](https://t.example/p.png)",
    };
    await tool("send_email").run(args, context);
    await tool("send_email").run(args, context);
    expect(context.emails).toHaveLength(1);
    const [email] = context.emails;
    expect(email?.html).toContain("<strong>Hi</strong>");
    expect(email?.html).not.toMatch(/<script|javascript:|<img/);
    expect(email?.idempotencyKey).toBe("run_test:step_test");
  });

  it.each([
    [{ subject: "Hello\r\nBcc: everyone@example.com" }],
    [{ subject: "Hello\nBcc: x@example.com" }],
    [{ subject: "a\u2028b" }],
    [{ to: ["ana@example.com\r\nBcc: eve@example.com"] }],
    [{ to: ["ana@example.com, eve@example.com"] }],
    [{ to: ["Ana <ana@example.com>"] }],
    [{ to: ["ana"] }],
    [{ to: [] }],
    [{ body: " " }],
  ])("refuses %j", async (args) => {
    const { context, sent } = run(args);
    await expect(sent).rejects.toMatchObject({ code: "tool_arguments_invalid" });
    expect(context.emails).toEqual([]);
  });

  it("keeps to the domains and the number of recipients of the grant", async () => {
    const limits = { allowedRecipientDomains: ["example.com", "*.partner.com"], maxRecipients: 2 };
    await expect(run({ to: ["a@example.com", "b@eu.partner.com"] }, limits).sent).resolves.toMatchObject({
      to: ["a@example.com", "b@eu.partner.com"],
    });
    await expect(run({ to: ["a@example.com", "b@evil.com"] }, limits).sent).rejects.toMatchObject({
      code: "recipient_not_allowed",
      message: "This agent may not write to b@evil.com.",
    });
    await expect(run({ to: ["a@sub.example.com"] }, limits).sent).rejects.toMatchObject({
      code: "recipient_not_allowed",
    });
    await expect(run({ to: ["a@example.com", "b@example.com", "c@example.com"] }, limits).sent).rejects.toMatchObject({
      code: "tool_limit_reached",
    });
    await expect(run({ to: ["a@example.com", "A@EXAMPLE.com", "b@example.com"] }, limits).sent).resolves.toMatchObject({
      to: ["A@EXAMPLE.com", "b@example.com"],
    });
  });
});

describe("http_request", () => {
  /** Answers as told and remembers what it was asked. */
  function fakeFetch(body: string, contentType: string) {
    const calls: Array<{ url: string; init: EgressInit; limits: EgressLimits }> = [];
    const fetch: GuardedFetch = (url, init = {}, limits = {}) => {
      calls.push({ url, init, limits });
      return Promise.resolve({
        status: 200,
        url,
        headers: { "content-type": contentType },
        body: new TextEncoder().encode(body),
        redirects: 0,
      });
    };
    return { fetch, calls };
  }

  it("hands the grant's limits to the guard and gives pages as readable text", async () => {
    const { fetch, calls } = fakeFetch(
      "<html><head><style>x{}</style></head><body><nav>menu</nav><h1>Prices</h1><p>Ten &euro;</p></body></html>",
      "text/html",
    );
    const context = fakeToolContext({
      fetch,
      limits: { allowedDomains: ["example.com"], maxBytes: 5_000, timeoutMs: 900 },
    });
    const result = await tool("http_request").run(valid.http_request, context);
    expect(calls[0]?.limits).toEqual({
      allowedDomains: ["example.com"],
      maxBytes: 5_000,
      timeoutMs: 900,
      maxRedirects: 5,
    });
    expect(result.body).toMatch(/Prices\s+Ten €/);
    expect(result.body).not.toMatch(/menu|x\{\}/);
  });

  it("cuts long answers and names the type of what is no text", async () => {
    const long = await tool("http_request").run(
      valid.http_request,
      fakeToolContext({ fetch: fakeFetch("a".repeat(70_000), "text/plain").fetch }),
    );
    expect(long).toMatchObject({ isCut: true, sizeBytes: 70_000 });
    const image = await tool("http_request").run(
      valid.http_request,
      fakeToolContext({ fetch: fakeFetch("png", "image/png").fetch }),
    );
    expect(image.body).toBe("[3 bytes of image/png content]");
  });

  it("may only read unless the grant says more, and then sends an idempotency key", async () => {
    const { fetch, calls } = fakeFetch("{}", "application/json");
    const post = { ...valid.http_request, method: "POST", body: "{}" };
    await expect(tool("http_request").run(post, fakeToolContext({ fetch }))).rejects.toMatchObject({
      code: "method_not_allowed",
    });
    await tool("http_request").run(post, fakeToolContext({ fetch, limits: { methods: ["POST"] } }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.init.headers).toEqual({ "idempotency-key": "run_test:step_test" });
    expect(tool("http_request").inspect(post)).toEqual({
      sideEffect: "external",
      risk: "high",
      egressUrl: "https://example.com/",
      target: "POST https://example.com/",
    });
    expect(tool("http_request").inspect(valid.http_request)).toMatchObject({ sideEffect: "read", risk: "medium" });
  });

  it("keeps the guard's reason when it refuses", async () => {
    const guard = createGuardedFetch({ resolveHost: () => Promise.resolve(["10.0.0.1"]) });
    await expect(
      tool("http_request").run({ url: "http://intern.shop.com/" }, fakeToolContext({ fetch: guard })),
    ).rejects.toMatchObject({
      name: "ToolError",
      code: "egress_blocked_private_address",
      isRetryable: false,
    });
    const slow: GuardedFetch = () => Promise.reject(new EgressError("egress_timeout", "too slow"));
    await expect(tool("http_request").run(valid.http_request, fakeToolContext({ fetch: slow }))).rejects.toMatchObject({
      code: "egress_timeout",
      isRetryable: true,
    });
  });
});
