import { maskText, type MaskSpan } from "./mask-text";

/** The text with each finding of these classes replaced by what was there, such as `[card removed]`; not reversible. */
export function removeClasses(text: string, spans: readonly MaskSpan[], classes: ReadonlySet<string>): string {
  const wanted = spans.filter((span) => classes.has(span.class));
  return maskText(text, wanted, (name) => `[${name.replaceAll("_", " ")} removed]`);
}
