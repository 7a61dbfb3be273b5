/** One limit of a tool as a form shows it; made from the JSON Schema of the tool's limits. */
export type LimitField = {
  key: string;
  label: string;
  hint: string;
} & (
  | { kind: "number"; min: number | null; max: number | null; fallback: string }
  | { kind: "choices"; choices: string[]; fallback: string[] }
  | { kind: "lines" }
);

/** What a form holds for a limit: the text of a number, lines of text, or the chosen values. */
export type LimitValue = string | string[];
export type LimitValues = Record<string, LimitValue>;

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** "allowedRecipientDomains" → "Allowed recipient domains"; "maxBytes" → "Most bytes". */
export function limitLabel(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(" ");
  const spoken = words.map((word) => (word === "max" ? "most" : word === "ms" ? "(ms)" : word)).join(" ");
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

/** The fields of a tool's limits. A property of a kind that forms do not know is left out: it keeps its value. */
export function limitFieldsOf(schema: unknown): LimitField[] {
  if (!isSchema(schema) || !isSchema(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([key, property]): LimitField[] => {
    if (!isSchema(property)) return [];
    const about = {
      key,
      label: limitLabel(key),
      hint: typeof property.description === "string" ? property.description : "",
    };
    if (property.type === "integer" || property.type === "number") {
      const fallback = typeof property.default === "number" ? String(property.default) : "";
      return [
        {
          ...about,
          kind: "number",
          min: numberOrNull(property.minimum),
          max: numberOrNull(property.maximum),
          fallback,
        },
      ];
    }
    if (property.type !== "array" || !isSchema(property.items)) return [];
    const choices = texts(property.items.enum);
    if (choices.length > 0) return [{ ...about, kind: "choices", choices, fallback: texts(property.default) }];
    return property.items.type === "string" ? [{ ...about, kind: "lines" }] : [];
  });
}

/** What the form begins with for a grant: what it says, else the tool's own value. */
export function limitValuesOf(fields: readonly LimitField[], limits: Readonly<Record<string, unknown>>): LimitValues {
  return Object.fromEntries(
    fields.map((field): [string, LimitValue] => {
      const value = limits[field.key];
      if (field.kind === "number") return [field.key, typeof value === "number" ? String(value) : field.fallback];
      if (field.kind === "choices") return [field.key, Array.isArray(value) ? texts(value) : field.fallback];
      return [field.key, texts(value).join("\n")];
    }),
  );
}

/** The limits as the API takes them; what is empty is left out, which means the tool's own value. Wrong numbers are named. */
export function readLimitValues(
  fields: readonly LimitField[],
  values: LimitValues,
): { limits: Record<string, unknown>; errors: Record<string, string> } {
  const limits: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.key] ?? "";
    if (field.kind === "number") {
      const text = String(value).trim();
      if (text === "") continue;
      const problem = numberProblem(text, field.min, field.max);
      if (problem) errors[field.key] = problem;
      else limits[field.key] = Number(text);
    } else if (field.kind === "choices") {
      if (Array.isArray(value) && value.length > 0)
        limits[field.key] = field.choices.filter((choice) => value.includes(choice));
    } else {
      const lines = String(value)
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      if (lines.length > 0) limits[field.key] = [...new Set(lines)];
    }
  }
  return { limits, errors };
}

/** What is wrong with a whole number as text; null when it is right. */
export function numberProblem(text: string, min: number | null, max: number | null): string | null {
  const isWhole = /^-?\d{1,15}$/.test(text.trim());
  const value = Number(text);
  if (isWhole && (min === null || value >= min) && (max === null || value <= max)) return null;
  const shown = (bound: number) => bound.toLocaleString("en-US");
  if (min !== null && max !== null) return `Write a whole number from ${shown(min)} to ${shown(max)}.`;
  return min === null ? "Write a whole number." : `Write a whole number of at least ${shown(min)}.`;
}
