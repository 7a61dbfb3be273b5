export type DecodedText = { text: string; encoding: string; isGuess: boolean };

/**
 * Turns bytes into text: byte order mark first, then strict UTF-8, then UTF-16 by its zero bytes, then the charset that
 * an HTML file names, and at last Windows-1252, which gives every byte a meaning (`isGuess` is then true).
 */
export function decodeText(bytes: Uint8Array, options: { isHtml?: boolean } = {}): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", false);
  const wide = guessUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, true);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", isGuess: false };
  } catch {
    const named = options.isHtml ? namedCharset(bytes) : null;
    if (named !== null) return decodeAs(bytes, named, false);
    return decodeAs(bytes, "windows-1252", true);
  }
}

/** Whether bytes can be text at all: few control characters, and zero bytes only in the pattern of UTF-16. */
export function isLikelyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 16 * 1024);
  if (sample.length === 0) return true;
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  if (guessUtf16(bytes) !== null) return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls / sample.length < 0.02;
}

function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const half = sample.length / 2;
  if (oddZeros / half > 0.7 && evenZeros === 0) return "utf-16le";
  if (evenZeros / half > 0.7 && oddZeros === 0) return "utf-16be";
  return null;
}

function namedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, isGuess: boolean): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}
