/** Letters of other scripts that look like Latin ones, as attackers mix them in. Lower case only. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", ԁ: "d", е: "e", ё: "e", ғ: "f", һ: "h", і: "i", ї: "i", ј: "j", к: "k", ӏ: "l", м: "m", н: "h",
  о: "o", р: "p", ԛ: "q", г: "r", ѕ: "s", т: "t", у: "y", ѵ: "v", ԝ: "w", х: "x", α: "a", β: "b", ε: "e", η: "n",
  ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x", ɑ: "a", ɡ: "g", ı: "i", ꞓ: "c", ո: "n", օ: "o", ս: "u",
  "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-",
}; // prettier-ignore
const lookalikePattern = new RegExp(`[${Object.keys(lookalikes).join("")}]`, "g");
const mixedWord = /[a-z][\u0370-\u03ff\u0400-\u052f\u0531-\u0587]|[\u0370-\u03ff\u0400-\u052f\u0531-\u0587][a-z]/;

/** Zero-width, joiner, bidirectional and variation characters, soft hyphen, and the invisible tag block. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|[\u{e0000}-\u{e01ef}]/gu;
const suspicious = /[\u200b\u200e\u2060-\u2064\u202a-\u202e\u2066-\u2069]|[\u{e0020}-\u{e007e}]/gu;
const tagCharacters = /[\u{e0020}-\u{e007e}]+/gu;
const needsWork = /[^\x00-\x7f]/;
const spacedLetters = /(?:(?<![a-z0-9])[a-z0-9][ .\-_*]){4,40}[a-z0-9](?![a-z0-9])/g;

const letters = /\p{L}+/gu;
const unmix = (word: string) => word.replace(lookalikePattern, (character) => lookalikes[character] ?? character);

export type NormalisedText = {
  /** Lower case, NFKC, without invisible characters, look-alikes replaced, white space collapsed. */
  readonly text: string;
  /** Invisible characters that plain writing does not use. */
  readonly hiddenCount: number;
  /** Words in which scripts are mixed to look alike. */
  readonly hasLookalikes: boolean;
  /** What was written in invisible tag characters. */
  readonly tagText: string;
};

/** Undoes the usual disguises before patterns are tried. Linear in the length of the text. */
export function normaliseText(raw: string): NormalisedText {
  let text = raw;
  let hiddenCount = 0;
  let tagText = "";
  let hasLookalikes = false;
  if (needsWork.test(raw)) {
    hiddenCount = raw.match(suspicious)?.length ?? 0;
    tagText = (raw.match(tagCharacters) ?? [])
      .map((run) =>
        Array.from(run, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xe0000)).join(""),
      )
      .join(" ");
    text = text.normalize("NFKC").replace(invisible, "").toLowerCase();
    hasLookalikes = mixedWord.test(text);
    // Only words that mix scripts are disguises; a Russian or Greek word is not.
    text = text.replace(/[‘’“”–—]/g, (character) => lookalikes[character] ?? character);
    if (hasLookalikes) text = text.replace(letters, (word) => (mixedWord.test(word) ? unmix(word) : word));
  } else {
    text = text.toLowerCase();
  }
  if (tagText !== "") text = `${text} ${tagText.toLowerCase()}`;
  if (/[\t\u00a0\u3000]| {2}/.test(text)) text = text.replace(/[ \t\u00a0\u3000]+/g, " ");
  if (hasSpacedLetters(text)) text = text.replace(spacedLetters, (run) => run.replace(/[ .\-_*]/g, ""));
  return { text, hiddenCount, hasLookalikes, tagText };
}

/** Whether four letters or digits in a row stand alone (`i g n o r e`); a quick look before the slower expression. */
function hasSpacedLetters(text: string): boolean {
  let run = 0;
  let index = 0;
  while (index + 1 < text.length) {
    if (isLetterOrDigit(text.charCodeAt(index)) && isSpacer(text.charCodeAt(index + 1))) {
      run += 1;
      if (run >= 4) return true;
      index += 2;
      continue;
    }
    run = 0;
    // To the end of the word: only a letter that begins one can stand alone.
    while (index < text.length && isLetterOrDigit(text.charCodeAt(index))) index += 1;
    index += 1;
  }
  return false;
}

const isLetterOrDigit = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58);
const isSpacer = (code: number) => code === 32 || code === 46 || code === 45 || code === 95 || code === 42;

/** The text without invisible characters: what a policy means by masking `hidden_text`. Emoji joiners go too. */
export function stripHiddenText(text: string): string {
  return needsWork.test(text) ? text.replace(invisible, "") : text;
}
