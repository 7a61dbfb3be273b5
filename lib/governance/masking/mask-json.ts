import { fieldText } from "./field-text";

/** Deeper than any tool's arguments; a deeper value is refused rather than walked without end. */
const maxDepth = 100;

/** Shorter numbers are amounts and counts; a card or an account number has more digits. */
const shortestNumber = 1_000_000;

/**
 * The same JSON value with every text replaced by `change(text, field)`, keys included. `field` is the name of the field that
 * the text stands in, also by way of a list; null for a key and outside of objects. A whole number of seven digits and more
 * is treated as the text of its digits, because a card number may stand there as a number; it stays a number unless
 * `change` gives something else. Shares nothing with the input. Throws a RangeError beyond 100 levels.
 */
export function mapJsonTexts(value: unknown, change: ChangeText): unknown {
  return mapWithin(value, change, null, 0);
}

export type ChangeText = (text: string, field: string | null) => string;

function mapWithin(value: unknown, change: ChangeText, field: string | null, depth: number): unknown {
  if (depth > maxDepth) throw new RangeError(`the value is nested deeper than ${maxDepth} levels`);
  if (typeof value === "string") return change(value, field);
  if (typeof value === "number") return changeNumber(value, change, field);
  if (Array.isArray(value)) return value.map((item) => mapWithin(item, change, field, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    change(key, null),
    mapWithin(item, change, key, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function changeNumber(value: number, change: ChangeText, field: string | null): unknown {
  if (!Number.isSafeInteger(value) || Math.abs(value) < shortestNumber) return value;
  const digits = String(value);
  const changed = change(digits, field);
  return changed === digits ? value : changed;
}

/** Every text in a JSON value, keys and long numbers included, in order. */
export function collectJsonTexts(value: unknown): string[] {
  const texts: string[] = [];
  mapJsonTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** What a detector has to look at in a JSON value: every text, with the name of its field where that tells something. */
export function collectFieldTexts(value: unknown): string[] {
  const texts: string[] = [];
  mapJsonTexts(value, (text, field) => {
    texts.push(fieldText(text, field).text);
    return text;
  });
  return texts;
}
