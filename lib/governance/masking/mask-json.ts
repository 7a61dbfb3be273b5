/** Deeper than any tool's arguments; a deeper value is refused rather than walked without end. */
const maxDepth = 100;

/** Shorter numbers are amounts and counts; a card or an account number has more digits. */
const shortestNumber = 1_000_000;

/**
 * The same JSON value with every text replaced by `change(text)`, keys included. A whole number of seven digits and more
 * is treated as the text of its digits, because a card number may stand there as a number; it stays a number unless
 * `change` gives something else. Shares nothing with the input. Throws a RangeError beyond 100 levels.
 */
export function mapJsonTexts(value: unknown, change: (text: string) => string, depth = 0): unknown {
  if (depth > maxDepth) throw new RangeError(`the value is nested deeper than ${maxDepth} levels`);
  if (typeof value === "string") return change(value);
  if (typeof value === "number") return changeNumber(value, change);
  if (Array.isArray(value)) return value.map((item) => mapJsonTexts(item, change, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [change(key), mapJsonTexts(item, change, depth + 1)]);
  return Object.fromEntries(entries);
}

function changeNumber(value: number, change: (text: string) => string): unknown {
  if (!Number.isSafeInteger(value) || Math.abs(value) < shortestNumber) return value;
  const digits = String(value);
  const changed = change(digits);
  return changed === digits ? value : changed;
}

/** Every text in a JSON value, keys and long numbers included, in order: what a detector has to look at. */
export function collectJsonTexts(value: unknown): string[] {
  const texts: string[] = [];
  mapJsonTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
