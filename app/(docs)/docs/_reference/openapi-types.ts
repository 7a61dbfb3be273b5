/** The part of JSON Schema (2020-12) that the contracts come out as. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
};

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  schema: JsonSchema;
};

type RequestBody = { mediaType: string; schema: JsonSchema; example: unknown };

export type Answer = { status: string; mediaType: string; schema: JsonSchema | null; codes: string[] };

/** One operation as the reference shows it. */
export type Operation = {
  id: string;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Below /api: /v1/runs/{runId} */
  path: string;
  group: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  body: RequestBody | null;
  success: Answer[];
  errors: Answer[];
};

export type OperationGroup = { name: string; slug: string; operations: Operation[] };

type Media = { schema?: JsonSchema; example?: unknown };
type RawOperation = {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: Parameter["in"]; required?: boolean; description?: string; schema?: JsonSchema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
};

/** An OpenAPI 3.1 document, as far as the reference reads it. */
export type OpenApiDocument = { paths?: Record<string, Record<string, RawOperation>> };

const methods = ["get", "post", "put", "patch", "delete"] as const;

/**
 * The operations of a document by their first tag, in the document's order of tags. In a group: the shortest path first,
 * and on one path what reads before what writes.
 */
export function groupOperations(document: OpenApiDocument): OperationGroup[] {
  const groups = new Map<string, OperationGroup>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const raw = item[method];
      if (!raw) continue;
      const name = raw.tags?.[0] ?? "Other";
      const group = groups.get(name) ?? { name, slug: groupSlug(name), operations: [] };
      group.operations.push(toOperation(method, path, name, raw));
      groups.set(name, group);
    }
  }
  for (const group of groups.values()) group.operations.sort(byPath);
  return [...groups.values()];
}

function byPath(a: Operation, b: Operation): number {
  const depth = ({ path }: Operation) => path.split("/").length;
  return (
    depth(a) - depth(b) || a.path.localeCompare(b.path, "en") || methods.indexOf(a.method) - methods.indexOf(b.method)
  );
}

function groupSlug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function toOperation(method: Operation["method"], path: string, group: string, raw: RawOperation): Operation {
  const answers = Object.entries(raw.responses).map(([status, { description, content }]): Answer => {
    const [mediaType, media] = Object.entries(content ?? {})[0] ?? ["", undefined];
    const isError = !status.startsWith("2");
    return { status, mediaType, schema: media?.schema ?? null, codes: isError ? description.split(", ") : [] };
  });
  const [body] = Object.entries(raw.requestBody?.content ?? {});
  return {
    id: raw.operationId,
    method,
    path,
    group,
    summary: raw.summary ?? raw.operationId,
    description: raw.description ?? "",
    parameters: (raw.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      description: parameter.description ?? parameter.schema?.description ?? "",
      schema: parameter.schema ?? {},
    })),
    body: body ? { mediaType: body[0], schema: body[1].schema ?? {}, example: body[1].example } : null,
    success: answers.filter(({ status }) => status.startsWith("2")),
    errors: answers.filter(({ status }) => !status.startsWith("2")),
  };
}
