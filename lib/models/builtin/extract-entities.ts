import type { EntityKind } from "@/lib/models/builtin/goals";
import type { Passage } from "@/lib/models/builtin/passages";

const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const patterns: Record<EntityKind, RegExp> = {
  dates: new RegExp(
    `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${months}(?:\\s+\\d{4})?\\b|\\b${months}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b|\\d{4}年\\d{1,2}月\\d{1,2}日`,
    "giu",
  ),
  amounts:
    /[$€£¥₹]\s?\d[\d,.]*\d(?:\s?(?:million|billion|k|m))?|[$€£¥₹]\s?\d|\b\d[\d,.]*\s?(?:USD|EUR|GBP|CHF|JPY|dollars?|euros?|pounds?|円|元)|\b\d[\d,.]*\s?(?:%|per ?cent)/giu,
  emails: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/g,
  links: /https?:\/\/[^\s<>"”)\]]+[^\s<>"”)\].,;:!?]/gi,
  phones: /(?<![\d.])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,4}){1,4}(?![\d.])/g,
};

/** Every distinct value of a kind, in the order of the text. Telephone numbers need at least seven digits. */
export function extractEntities(kind: EntityKind, passages: readonly Passage[]): { value: string; passage: Passage }[] {
  const found = new Map<string, { value: string; passage: Passage }>();
  for (const passage of passages) {
    for (const [value] of passage.text.matchAll(patterns[kind])) {
      const key = value.toLowerCase().replace(/\s+/g, " ");
      if (kind === "phones" && (value.replace(/\D/g, "").length < 7 || /^\d{4}-\d{2}-\d{2}$/.test(value))) continue;
      if (!found.has(key)) found.set(key, { value: value.trim(), passage });
      if (found.size >= 200) return [...found.values()];
    }
  }
  return [...found.values()];
}
