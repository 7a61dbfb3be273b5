const encoder = new TextEncoder();

/**
 * Tokens as the built-in model counts them: the UTF-8 bytes of the text divided by four, rounded up. About right
 * for English with the usual tokenisers, too high for other scripts; nothing is billed by it.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(encoder.encode(text).length / 4);
}
