import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { z } from "zod";
import { permissions } from "@/lib/access/permissions";
import { errorSpecs, type ErrorCode } from "@/lib/core/errors";
import type { Contract } from "./contract";

const everywhere: readonly ErrorCode[] = ["invalid_input", "unauthenticated", "forbidden", "rate_limited", "internal"];

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().meta({ description: "Stable; switch on it" }),
    requestId: z.string(),
  })
  .meta({
    id: "Problem",
    description: "RFC 9457 problem. Refusals by a limit also name limit, scope, spent, max, resetsAt and liftedBy.",
  });

const mediaTypes = {
  json: "application/json",
  "event-stream": "text/event-stream",
  binary: "application/octet-stream",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
} as const;

function responsesOf(contract: Contract): ZodOpenApiOperationObject["responses"] {
  const mediaType = mediaTypes[contract.responseType ?? "json"];
  const schema = contract.responseType && contract.responseType !== "json" ? z.string() : contract.response;
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...everywhere, ...(contract.errors ?? [])])) {
    const { status } = errorSpecs[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return {
    [String(contract.status ?? 200)]: { description: "Done", content: { [mediaType]: { schema } } },
    ...Object.fromEntries(
      [...byStatus].map(([status, codes]) => [
        String(status),
        { description: codes.join(", "), content: { "application/problem+json": { schema: problem } } },
      ]),
    ),
  } as ZodOpenApiOperationObject["responses"];
}

function bodyOf(contract: Contract): Pick<ZodOpenApiOperationObject, "requestBody"> {
  if (!contract.body) return {};
  if (contract.bodyType === "multipart") {
    const form = z.object({ file: z.string().meta({ format: "binary" }) });
    const fields = contract.body instanceof z.ZodObject ? form.extend(contract.body.shape) : form;
    return { requestBody: { required: true, content: { "multipart/form-data": { schema: fields } } } };
  }
  const example = contract.example?.body === undefined ? {} : { example: contract.example.body };
  return { requestBody: { required: true, content: { "application/json": { schema: contract.body, ...example } } } };
}

function operationOf(contract: Contract): ZodOpenApiOperationObject {
  const isPost = contract.method === "post" && contract.bodyType !== "multipart";
  const idempotencyKey = z.object({
    "Idempotency-Key": z
      .string()
      .max(255)
      .optional()
      .meta({ description: "Repeating a request with the same key within a day gets the first answer" }),
  });
  return {
    operationId: contract.operationId,
    summary: contract.summary,
    description: [
      contract.description,
      `Needs the scope \`${contract.permission}\` (${permissions[contract.permission].toLowerCase()}).`,
    ]
      .filter(Boolean)
      .join("\n\n"),
    tags: [contract.tag],
    requestParams: {
      ...(contract.params instanceof z.ZodObject ? { path: contract.params } : {}),
      ...(contract.query instanceof z.ZodObject ? { query: contract.query } : {}),
      ...(isPost ? { header: idempotencyKey } : {}),
    },
    ...bodyOf(contract),
    responses: responsesOf(contract),
  };
}

/** The OpenAPI 3.1 document of these contracts. `serverUrl` is the address of this installation's API. */
export function buildOpenApi(contracts: readonly Contract[], serverUrl: string, version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const contract of contracts) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: operationOf(contract) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Mandate API",
      version,
      description:
        "Put AI agents to work under a mandate. Amounts are whole micro-USD; times are ISO 8601 in UTC; lists answer `{items, nextCursor}`.",
    },
    servers: [{ url: serverUrl }],
    security: [{ apiKey: [] }],
    components: {
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "An API key of the workspace" } },
    },
    paths,
  });
}
