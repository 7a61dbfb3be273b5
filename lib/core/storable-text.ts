/**
 * A text as Postgres and canonical JSON can carry it: without U+0000, lone surrogates replaced by U+FFFD, and cut to
 * `maxLength` UTF-16 units without splitting a character. For text that a model or a file wrote; what people send is
 * refused at the boundary instead.
 */
export function storableText(text: string, maxLength: number = Number.POSITIVE_INFINITY): string {
  const clean = text.replaceAll("\u0000", "").toWellFormed();
  if (clean.length <= maxLength) return clean;
  const cut = clean.slice(0, maxLength);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** Whether a text can be stored as it is. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
