/** How an argument is shown and edited. Plain data, so that a server page can hand it to the form. */
export type ArgumentField = {
  name: string;
  label: string;
  hint: string | null;
  kind: "text" | "longText" | "list" | "pairs" | "number" | "boolean" | "choice" | "json";
  /** For a choice. */
  options: string[];
  isRequired: boolean;
};

type JsonSchema = {
  type?: string;
  description?: string;
  enum?: unknown[];
  items?: JsonSchema;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
};

/** Texts that may be this long are written in several lines. */
const longTextFrom = 10_000;

function labelOf(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isPairs(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((item) => typeof item === "string" && !item.includes("\n"));
}

function kindOf(schema: JsonSchema, value: unknown): ArgumentField["kind"] {
  if (schema.enum?.every((option) => typeof option === "string")) return "choice";
  if (schema.type === "boolean") return "boolean";
  if (schema.type === "number" || schema.type === "integer") return "number";
  if (schema.type === "string") {
    const isLong = (schema.maxLength ?? 0) >= longTextFrom || (typeof value === "string" && value.includes("\n"));
    return isLong ? "longText" : "text";
  }
  if (schema.type === "array" && schema.items?.type === "string") {
    const hasBreaks = Array.isArray(value) && value.some((item) => typeof item !== "string" || item.includes("\n"));
    return hasBreaks ? "json" : "list";
  }
  const values = schema.additionalProperties;
  if (schema.type === "object" && typeof values === "object" && values.type === "string") {
    return value === undefined || isPairs(value) ? "pairs" : "json";
  }
  return "json";
}

/**
 * The arguments of a tool call as fields, in the order of the tool's schema (JSON Schema, draft 7); what the schema
 * does not name comes after, as JSON, so that nothing that would be done is left unseen.
 */
export function describeArguments(schema: unknown, values: Record<string, unknown>): ArgumentField[] {
  const { properties = {}, required = [] } = (
    typeof schema === "object" && schema !== null ? schema : {}
  ) as JsonSchema;
  const known = Object.entries(properties).map(([name, property]): ArgumentField => ({
    name,
    label: labelOf(name),
    hint: property.description ?? null,
    kind: kindOf(property, values[name]),
    options: property.enum?.map(String) ?? [],
    isRequired: required.includes(name),
  }));
  const others = Object.keys(values)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name): ArgumentField => ({
      name,
      label: labelOf(name),
      hint: null,
      kind: "json",
      options: [],
      isRequired: false,
    }));
  return [...known, ...others];
}

/** A value as the text of its control; an absent value is empty. */
export function toDraft({ kind }: Pick<ArgumentField, "kind">, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (kind === "list" && Array.isArray(value)) return value.join("\n");
  if (kind === "pairs" && typeof value === "object") {
    return Object.entries(value)
      .map(([name, text]) => `${name}: ${String(text)}`)
      .join("\n");
  }
  if (kind === "json") return JSON.stringify(value, null, 2) ?? "";
  return String(value);
}

type Read = { value: unknown; error: null } | { value: undefined; error: string };

const wrong = (error: string): Read => ({ value: undefined, error });
const right = (value: unknown): Read => ({ value, error: null });

function readPairs(text: string): Read {
  const pairs: Record<string, string> = {};
  for (const line of text.split("\n").filter((candidate) => candidate.trim() !== "")) {
    const at = line.indexOf(":");
    if (at < 1) return wrong("Write each line as name: value.");
    pairs[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return right(pairs);
}

/** The value behind a control's text; `value` is undefined for an argument that is left out. */
export function fromDraft({ kind, isRequired }: Pick<ArgumentField, "kind" | "isRequired">, text: string): Read {
  if (text.trim() === "") {
    return isRequired ? wrong("This is needed.") : right(undefined);
  }
  switch (kind) {
    case "number": {
      const number = Number(text);
      return Number.isFinite(number) ? right(number) : wrong("Write a number.");
    }
    case "boolean":
      return right(text === "true");
    case "list":
      return right(
        text
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      );
    case "pairs":
      return readPairs(text);
    case "json":
      try {
        return right(JSON.parse(text));
      } catch {
        return wrong("This is not valid JSON.");
      }
    default:
      return right(text);
  }
}

export type ReadArguments =
  { arguments: Record<string, unknown>; errors: null } | { arguments: null; errors: Record<string, string> };

/** All arguments from the controls, or what is wrong with which. */
export function readArguments(fields: readonly ArgumentField[], drafts: Record<string, string>): ReadArguments {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const { value, error } = fromDraft(field, drafts[field.name] ?? "");
    if (error !== null) errors[field.name] = error;
    else if (value !== undefined) values[field.name] = value;
  }
  return Object.keys(errors).length > 0 ? { arguments: null, errors } : { arguments: values, errors: null };
}
