import { z } from "zod";
import { defineTool } from "../define-tool";
import { ToolError } from "../tool-error";
import { readableBody } from "../readable-body";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
/** Methods that by their definition change nothing (RFC 9110, 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD"]);

export const httpRequestTool = defineTool({
  name: "http_request",
  title: "HTTP request",
  description:
    "Requests a web address and answers its status, headers and text; pages come as readable text. Only public addresses, " +
    "and only the domains that this agent may reach. GET and HEAD read; other methods change something.",
  argumentSchema: z.strictObject({
    url: z.string().trim().min(1).max(4_096).describe("A complete address with https:// or http://."),
    method: z.enum(methods).default("GET"),
    headers: z.record(z.string().max(128), z.string().max(4_096)).default({}).describe("Request headers."),
    body: z.string().max(200_000).optional().describe("Request body, for methods other than GET and HEAD."),
  }),
  limitsSchema: z.strictObject({
    allowedDomains: z
      .array(z.string().trim().min(1).max(253))
      .max(100)
      .optional()
      .describe("example.com (exactly) or *.example.com (with subdomains). Absent: every public domain."),
    methods: z.array(z.enum(methods)).min(1).default(["GET", "HEAD"]).describe("Methods that may be used."),
    maxBytes: z
      .number()
      .int()
      .min(1_024)
      .max(10_485_760)
      .default(1_048_576)
      .describe("Size of an answer at most, in bytes."),
    timeoutMs: z.number().int().min(500).max(60_000).default(15_000).describe("Time for a request, in milliseconds."),
    maxRedirects: z.number().int().min(0).max(10).default(5),
  }),
  resultSchema: z.object({
    status: z.number().int(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    contentType: z.string(),
    body: z.string(),
    isCut: z.boolean(),
    sizeBytes: z.number().int(),
  }),
  sideEffect: "external",
  risk: "high",
  isIdempotent: false,
  summarise: ({ method, url, body }) =>
    `${SAFE.has(method) ? "Read" : `Send a ${method} request to`} ${shorten(url)}${body === undefined ? "" : ` with ${body.length} characters of data`}.`,
  inspect: ({ method, url }) => ({
    ...(SAFE.has(method) ? { sideEffect: "read", risk: "medium" } : {}),
    egressUrl: url,
    target: `${method} ${shorten(url)}`,
  }),
  execute: async ({ url, method, headers, body }, context) => {
    const { allowedDomains, ...limits } = context.limits;
    if (!limits.methods.includes(method)) {
      throw new ToolError("method_not_allowed", `This agent may use ${limits.methods.join(", ")} only.`);
    }
    if (body !== undefined && SAFE.has(method)) {
      throw new ToolError("tool_arguments_invalid", `http_request: a ${method} request has no body.`);
    }
    const response = await context.fetch(
      url,
      {
        method,
        headers: withIdempotencyKey(headers, method, context.idempotencyKey),
        signal: context.signal,
        ...(body === undefined ? {} : { body }),
      },
      {
        maxBytes: limits.maxBytes,
        timeoutMs: limits.timeoutMs,
        maxRedirects: limits.maxRedirects,
        ...(allowedDomains === undefined ? {} : { allowedDomains }),
      },
    );
    const contentType = response.headers["content-type"] ?? "";
    return {
      status: response.status,
      url: response.url,
      headers: response.headers,
      contentType,
      ...readableBody(response.body, contentType),
      sizeBytes: response.body.length,
    };
  },
});

/** Servers that know the header (draft-ietf-httpapi-idempotency-key-header) then act once, however often the step runs. */
function withIdempotencyKey(
  headers: Readonly<Record<string, string>>,
  method: string,
  key: string,
): Record<string, string> {
  const isSet = Object.keys(headers).some((name) => name.toLowerCase() === "idempotency-key");
  return SAFE.has(method) || isSet ? { ...headers } : { ...headers, "idempotency-key": key };
}

function shorten(url: string): string {
  return url.length <= 200 ? url : `${url.slice(0, 199)}…`;
}
