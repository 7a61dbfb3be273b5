/** Deeper than any tool's arguments; a deeper value is refused rather than walked without end. */
const maxDepth = 100;

/**
 * The same JSON value with every text replaced by `change(text)`, keys included. Shares nothing with the input. Throws
 * a RangeError beyond 100 levels.
 */
export function mapJsonTexts(value: unknown, change: (text: string) => string, depth = 0): unknown {
  if (depth > maxDepth) throw new RangeError(`the value is nested deeper than ${maxDepth} levels`);
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapJsonTexts(item, change, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [change(key), mapJsonTexts(item, change, depth + 1)]);
  return Object.fromEntries(entries);
}

/** Every text in a JSON value, keys included, in order: what a detector has to look at. */
export function collectJsonTexts(value: unknown): string[] {
  const texts: string[] = [];
  mapJsonTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
