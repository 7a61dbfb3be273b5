import { isRealDate } from "./checksums";
import { span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const birthContext =
  /(?<!\p{L})(?:dob|d\.o\.b|born|birth|birthday|birthdate|geb\.?|geboren|geburtsdatum|geburtstag|nació|nacid[oa]|nacimiento|cumpleaños|né|née|naissance|anniversaire|nat[oa] il|nascita|nascid[oa]|nascimento)(?!\p{L})|生年月日|誕生日|生まれ|出生|生日|ميلاد|المولود|مواليد/iu;
const months =
  "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avr(?:il)?|may|mai|mayo|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|déc(?:embre)?|enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const numericPattern = /(?<![\d/.-])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d/-])/g;
const writtenPattern = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: de| of)? ${months}\\.?,?(?: de)? \\d{4}|${months}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\p{L}\\d])|(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日`,
  "giu",
);

/** Characters around a date in which a word must say that it is a birth. */
const reach = 40;

/** Dates of birth: a date that exists, near a word for birth in one of the interface languages. */
export function detectBirthDates({ text, hasDigit }: Scan): Span[] {
  if (!hasDigit || !birthContext.test(text)) return [];
  const found: Span[] = [];
  for (const pattern of [numericPattern, writtenPattern]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const near = text.slice(Math.max(0, match.index - reach), match.index);
      const after = text.slice(end, end + 16);
      if (!birthContext.test(near) && !birthContext.test(after)) continue;
      if (pattern === numericPattern && !isDate(match[0])) continue;
      found.push(span(match.index, end, "dob", 0.92));
    }
  }
  return found;
}

function isDate(value: string): boolean {
  const [first = 0, second = 0, third = 0] = value.split(/[-/.]/).map(Number);
  if (first > 31) return isRealDate(first, second, third);
  const year = third > 99 ? third : third + (third > 30 ? 1900 : 2000);
  return isRealDate(year, second, first) || isRealDate(year, first, second);
}
