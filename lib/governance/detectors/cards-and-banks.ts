import { isLuhn, mod97, weightedSum } from "./checksums";
import { forEachMatch, hasContext, isFreeStanding, span, type DigitRun, type Scan } from "./scan";
import type { Span } from "./span-classes";

/** First digits and lengths of the payment networks (ISO/IEC 7812 ranges as the networks publish them). */
const cardPattern =
  /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,13}|6(?:011|22\d|4[4-9]\d|5\d{2})\d{12,15}|62\d{14,17}|(?:2131|1800|35\d{3})\d{11}|(?:5[06-8]|6\d)\d{10,17}|220[0-4]\d{12}|(?:60|65|81|82|508)\d{14})$/;
const cardGroups = /(?<!\d)\d(?:[ \u00a0.-]?\d){11,18}(?!\d)/g;
const cardCounts = 0b1111_1111_0000_0000_0000; // 12 to 19 digits
const cardContext =
  /card|visa|master|amex|american express|discover|diners|jcb|maestro|credit|debit|\bpan\b|\bcc\b|tarjeta|carte|karte|カード|卡|بطاقة/i;
const otherContext =
  /order|invoice|tracking|imei|isbn|parcel|serial|ticket|reference|account number|commande|pedido|bestell/i;

/** Payment card numbers: network range, length and Luhn; a plain run of digits also needs no contrary context. */
export function detectCards({ text, runs }: Scan): Span[] {
  const found: Span[] = [];
  for (const run of runs) {
    if ((run.groupSums & cardCounts) === 0) continue;
    forEachMatch(cardGroups, run.text, (match) => {
      const digits = match[0].replace(/\D/g, "");
      if (!isLuhn(digits) || !cardPattern.test(digits) || /^(\d)\1+$/.test(digits)) return;
      const start = run.start + match.index;
      const end = start + match[0].length;
      if (!isFreeStanding(text, start, end)) return;
      const isNamed = hasContext(text, start, end, cardContext);
      const isGrouped = /^\d{4}([ \u00a0.-])\d{4,6}\1\d{4,5}/.test(match[0]);
      if (!isNamed && !isGrouped && hasContext(text, start, end, otherContext)) return;
      found.push(span(start, end, "card", isNamed || isGrouped ? 0.98 : 0.85));
    });
  }
  return found;
}

/** Length of an IBAN per country (SWIFT IBAN registry). */
export const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BI: 27, BR: 29, BY: 28, CH: 21, CR: 22,
  CY: 28, CZ: 24, DE: 22, DJ: 27, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FK: 18, FO: 18, FR: 27, GB: 22,
  GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HN: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30,
  KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MN: 20,
  MR: 27, MT: 31, MU: 30, NI: 28, NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22,
  RU: 33, SA: 24, SC: 31, SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, SO: 23, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26,
  UA: 29, VA: 22, VG: 24, XK: 20, YE: 30,
}; // prettier-ignore

const ibanPattern = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0.-]?[A-Z0-9]){11,30}/gi;
const ibanContext = /iban|bank|account|konto|compte|cuenta|口座|账|حساب/i;

/** IBANs: the country's length and the mod-97 check. The number may be followed by further words. */
export function detectIbans({ text, hasDigit }: Scan): Span[] {
  const found: Span[] = [];
  if (!hasDigit) return found;
  for (const match of text.matchAll(ibanPattern)) {
    const wanted = ibanLengths[match[0].slice(0, 2).toUpperCase()];
    if (wanted === undefined) continue;
    const length = rawLength(match[0], wanted);
    if (length === null || !isFreeStanding(text, match.index, match.index + length)) continue;
    const raw = match[0].slice(0, length);
    if (raw !== raw.toUpperCase() && !hasContext(text, match.index, match.index + length, ibanContext)) continue;
    const compact = raw.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
    if (mod97(compact.slice(4) + compact.slice(0, 4)) !== 1) continue;
    found.push(span(match.index, match.index + length, "iban", 0.99, compact.slice(0, 2).toLowerCase()));
  }
  return found;
}

/** How many raw characters hold `wanted` letters and digits; null when there are not so many. */
function rawLength(raw: string, wanted: number): number | null {
  let count = 0;
  for (let index = 0; index < raw.length; index += 1) {
    if (/[A-Za-z0-9]/.test(raw.charAt(index))) count += 1;
    if (count === wanted) return index + 1;
  }
  return null;
}

const routingContext = /routing|\baba\b|\brtn\b|\bach\b|wire|transit/i;
const sortContext = /sort\s?code/i;
const bsbContext = /\bbsb\b/i;
const routingNumber = /(?<!\d)(?:\d{9}|\d{2}-\d{2}-\d{2}|\d{3}-\d{3}|\d{6})(?!\d)/g;
const routingCounts = (1 << 6) | (1 << 9);
const accountNumber = /(?<!\d)\d(?:[ -]?\d){5,16}(?!\d)/g;
const accountCounts = 0b11_1111_1111_1100_0000; // 6 to 17 digits
const accountWord = /account|acct|a\/c|konto|compte|cuenta|口座|账号|帐号|账户|حساب/i;
const accountContext = /(?:account|acct|a\/c|konto|compte|cuenta|口座|账号|帐号|账户|حساب)[^\n\d]{0,24}$/i;
const notAccount = /(?:customer|user|twitter|github|google|email|e-mail)\s+account[^\n\d]{0,24}$/i;
const swiftPattern = /(?<![A-Za-z0-9])[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/g;

/** Bank routing numbers (US ABA, UK sort code, Australian BSB, Indian IFSC, BIC) and account numbers, by context. */
export function detectBankNumbers({ text, runs }: Scan): Span[] {
  const found: Span[] = [];
  const mayBeAccount = runs.length > 0 && accountWord.test(text);
  for (const run of runs) {
    if ((run.groupSums & routingCounts) !== 0) collectRouting(found, text, run);
    if (!mayBeAccount || (run.groupSums & accountCounts) === 0) continue;
    forEachMatch(accountNumber, run.text, (match) => {
      const [start, end] = [run.start + match.index, run.start + match.index + match[0].length];
      const before = text.slice(Math.max(0, start - 40), start);
      if (!accountContext.test(before) || notAccount.test(before) || !isFreeStanding(text, start, end)) return;
      found.push(span(start, end, "bank_account", 0.75));
    });
  }
  if (/ifsc/i.test(text)) {
    for (const match of text.matchAll(/(?<![A-Za-z0-9])[A-Z]{4}0[A-Z0-9]{6}(?![A-Za-z0-9])/g)) {
      found.push(span(match.index, match.index + 11, "bank_routing", 0.95, "in_ifsc"));
    }
  }
  if (/\b(?:swift|bic)\b/i.test(text)) {
    for (const match of text.matchAll(swiftPattern)) {
      const end = match.index + match[0].length;
      if (hasContext(text, match.index, end, /\b(?:swift|bic)\b/i)) {
        found.push(span(match.index, end, "bank_routing", 0.9, "bic"));
      }
    }
  }
  return found;
}

function collectRouting(found: Span[], text: string, run: DigitRun): void {
  forEachMatch(routingNumber, run.text, (match) => {
    const [start, end] = [run.start + match.index, run.start + match.index + match[0].length];
    const digits = match[0].replace(/\D/g, "");
    if (!isFreeStanding(text, start, end)) return;
    const isAba = /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits);
    if (digits.length === 9 && isAba && weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0) {
      if (hasContext(text, start, end, routingContext)) found.push(span(start, end, "bank_routing", 0.95, "us_aba"));
    } else if (digits.length === 6 && hasContext(text, start, end, sortContext)) {
      found.push(span(start, end, "bank_routing", 0.9, "uk_sort_code"));
    } else if (digits.length === 6 && hasContext(text, start, end, bsbContext)) {
      found.push(span(start, end, "bank_routing", 0.9, "au_bsb"));
    }
  });
}
