import type { SummaryShape } from "@/lib/models/builtin/summarise";

const numbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count in digits or words, up to a sensible bound. */
export function parseCount(text: string): number | null {
  const word = numbers.indexOf(text.toLowerCase());
  const count = word >= 0 ? word : Number.parseInt(text, 10);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 40) : null;
}

const count = `(\\d{1,3}|${numbers.slice(1).join("|")}|a single|a)`;

/** Reads wishes for the form of an answer: "in three sentences", "five bullet points", "under 100 words", "briefly". */
export function parseShape(text: string): SummaryShape {
  const shape: SummaryShape = { sentences: null, form: "paragraph", words: null };
  const sentences = new RegExp(`\\b${count}\\s+(?:short\\s+|brief\\s+|key\\s+)?sentences?\\b`, "i").exec(text)?.[1];
  const bullets = new RegExp(
    `\\b${count}\\s+(?:short\\s+|brief\\s+|key\\s+|main\\s+)?(?:bullet\\s*points?|bullets|key\\s+points|points|takeaways|items|lines)\\b`,
    "i",
  ).exec(text)?.[1];
  const words =
    /\b(?:in|under|within|at most|max(?:imum)?|no more than|fewer than|up to|about)\s+(\d{1,4})\s+words\b/i.exec(
      text,
    )?.[1];
  const asNumber = (value: string): number | null => (/^a\b/i.test(value) ? 1 : parseCount(value));
  if (sentences) shape.sentences = asNumber(sentences);
  if (bullets) shape.sentences = asNumber(bullets);
  if (bullets || /\bbullet(?:s|ed)?\b|\bas a list\b|\bkey (?:points|takeaways)\b/i.test(text)) shape.form = "bullets";
  if (words) shape.words = Number.parseInt(words, 10);
  if (
    shape.sentences === null &&
    /\b(?:briefly|in brief|short(?:ly)?|very short|one[- ]?paragraph|concise(?:ly)?|tl;?dr)\b/i.test(text)
  ) {
    shape.sentences = 3;
  }
  if (shape.sentences === null && shape.words !== null) shape.sentences = Math.max(1, Math.round(shape.words / 15));
  return shape;
}
