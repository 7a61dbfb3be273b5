import { hasContext, isFreeStanding, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

type Rule = { readonly class: string; readonly gate: RegExp; readonly pattern: RegExp; readonly score: number };

/** Numbers without a checksum: a word must say what they are. The gate is asked once per text. */
const rules: readonly Rule[] = [
  {
    class: "passport",
    gate: /passport|pasaporte|passeport|reisepass|passnummer|passaporto|パスポート|旅券|护照|جواز/i,
    pattern: /(?:[A-Z]{1,2}\d{6,8}|\d{8,9}|[A-Z]\d[A-Z0-9]{7}|[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8})/g,
    score: 0.9,
  },
  {
    class: "driver_licence",
    gate: /driv(?:er|ing)(?:'?s)? licen[cs]e|\bdl\s?(?:#|no|number)|licen[cs]e (?:number|no)|führerschein|permis de conduire|licencia de conducir|carnet de conducir|運転免許|驾驶证|驾照|رخصة/i,
    pattern: /(?:[A-Z]{1,2}[- ]?\d{3,4}[- ]?\d{3,4}(?:[- ]?\d{2,6})?|[A-Z]\d{7,14}|\d{7,12}|[A-Z]{5}\d{6}[A-Z0-9]{5})/g,
    score: 0.85,
  },
  {
    class: "medical_record",
    gate: /\bmrn\b|medical record|patient (?:id|no|number)|health (?:card|record|plan)|beneficiary|krankenversichertennummer|historia clínica|dossier médical|病歴|診察券|病历|السجل الطبي/i,
    pattern: /(?:[A-Z]{0,4}-?\d{5,12}(?:-\d{1,4})?|\d[A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}|[A-Z]\d{9})/g,
    score: 0.85,
  },
  {
    class: "licence_plate",
    gate: /licen[cs]e plate|number plate|\bplate\b|registration (?:number|no|plate)|vehicle|kennzeichen|matrícula|immatriculation|plaque|targa|ナンバー|车牌|لوحة/i,
    pattern:
      /(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{1,3}[- ][A-Z]{1,2}[- ]?\d{1,4}[EH]?|[A-Z]{2}-\d{3}-[A-Z]{2}|\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{3}[- ]?\d{3,4}|\d[A-Z]{3}\d{3}|[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6})/g,
    score: 0.8,
  },
];

/** Passports, driving licences, medical records and licence plates, each near a word that names it. */
export function detectDocuments({ text, hasDigit }: Scan): Span[] {
  if (!hasDigit) return [];
  const found: Span[] = [];
  for (const rule of rules) {
    if (!rule.gate.test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      const end = match.index + match[0].length;
      if (!/\d/.test(match[0]) || !isFreeStanding(text, match.index, end)) continue;
      if (hasContext(text, match.index, end, rule.gate)) found.push(span(match.index, end, rule.class, rule.score));
    }
  }
  return found;
}
