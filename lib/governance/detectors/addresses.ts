import { findArabicAddresses, findHanAddresses } from "./addresses/find-other-addresses";
import { findLatinAddresses } from "./addresses/find-latin-addresses";
import { span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const [hanGate, arabicGate] = [/[\p{sc=Han}\p{sc=Hangul}]/u, /\p{sc=Arabic}/u];

/**
 * Postal addresses: a street or a post box with its number, with whatever stands beside it of flat, town, region,
 * postcode and country, as one span. A town or a country alone is not an address.
 */
export function detectAddresses({ text, hasDigit, runs, hasOtherScript }: Scan): Span[] {
  const found = hasDigit ? findLatinAddresses(text, runs) : [];
  if (hasOtherScript) {
    if (hanGate.test(text)) found.push(...findHanAddresses(text));
    if (arabicGate.test(text)) found.push(...findArabicAddresses(text));
  }
  return found.map(({ start, end, score }) => span(start, end, "address", score));
}
