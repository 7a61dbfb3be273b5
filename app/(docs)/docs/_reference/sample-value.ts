import type { JsonSchema } from "./openapi-types";

const samples: Record<string, string> = {
  "date-time": "2026-01-31T09:00:00Z",
  date: "2026-01-31",
  uri: "https://example.com/hook",
  email: "person@example.com",
};

/** A value that the schema accepts, as far as it can be told: the required fields and nothing more. */
export function sampleValue(schema: JsonSchema, name = "text"): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [shape] = (schema.anyOf ?? schema.oneOf ?? []).filter((candidate) => candidate.type !== "null");
  if (shape) return sampleValue(shape, name);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "string":
      return schema.format && samples[schema.format]
        ? samples[schema.format]
        : name.slice(0, schema.maxLength ?? name.length);
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    case "array":
      return (schema.minItems ?? 0) > 0 && schema.items ? [sampleValue(schema.items, name)] : [];
    case "null":
      return null;
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, sampleValue(schema.properties?.[field] ?? {}, field)]),
      );
  }
}
