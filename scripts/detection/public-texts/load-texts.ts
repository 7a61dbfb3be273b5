import { createHash } from "node:crypto";
import { publicSets, type PublicSet } from "./public-sets";

export type Part = "development" | "reporting" | "never looked at";
export type LabelledText = {
  readonly text: string;
  readonly language: string;
  readonly isAttack: boolean;
  readonly set: PublicSet;
  readonly part: Part;
};

/** Longer texts are measured by their beginning: a book would count as much as a mail, and take longer. */
const longest = 60_000;

/** The same text in another case or spacing has the same digest, so it cannot stand in both halves. */
const digestOf = (text: string): Buffer =>
  createHash("sha256").update(text.toLowerCase().replace(/[\s"'*_.]+/g, " ").trim()).digest(); // prettier-ignore

/**
 * All texts of all sets in `folder`, each once. A set that is shared is halved by the digest of its texts; what stands in
 * a shared set is left out of the sets that were never looked at.
 */
export function loadTexts(folder: string): LabelledText[] {
  const seen = new Set<string>();
  const loaded: LabelledText[] = [];
  for (const set of [...publicSets].sort((a, b) => Number(b.shared) - Number(a.shared))) {
    for (const { text: whole, language = "" } of set.read(folder)) {
      const text = whole.slice(0, longest).trim();
      const digest = digestOf(text);
      if (text.length < 8 || seen.has(digest.toString("hex"))) continue;
      seen.add(digest.toString("hex"));
      const half: Part = digest.readUInt8(0) % 2 === 0 ? "development" : "reporting";
      loaded.push({ text, language, isAttack: set.isAttack, set, part: set.shared ? half : "never looked at" });
    }
  }
  return loaded;
}
