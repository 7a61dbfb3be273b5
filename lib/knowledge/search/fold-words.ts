/** A word of a text: where it stands (UTF-16 units) and the form under which it is compared. */
export type FoldedWord = { start: number; end: number; stem: string };

const words = new Intl.Segmenter("en", { granularity: "word" });
const WINDOW = 4_000;

/**
 * Finds the words of a text, in any script, with their stems. The text is cut for the segmenter at spaces, since it slows
 * down on long strings.
 */
export function foldWords(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + WINDOW);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > from) to = space;
    }
    for (const segment of words.segment(text.slice(from, to))) {
      if (segment.isWordLike !== true) continue;
      const start = from + segment.index;
      found.push({ start, end: start + segment.segment.length, stem: stemWord(foldCase(segment.segment)) });
    }
    from = to;
  }
  return found;
}

/** Lower case without accents: "Größe" and "GROSSE" compare equal, so do "naïve" and "naive". */
export function foldCase(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l");
}

const ENDINGS = [
  "ations",
  "ation",
  "ingly",
  "ments",
  "ment",
  "ness",
  "ings",
  "ies",
  "ing",
  "edly",
  "ied",
  "ers",
  "er",
  "ed",
  "es",
  "ly",
  "s",
  "e",
  "y",
];

/**
 * A light stem: cuts one common English ending when at least three letters remain, and undoubles the last consonant
 * ("shipped" and "shipping" give "ship"). Enough to mark matches; the search itself uses the database's dictionaries.
 */
export function stemWord(word: string): string {
  const plain = word.replace(/['’]s?$/, "");
  if (plain.length < 4 || !/^[a-z]+$/.test(plain)) return plain;
  for (const ending of ENDINGS) {
    if (!plain.endsWith(ending) || plain.length - ending.length < 3) continue;
    // "class", "process": a double s is no plural.
    if (ending === "s" && plain.endsWith("ss")) continue;
    return undouble(plain.slice(0, -ending.length));
  }
  return undouble(plain);
}

function undouble(stem: string): string {
  return /([bdfgklmnprt])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
}
