import { findPlan, isInternationalNumber } from "./phone-plans";
import { hasContext, isFreeStanding, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const phoneContext =
  /phone|\btel\b|\btel[.:]|\btlf|\bcell|mobil|\bmob\b|\bfax\b|\bcall(?:ed|s|ing)?\b|\bdial|whatsapp|\bsms\b|text (?:me|us)|reach (?:me|us|him|her|them)|contact|hotline|rufnummer|handy|anruf|\brufen?\b|\bruft?\b|teléfono|telefono|móvil|ll[aá]m|téléphone|portable|appel|numéro|電話|携帯|手机|电话|联系|هاتف|جوال|اتصل|الهاتف|ring me|toll.free|extension|pager/i;
const otherContext =
  /order|invoice|isbn|issn|tracking|serial|ticket|\bref\b|reference|\bid\b|\bno\.\s*$|part number|sku|order|version|account|routing|policy|claim|passport|licen[cs]e|ssn|social security|\bvat\b|\btin\b|\bzip\b|postal|coordinates|latitude|longitude|rechnung|bestell|commande|factura|pedido|注文|订单/i;
/** Says of the number that it is another, whatever else stands near. */
const otherKind = /\b(?:imei|isbn|issn|ean|sku|serial (?:number|no))\b/i;
const money = /[$€£¥₹]\s?$|(?:usd|eur|gbp|jpy|inr)\s?$/i;
const moneyAfter = /^\s?(?:[$€£¥₹%]|usd|eur|gbp|jpy|inr|kg|km|mb|gb|ms)\b/i;
const dateLike =
  /^(?:(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)?\d{2})(?:\D|$)/;
const extension = /^[ ,]{0,2}(?:x|ext\.?|extension|#|durchwahl|poste|anexo)[ .:]{0,2}\d{1,6}/i;

/** Longest and shortest national number that is looked at. */
const [fewestDigits, mostDigits] = [7, 15];
/** With the trunk prefix; no country writes longer ones. */
const longestNational = 14;

/** Phone numbers: international by calling code and length, national by the way a country writes them, others by context. */
export function detectPhones({ text, runs }: Scan): Span[] {
  const found: Span[] = [];
  for (const run of runs) {
    if (run.digits < fewestDigits) continue;
    if (!parting.test(run.text)) {
      const candidate = judge(text, run.start, run.text);
      if (candidate) found.push(candidate);
      continue;
    }
    for (const part of splitRun(run.text)) {
      const start = run.start + part.start;
      const candidate = judge(text, start, part.text);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

/** Without one of these, a run is one number. */
const parting = / [/–-] |  |.\+/;

/** Numbers that stand in one run, parted by more than one separator (`555-0100 / 555-0101`). */
function splitRun(raw: string): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let position = 0;
  let isAfterAreaCode = false;
  for (const piece of raw.split(/( [/–-] |  +|\+)/)) {
    const isSeparator = /^(?: [/–-] |  +)$/.test(piece);
    const last = parts.at(-1);
    if (isSeparator && last && areaCode.test(last.text)) {
      last.text += piece;
      isAfterAreaCode = true;
    } else if (piece === "+") {
      parts.push({ start: position, text: "+" });
    } else if (piece !== "" && !isSeparator) {
      if (last && (last.text === "+" || isAfterAreaCode)) last.text += piece;
      else parts.push({ start: position, text: piece });
      isAfterAreaCode = false;
    }
    position += piece.length;
  }
  return parts.filter((part) => part.text.length > 1);
}

/** `030 / 123456`: what stands before the separator is no number of its own. */
const areaCode = /^\(?0[1-9]\d{1,4}\)?$/;

const endsInDigit = (raw: string): boolean => {
  const code = raw.charCodeAt(raw.length - 1);
  return code > 47 && code < 58;
};

function judge(text: string, rawStart: number, raw: string): Span | null {
  const trimmed = endsInDigit(raw) ? raw : raw.replace(/[ \u00a0.\-/(–]+$/, "");
  const lead = /^[ \u00a0.\-/)–]*/.exec(trimmed)?.[0].length ?? 0;
  let value = trimmed.slice(lead);
  let start = rawStart + lead;
  if (value.startsWith("(") && !value.includes(")")) {
    value = value.slice(1);
    start += 1;
  }
  const digits = value.replace(/\D/g, "");
  if (digits.length < fewestDigits || digits.length > mostDigits + 2) return null;
  let end = start + value.length;
  if (!isFreeStanding(text, start, end) && !extension.test(text.slice(end, end + 12))) return null;
  if (/[.,:]\d/.test(text.slice(end, end + 2)) || /\d[.,:]$/.test(text.slice(Math.max(0, start - 2), start)))
    return null;
  if (
    dateLike.test(value) ||
    money.test(text.slice(Math.max(0, start - 5), start)) ||
    moneyAfter.test(text.slice(end, end + 6))
  ) {
    return null;
  }
  if (otherKind.test(text.slice(Math.max(0, start - 32), start))) return null;
  // Looking around costs more than everything else here, so it is done only where it matters.
  let named: boolean | undefined;
  const isNamed = () => (named ??= hasContext(text, start, end, phoneContext));
  const [score, kind] = rate(value, digits, isNamed);
  if (score === 0) return null;
  if (!value.startsWith("+") && !isNamed() && hasContext(text, start, end, otherContext)) return null;
  end += extension.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return span(start, end, "phone", score, kind);
}

function rate(value: string, digits: string, isNamed: () => boolean): [number, string] {
  if (value.startsWith("+") || value.startsWith("(+")) {
    if (isInternationalNumber(digits.replace(/^(\d{1,3}?)0(?=\d{9,10}$)/, "$1")) || isInternationalNumber(digits))
      return [0.97, "e164"];
    return digits.length >= 8 && isNamed() ? [0.75, "international"] : [0, ""];
  }
  if (/^00[ ]?[1-9]/.test(value) && isInternationalNumber(digits.slice(2))) return [isNamed() ? 0.95 : 0.8, "e164"];
  if (/^(?:00|001|011)[ .-]/.test(value) && isNamed()) return [0.8, "international"];
  if (/^(\d)\1+$/.test(digits)) return [0, ""];
  const plan = digits.length > longestNational ? undefined : findPlan(value);
  if (plan) {
    // Two groups of four could be anything; longer or bracketed forms are phone numbers in the way that people write them.
    const isWeak = digits.length < 9 || !/[ \u00a0.\-/()]/.test(value);
    return [isNamed() ? 0.95 : isWeak ? 0.45 : 0.75, plan.country];
  }
  if (digits.length <= mostDigits && isNamed()) return [/[ .\-/()]/.test(value) ? 0.75 : 0.65, "by_context"];
  return [0, ""];
}
