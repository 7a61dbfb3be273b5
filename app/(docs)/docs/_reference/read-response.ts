export const maxShownChars = 200_000;

/** Whether the bytes of this type can be shown as text. */
export function isTextual(contentType: string): boolean {
  return /^(text\/|application\/(.+\+)?(json|xml|x-ndjson|javascript)\b)/i.test(contentType);
}

/** JSON laid out for reading; other text, and JSON that cannot be read, as it is. */
export function layOut(text: string, contentType: string): string {
  if (!/\bjson\b/i.test(contentType) || /ndjson/i.test(contentType)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/**
 * Hands the text of an answer on as it comes, at most `maxShownChars` of it; then, or when the signal fires, stops the
 * server. Resolves with whether something was cut off.
 */
export async function readText(response: Response, onText: (text: string) => void): Promise<{ isCut: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { isCut: false };
  const decoder = new TextDecoder();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { isCut: false };
    const piece = decoder.decode(value, { stream: true });
    length += piece.length;
    if (length > maxShownChars) {
      onText(piece.slice(0, piece.length - (length - maxShownChars)));
      await reader.cancel();
      return { isCut: true };
    }
    onText(piece);
  }
}
