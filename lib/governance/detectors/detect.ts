import { outside, selectSpans } from "../masking/mask-text";
import { detectBankNumbers, detectCards, detectIbans } from "./cards-and-banks";
import { detectCryptoAddresses } from "./crypto-addresses";
import { detectBirthDates } from "./dates-of-birth";
import { detectDocuments } from "./documents";
import { detectEmails, detectNetwork } from "./email-and-network";
import { detectAddresses } from "./addresses";
import { detectNames } from "./names";
import { detectNationalIds } from "./national-ids";
import { detectPhones } from "./phone";
import { maxScanLength, scanText, type Scan } from "./scan";
import { detectSecrets } from "./secrets";
import type { Span } from "./span-classes";
import { findCustomClasses, type CustomClass } from "./custom-classes";

export type DetectOptions = {
  /** Only these classes; all when absent. */
  readonly classes?: readonly string[];
  /** Built-in classes that are not looked for. */
  readonly without?: readonly string[];
  /** Findings that are less sure are dropped; 0.5 when absent. */
  readonly minScore?: number;
  /** Texts that are never reported, compared without case and outer space: the company's own number, test data. */
  readonly allow?: readonly string[];
  /** Texts that are always reported, with the class to report. */
  readonly deny?: readonly { readonly text: string; readonly class: string }[];
  readonly custom?: readonly CustomClass[];
};

/** The text is longer than is scanned in one call (`maxScanLength`); split it or refuse it. */
export class TextTooLong extends Error {
  override readonly name = "TextTooLong";

  constructor(length: number) {
    super(`a text of ${length} characters is over the limit of ${maxScanLength}`);
  }
}

type Detector = { readonly classes: readonly string[]; readonly run: (scan: Scan) => Span[] };

/** In the order in which a tie of length and score is decided. */
const detectors: readonly Detector[] = [
  { classes: ["api_key", "private_key", "jwt", "connection_string", "password"], run: detectSecrets },
  { classes: ["email"], run: detectEmails },
  { classes: ["iban"], run: detectIbans },
  { classes: ["card"], run: detectCards },
  { classes: ["ssn", "national_id"], run: detectNationalIds },
  { classes: ["ip", "mac"], run: detectNetwork },
  { classes: ["crypto_address"], run: detectCryptoAddresses },
  { classes: ["bank_routing", "bank_account"], run: detectBankNumbers },
  { classes: ["passport", "driver_licence", "medical_record", "licence_plate"], run: detectDocuments },
  { classes: ["dob"], run: detectBirthDates },
  { classes: ["phone"], run: detectPhones },
  { classes: ["address"], run: detectAddresses },
  { classes: ["name"], run: detectNames },
];

const defaultMinScore = 0.5;

/**
 * Personal data and secrets in a text, as spans that do not overlap, in order. Time is linear in the length of the
 * text. Throws `TextTooLong` above two million characters. It is good at what has
 * a form, fair at names of people, and finds postal addresses that something near them gives away (docs/detection.md has
 * figures).
 */
export function detect(text: string, options: DetectOptions = {}): Span[] {
  if (text.length > maxScanLength) {
    throw new TextTooLong(text.length);
  }
  if (text === "") return [];
  const scan = scanText(text);
  const wanted = options.classes ? new Set(options.classes) : null;
  const without = new Set(options.without ?? []);
  const found: Span[] = [];
  for (const detector of detectors) {
    if (wanted === null || detector.classes.some((name) => wanted.has(name))) {
      for (const span of detector.run(scan)) if (!without.has(span.class)) found.push(span);
    }
  }
  const custom = findCustomClasses(text, options.custom ?? [], options.deny ?? []);
  if (found.length === 0 && custom.length === 0) return [];

  const allowed = new Set((options.allow ?? []).map(normalise));
  const minScore = options.minScore ?? defaultMinScore;
  const isKept = (span: Span) =>
    span.score >= minScore &&
    (wanted === null || wanted.has(span.class)) &&
    (allowed.size === 0 || !allowed.has(normalise(text.slice(span.start, span.end))));
  const builtIn = selectSpans(preferCertain(found.filter(isKept)), text.length);
  const own = selectSpans(custom.filter(isKept), text.length);
  return own.length === 0 ? builtIn : besideEachOther(text, builtIn, own);
}

/**
 * What a workspace named and what is found of itself, where they overlap: the shorter keeps its place and the longer what
 * is left, so that both are reported and nothing between them is lost. A code name inside an address is still one. Where
 * nothing would be left of a longer finding it stays whole: a card number is one however its groups are named.
 */
function besideEachOther(text: string, builtIn: readonly Span[], own: readonly Span[]): Span[] {
  const length = ({ start, end }: Span) => end - start;
  const isSaid = ({ start, end }: Span) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const leave = (span: Span, others: readonly Span[]): Span[] => {
    const left = outside(span, others, (other) => length(other) < length(span)).filter(isSaid);
    return left.length === 0 ? [span] : left;
  };
  const parts = [...own.flatMap((span) => leave(span, builtIn)), ...builtIn.flatMap((span) => leave(span, own))];
  return selectSpans(parts, text.length);
}

/**
 * A number that carries a checksum and a name beats a longer guess over the same place: a phone number may not swallow
 * an identity number only because its separators are generous.
 */
function preferCertain(spans: Span[]): Span[] {
  const certain = spans.filter((span) => !isGuess(span)).sort((a, b) => a.start - b.start);
  if (certain.length === 0 || certain.length === spans.length) return spans;
  return spans.filter((span) => !isGuess(span) || !beaten(span, certain));
}

const isGuess = (span: Span) => span.class === "phone" || span.class === "bank_account";

function beaten(guess: Span, certain: readonly Span[]): boolean {
  let low = 0;
  let high = certain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((certain[middle]?.end ?? 0) <= guess.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < certain.length; index += 1) {
    const other = certain[index];
    if (!other || other.start >= guess.end) return false;
    if (other.end > guess.start && other.score >= guess.score) return true;
  }
  return false;
}

function normalise(text: string): string {
  return text.trim().toLowerCase();
}
