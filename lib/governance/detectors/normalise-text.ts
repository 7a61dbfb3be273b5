/** Letters of other scripts that look like Latin ones, as attackers mix them in. Lower case only. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", ԁ: "d", е: "e", ё: "e", ғ: "f", һ: "h", і: "i", ї: "i", ј: "j", к: "k", ӏ: "l", м: "m", н: "h",
  о: "o", р: "p", ԛ: "q", г: "r", ѕ: "s", т: "t", у: "y", ѵ: "v", ԝ: "w", х: "x", α: "a", β: "b", ε: "e", η: "n",
  ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x", ɑ: "a", ɡ: "g", ı: "i", ꞓ: "c", ո: "n", օ: "o", ս: "u",
  "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-",
}; // prettier-ignore
/** Small capitals and turned letters of phonetic alphabets, which read as plain letters. */
const phonetic: Readonly<Record<string, string>> = {
  ᴀ: "a", ʙ: "b", ᴄ: "c", ᴅ: "d", ᴇ: "e", ꜰ: "f", ɢ: "g", ʜ: "h", ɪ: "i", ᴊ: "j", ᴋ: "k", ʟ: "l", ᴍ: "m", ɴ: "n", ᴏ: "o",
  ᴘ: "p", ʀ: "r", ꜱ: "s", ᴛ: "t", ᴜ: "u", ᴠ: "v", ᴡ: "w", ʏ: "y", ᴢ: "z",
}; // prettier-ignore
const phoneticLetters = new RegExp(`[${Object.keys(phonetic).join("")}]`, "g");
const lookalikePattern = new RegExp(`[${Object.keys(lookalikes).join("")}]`, "g");
const mixedWord = /[a-z][\u0370-\u03ff\u0400-\u052f\u0531-\u0587]|[\u0370-\u03ff\u0400-\u052f\u0531-\u0587][a-z]/;

/** Zero-width, joiner, bidirectional and variation characters, soft hyphen, and the invisible tag block. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|[\u{e0000}-\u{e01ef}]/gu;
const suspicious = /[\u200b\u200e\u2060-\u2064\u202a-\u202e\u2066-\u2069]|[\u{e0020}-\u{e007e}]/gu;
const tagCharacters = /[\u{e0020}-\u{e007e}]+/gu;
const needsWork = /[^\x00-\x7f]/;
/** A line that goes on in the next one, as mails and pages are wrapped: what belongs together is read together. */
const wrappedLine = /(?<=[a-z,;]) ?\r?\n[>|#* ]{0,4}(?=[a-z])/g;

const letters = /\p{L}+/gu;
const unmix = (word: string) => word.replace(lookalikePattern, (character) => lookalikes[character] ?? character);

export type NormalisedText = {
  /** Lower case, compatibility forms and accents folded, no invisible characters, look-alikes replaced, spaces single. */
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
  let text = raw.includes("\n") ? raw.replace(wrappedLine, " ") : raw;
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
    text = foldAccents(text.replace(invisible, ""))
      .toLowerCase()
      .replace(phoneticLetters, (letter) => phonetic[letter] ?? letter);
    hasLookalikes = mixedWord.test(text);
    // Only words that mix scripts are disguises; a Russian or Greek word is not.
    text = text.replace(/[‘’“”–—]/g, (character) => lookalikes[character] ?? character);
    if (hasLookalikes) text = text.replace(letters, (word) => (mixedWord.test(word) ? unmix(word) : word));
  } else {
    text = text.toLowerCase();
  }
  if (tagText !== "") text = `${text} ${tagText.toLowerCase()}`;
  if (hasSpacedLetters(text)) text = joinSpacedLetters(text);
  if (/[\t\u00a0\u3000]| {2}/.test(text)) text = text.replace(/[ \t\u00a0\u3000]+/g, " ");
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

/** Words that a run of spaced letters is cut at when nothing tells where its words end. */
const cutAt =
  /ignore|disregard|forget|instructions?|previous|prior|above|system|prompts?|reveal|password|secret|rules|your|the(?=[a-z]{3})|all(?=[a-z]{3})/g;

/** Joins letters that stand alone, between which always the same one character stands; two spaces end a word. */
function joinSpacedLetters(text: string): string {
  let joined = "";
  let at = 0;
  while (at < text.length) {
    const begin = at;
    const isAlone = isLetterOrDigit(text.charCodeAt(at)) && !isLetterOrDigit(text.charCodeAt(at - 1));
    const spacer = text.charCodeAt(at + 1);
    let letters = text.charAt(at);
    at += 1;
    if (isAlone && isSpacer(spacer)) {
      while (
        text.charCodeAt(at) === spacer &&
        isLetterOrDigit(text.charCodeAt(at + 1)) &&
        !isLetterOrDigit(text.charCodeAt(at + 2))
      ) {
        letters += text.charAt(at + 1);
        at += 2;
      }
      if (letters.length > 2) joined += letters.length > 12 ? letters.replace(cutAt, " $& ") : letters;
      else joined += text.slice(begin, at);
    } else {
      joined += letters;
    }
  }
  return joined;
}

const isLetterOrDigit = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58);
const isSpacer = (code: number) => code === 32 || code === 46 || code === 45 || code === 95 || code === 42;

const combiningMarks = /[\u0300-\u036f]/g;

/** Compatibility forms become plain ones, and accents go: `é`, `ｅ`, `𝐞` and an `e` under a heap of marks are all `e`. */
export function foldAccents(text: string): string {
  return text.normalize("NFKD").replace(combiningMarks, "").normalize("NFC");
}

/** The text without invisible characters: what a policy means by masking `hidden_text`. Emoji joiners go too. */
export function stripHiddenText(text: string): string {
  return needsWork.test(text) ? text.replace(invisible, "") : text;
}
