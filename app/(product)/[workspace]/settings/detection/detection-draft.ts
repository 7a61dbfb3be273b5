import type { DetectionSettings, DetectionSettingsDto } from "@/lib/governance/detection-schema";

/** A class as the form holds it: lists are text, one entry a line. `key` stays while others come and go. */
export type ClassDraft = {
  key: number;
  name: string;
  words: string;
  shapes: string;
  patterns: string;
  score: string;
};

export type DenyDraft = { key: number; text: string; className: string };

export type DetectionDraft = {
  allow: string;
  deny: DenyDraft[];
  custom: ClassDraft[];
  off: DetectionSettings["off"];
};

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function toDraft(settings: DetectionSettingsDto): DetectionDraft {
  return {
    allow: settings.allow.join("\n"),
    deny: settings.deny.map((entry, key) => ({ key, text: entry.text, className: entry.class })),
    custom: settings.custom.map((entry, key) => ({
      key,
      name: entry.class,
      words: entry.words.join("\n"),
      shapes: entry.shapes.join("\n"),
      patterns: entry.patterns.join("\n"),
      score: String(Math.round(entry.score * 100)),
    })),
    off: settings.off,
  };
}

/** The draft as the API takes it. Rows without a text are left out; a score that is no number is refused there. */
export function fromDraft(draft: DetectionDraft): DetectionSettings {
  return {
    allow: lines(draft.allow),
    deny: draft.deny
      .filter((entry) => entry.text.trim() !== "")
      .map((entry) => ({ text: entry.text.trim(), class: entry.className })),
    custom: draft.custom.map((entry) => ({
      class: entry.name.trim(),
      words: lines(entry.words),
      shapes: lines(entry.shapes),
      patterns: lines(entry.patterns),
      score: Number(entry.score) / 100,
    })),
    off: draft.off,
  };
}

/** A key that no row has yet. */
export function nextKey(rows: readonly { key: number }[]): number {
  return rows.reduce((most, { key }) => Math.max(most, key), -1) + 1;
}
