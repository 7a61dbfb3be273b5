import type { JsonSchema } from "./openapi-types";

type DescribedSchema = {
  /** "string", "integer or null", "list of objects". */
  type: string;
  /** "1 to 80 characters", "one of a, b", "default 25". */
  limits: string[];
  /** The fields below it, of the object itself or of the objects in the list. */
  fields: { name: string; schema: JsonSchema; required: boolean }[];
  /** The shapes to choose from, where there are several. */
  choices: JsonSchema[];
};

const isNull = (schema: JsonSchema): boolean => schema.type === "null";

/** What a schema says, in words and in the parts that the reference shows below it. */
export function describeSchema(schema: JsonSchema): DescribedSchema {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes) {
    const real = shapes.filter((shape) => !isNull(shape));
    const suffix = real.length < shapes.length ? " or null" : "";
    const [only] = real;
    if (only && real.length === 1) {
      const inner = describeSchema({ ...only, ...(schema.default === undefined ? {} : { default: schema.default }) });
      return { ...inner, type: `${inner.type}${suffix}` };
    }
    const types = [...new Set(real.map((shape) => describeSchema(shape).type))];
    const isPlain = real.every((shape) => describeSchema(shape).fields.length === 0);
    return {
      type: `${types.join(" or ")}${suffix}`,
      limits: limitsOf(schema),
      fields: [],
      choices: isPlain ? [] : real,
    };
  }
  const items = schema.items;
  if (items) {
    const inner = describeSchema(items);
    return {
      type: `list of ${plural(inner.type)}`,
      limits: [...limitsOf(schema), ...inner.limits.map((limit) => `each ${limit}`)],
      fields: inner.fields,
      choices: inner.choices,
    };
  }
  return { type: typeOf(schema), limits: limitsOf(schema), fields: fieldsOf(schema), choices: [] };
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "object";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.type)) return schema.type.join(" or ");
  if (schema.format === "binary") return "file";
  if (schema.type === "object" && !schema.properties) return "object with any keys";
  return schema.type ?? "anything";
}

function plural(type: string): string {
  if (type.includes(" ") || type.startsWith('"')) return `(${type})`;
  return type === "anything" ? type : `${type}s`;
}

function fieldsOf(schema: JsonSchema): DescribedSchema["fields"] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) ?? false,
  }));
}

const formats: Record<string, string> = {
  "date-time": "date and time, ISO 8601",
  date: "day as YYYY-MM-DD",
  uri: "URL",
  email: "e-mail address",
};

function limitsOf(schema: JsonSchema): string[] {
  const limits: string[] = [];
  if (schema.format && formats[schema.format]) limits.push(formats[schema.format] ?? "");
  if (schema.enum) limits.push(`one of ${schema.enum.map(String).join(", ")}`);
  const unit = schema.type === "array" ? " items" : schema.type === "string" ? " characters" : "";
  const range = rangeOf(
    schema.minLength ?? schema.minItems ?? bound(schema.minimum),
    schema.maxLength ?? schema.maxItems ?? bound(schema.maximum),
  );
  if (range) limits.push(`${range}${unit}`);
  if (schema.pattern && !schema.format) limits.push(`matches ${schema.pattern}`);
  if (schema.default !== undefined && schema.default !== "") limits.push(`default ${JSON.stringify(schema.default)}`);
  return limits;
}

/** JSON's own limit of safe integers says nothing about the field. */
function bound(value: number | undefined): number | undefined {
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
}

function rangeOf(min: number | undefined, max: number | undefined): string | null {
  const from = min === undefined || min === 0 ? null : min.toLocaleString("en");
  const to = max === undefined ? null : max.toLocaleString("en");
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `at least ${from}`;
  return to ? `at most ${to}` : null;
}
