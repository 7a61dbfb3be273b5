import { extractEntities } from "@/lib/models/builtin/extract-entities";
import type { Passage } from "@/lib/models/builtin/passages";
import { isFields } from "@/lib/models/builtin/read-tool-output";
import { selectQuotes } from "@/lib/models/builtin/select-quotes";
import { summarise } from "@/lib/models/builtin/summarise";
import { listStems } from "@/lib/models/builtin/tokenise-text";

type Schema = Readonly<Record<string, unknown>>;

const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();

function typeOf(schema: Schema): string {
  const { type } = schema;
  if (Array.isArray(type)) return String(type.find((option) => option !== "null") ?? "string");
  if (typeof type === "string") return type;
  if (isFields(schema["properties"])) return "object";
  const options = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(options)) {
    const first = options.find((option) => isFields(option) && option["type"] !== "null");
    if (isFields(first)) return typeOf(first);
  }
  return "string";
}

function isNullable(schema: Schema): boolean {
  const { type } = schema;
  const options = schema["anyOf"] ?? schema["oneOf"];
  return (
    (Array.isArray(type) && type.includes("null")) ||
    (Array.isArray(options) && options.some((option) => isFields(option) && option["type"] === "null"))
  );
}

function byPattern(question: string, passages: readonly Passage[]): string | undefined {
  if (/\be ?mail\b/.test(question)) return extractEntities("emails", passages)[0]?.value;
  if (/\b(?:url|link|website)\b/.test(question)) return extractEntities("links", passages)[0]?.value;
  if (/\b(?:phone|telephone)\b/.test(question)) return extractEntities("phones", passages)[0]?.value;
  if (/\bdate\b/.test(question)) return extractEntities("dates", passages)[0]?.value;
  if (/\bsummary\b/.test(question)) {
    return summarise(passages, { sentences: 3, form: "paragraph", words: null })
      .map((quote) => quote.text)
      .join(" ");
  }
  return undefined;
}

function quoteFor(question: string, passages: readonly Passage[]): string | undefined {
  return selectQuotes(question, passages, { most: 1 }).quotes[0]?.text;
}

function numberFor(question: string, passages: readonly Passage[]): number | undefined {
  const sentence =
    quoteFor(question, passages) ?? passages.map((passage) => passage.text).find((text) => /\d/.test(text)) ?? "";
  const number = /-?\d[\d,]*(?:\.\d+)?/.exec(sentence)?.[0];
  return number === undefined ? undefined : Number(number.replace(/,/g, ""));
}

function enumFor(options: readonly unknown[], passages: readonly Passage[]): unknown {
  const stems = new Map<string, number>();
  for (const stem of passages.flatMap((passage) => listStems(passage.text)))
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  const score = (option: unknown): number =>
    listStems(wordsOf(String(option))).reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
  return options.toSorted((a, b) => score(b) - score(a))[0];
}

function fill(schema: Schema, name: string, passages: readonly Passage[], depth: number): unknown {
  const description = typeof schema["description"] === "string" ? schema["description"] : "";
  const question = `${wordsOf(name)} ${description}`.trim();
  if ("const" in schema) return schema["const"];
  if (Array.isArray(schema["enum"])) return enumFor(schema["enum"], passages);
  const missing = (value: unknown): unknown => (isNullable(schema) ? null : value);
  switch (depth > 6 ? "null" : typeOf(schema)) {
    case "object": {
      const properties = isFields(schema["properties"]) ? schema["properties"] : {};
      return Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          key,
          fill(isFields(value) ? value : {}, key, passages, depth + 1),
        ]),
      );
    }
    case "array": {
      const items = isFields(schema["items"]) ? schema["items"] : {};
      if (typeOf(items) !== "string" || Array.isArray(items["enum"])) return [];
      return selectQuotes(question, passages).quotes.map((quote) => quote.text);
    }
    case "number":
      return numberFor(question, passages) ?? missing(0);
    case "integer":
      return Math.round(numberFor(question, passages) ?? Number.NaN) || missing(0);
    case "boolean":
      return selectQuotes(question, passages, { most: 1 }).verdict === "answered";
    case "null":
      return null;
    default:
      return byPattern(question, passages) ?? quoteFor(question, passages) ?? missing("");
  }
}

/**
 * Fills a JSON schema from a text by patterns and quotations: an address where it asks for an e-mail, the sentence
 * that best fits a property's name and description elsewhere. What is not found stays empty. Never throws.
 */
export function extractObject(schema: unknown, passages: readonly Passage[]): unknown {
  return fill(isFields(schema) ? schema : { type: "object" }, "", passages, 0);
}
