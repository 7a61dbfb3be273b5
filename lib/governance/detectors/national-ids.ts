import { forEachMatch, hasContext, isFreeStanding, span, type Scan } from "./scan";
import type { Span } from "./span-classes";
import { digitIds, letterIds, type NationalId } from "./national-id-rules";

const letterBesideDigit = /[A-Z][ -]?\d|\d[ -]?[A-Z]/;

const masked = digitIds.map((rule) => ({
  rule,
  counts: (rule.digits ?? []).reduce((bits, count) => bits | (1 << count), 0),
}));

/**
 * National identity, tax and insurance numbers. A rule with a strong checksum or an unmistakable format speaks alone;
 * the others need a word near the number that says what it is.
 */
export function detectNationalIds(scan: Scan): Span[] {
  const found: Span[] = [];
  for (const run of scan.runs) {
    for (const { rule, counts } of masked) {
      if ((run.groupSums & counts) !== 0) collect(found, scan.text, run.start, run.text, rule);
    }
  }
  if (scan.hasDigit && letterBesideDigit.test(scan.text)) {
    for (const rule of letterIds) collect(found, scan.text, 0, scan.text, rule);
  }
  return found;
}

function collect(found: Span[], text: string, offset: number, part: string, rule: NationalId) {
  forEachMatch(rule.pattern, part, (match) => {
    const start = offset + match.index;
    const end = start + match[0].length;
    if (!isFreeStanding(text, start, end)) return;
    const compact = match[0].replace(/[^A-Za-z0-9]/g, "").toUpperCase();
    if (rule.isValid && !rule.isValid(compact)) return;
    const isNamed = hasContext(text, start, end, rule.context);
    const isFormatted = compact.length !== match[0].length;
    const score = isNamed ? rule.named : isFormatted ? rule.formatted : rule.bare;
    if (score > 0) found.push(span(start, end, rule.class ?? "national_id", score, rule.kind));
  });
}
