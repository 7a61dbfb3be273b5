const LIGATURES: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/**
 * Makes text fit to store and to show: composed characters (NFC), no control characters (Postgres refuses U+0000), no
 * lone surrogates, no soft hyphens or invisible direction overrides, ligatures spelled out, `\n` line ends.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
      // Tag characters are invisible to people and readable to a model: a known way to hide instructions.
      .replace(/[\u{e0000}-\u{e007f}]/gu, "")
      .replace(/[\ufb00-\ufb06]/g, (character) => LIGATURES[character] ?? character)
      .replace(/\u00a0/g, " ")
      .normalize("NFC")
  );
}

/** `cleanText` for running text: also one space instead of several, and none at the ends of lines. */
export function cleanInline(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
