const value = String.raw`(?:[-+]?\$?€?£?\s?\d[\d,]*(?:\.\d+)?)`;

const numberOf = (text: string): string => text.replace(/[$€£,\s]/g, "");

function list(text: string): string[] | null {
  const items = text
    .split(/\s*(?:,(?!\d{3}(?:\D|$))|\band\b|\bto\b|&)\s*/i)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const single = new RegExp(`^${value}$`);
  return items.length > 1 && items.every((item) => single.test(item)) ? items.map(numberOf) : null;
}

const phrases: readonly (readonly [RegExp, (...parts: string[]) => string | null])[] = [
  [
    new RegExp(`^(${value})\\s*(?:%|per ?cent|percent)\\s*of\\s*(${value})$`, "i"),
    (rate, base) => `${base} * ${rate} / 100`,
  ],
  [
    new RegExp(`^(${value})\\s*(?:%|per ?cent|percent)\\s*off\\s*(?:of\\s*)?(${value})$`, "i"),
    (rate, base) => `${base} * (100 - ${rate}) / 100`,
  ],
  [
    new RegExp(`^(?:increase|raise)\\s*(${value})\\s*by\\s*(${value})\\s*(?:%|per ?cent|percent)$`, "i"),
    (base, rate) => `${base} * (100 + ${rate}) / 100`,
  ],
  [
    new RegExp(`^(?:decrease|reduce|lower|cut)\\s*(${value})\\s*by\\s*(${value})\\s*(?:%|per ?cent|percent)$`, "i"),
    (base, rate) => `${base} * (100 - ${rate}) / 100`,
  ],
  [
    new RegExp(`^(${value})\\s*(?:\\+|plus)\\s*(${value})\\s*(?:%|per ?cent|percent)$`, "i"),
    (base, rate) => `${base} * (100 + ${rate}) / 100`,
  ],
  [
    new RegExp(`^(${value})\\s*(?:-|minus|less)\\s*(${value})\\s*(?:%|per ?cent|percent)$`, "i"),
    (base, rate) => `${base} * (100 - ${rate}) / 100`,
  ],
  [
    new RegExp(`^(?:what\\s+)?percent(?:age)?\\s+of\\s+(${value})\\s+is\\s+(${value})$`, "i"),
    (base, part) => `${part} / ${base} * 100`,
  ],
  [
    new RegExp(`^(${value})\\s+as\\s+a\\s+percentage\\s+of\\s+(${value})$`, "i"),
    (part, base) => `${part} / ${base} * 100`,
  ],
  [new RegExp(`^half(?:\\s+of)?\\s+(${value})$`, "i"), (base) => `${base} / 2`],
  [new RegExp(`^a\\s+third\\s+of\\s+(${value})$`, "i"), (base) => `${base} / 3`],
  [new RegExp(`^a\\s+quarter\\s+of\\s+(${value})$`, "i"), (base) => `${base} / 4`],
  [new RegExp(`^(?:double|twice)\\s+(${value})$`, "i"), (base) => `${base} * 2`],
  [new RegExp(`^(?:the\\s+)?square\\s+root\\s+of\\s+(${value})$`, "i"), (base) => `sqrt(${base})`],
  [
    new RegExp(`^(?:the\\s+)?difference\\s+between\\s+(${value})\\s+and\\s+(${value})$`, "i"),
    (left, right) => `${left} - ${right}`,
  ],
];

function fromList(text: string): string | null {
  const match = /^(?:the\s+)?(sum|total|average|mean|product)\s+of\s+(.+)$/i.exec(text);
  const items = match?.[2] ? list(match[2]) : null;
  if (!match || !items) return null;
  const name = (match[1] ?? "").toLowerCase();
  if (name === "product") return items.join(" * ");
  const sum = items.join(" + ");
  return name === "average" || name === "mean" ? `(${sum}) / ${items.length}` : sum;
}

const operators: readonly (readonly [RegExp, string])[] = [
  [/\bto the power of\b|\*\*/gi, "^"],
  [/\bsquared\b/gi, "^ 2"],
  [/\bcubed\b/gi, "^ 3"],
  [/\bmultiplied by\b|\btimes\b|[×·]|(?<=\d)\s*x\s*(?=\d)/gi, " * "],
  [/\bdivided by\b|\bover\b|÷/gi, " / "],
  [/\bplus\b|\badded to\b/gi, " + "],
  [/\bminus\b|\bless\b|−/gi, " - "],
];

/**
 * Turns an arithmetic question into an expression of `+ - * / ^ ( )`, or null when it is not one. The question must
 * be arithmetic as a whole: `15 % of the annual fee` is not, because the fee has to be looked up first.
 */
export function parseArithmetic(question: string): string | null {
  let text = question
    .trim()
    .replace(/[?.!=\s]+$/, "")
    .replace(
      /^(?:please\s+)?(?:what(?:'s| is| are)|calculate|compute|evaluate|work out|how much (?:is|are)|find|give me|tell me|solve|the result of)\s+/i,
      "",
    )
    .replace(/^(?:the result of|the value of|what is)\s+/i, "")
    .replace(/\b(?:dollars?|euros?|pounds?|usd|eur|gbp)\b/gi, "")
    .trim();
  if (!/\d/.test(text) || text.length > 300) return null;
  for (const [pattern, build] of phrases) {
    const match = pattern.exec(text);
    if (match) return build(...match.slice(1).map(numberOf));
  }
  const listed = fromList(text);
  if (listed) return listed;
  for (const [pattern, operator] of operators) text = text.replace(pattern, operator);
  text = text
    .replace(/[$€£]/g, "")
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  if (!/^[\d.()+\-*/^% ]+$/.test(text) || !/\d\s*\)*\s*[-+*/^%]\s*\(*\s*-?\d/.test(text)) return null;
  // Telephone numbers and dates look like arithmetic: ask for spaces or a real operator.
  return /^\d+(?:[-/]\d+)+$/.test(text) ? null : text.replace(/%/g, " / 100").replace(/\s+/g, " ");
}
