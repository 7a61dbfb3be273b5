/** People search for the characters that they type, not for patterns. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
