const base64Text = /^[A-Za-z0-9+/_-]{12,}={0,2}$/;
const hexText = /^(?:[0-9a-fA-F]{2}){8,}$/;
const longestPart = 16_384;

/**
 * What the parts of an address say: `readable` as a person would read them, percent signs undone up to twice, and
 * `decoded` what stands behind base64 or hexadecimal, when it is text.
 */
export function decodedForms(parts: readonly string[]): { readable: string[]; decoded: string[] } {
  const readable = new Set<string>();
  const decoded = new Set<string>();
  for (const part of parts) {
    const text = undoPercent(undoPercent(part.slice(0, longestPart))).replaceAll("+", " ");
    if (text.trim() === "") continue;
    readable.add(text);
    for (const form of [part, text.replaceAll(" ", "+")]) {
      const hidden = hiddenText(form.slice(0, longestPart).replace(/[^A-Za-z0-9+/_=-]/g, ""));
      if (hidden !== null) decoded.add(hidden);
    }
  }
  return { readable: [...readable], decoded: [...decoded] };
}

function undoPercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text behind an encoding; null when what comes out are bytes, as from an identifier or a hash. */
function hiddenText(part: string): string | null {
  if (hexText.test(part)) {
    const text = asText(Buffer.from(part, "hex"), 8);
    if (text !== null) return text;
  }
  return base64Text.test(part) ? asText(Buffer.from(part, "base64"), 9) : null;
}

const printable = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]+$/u;
const latinOnly = /^[\x09-\x0d\x20-\x7e]+$/;

/** Bytes as UTF-8 when they are nothing but printable characters; chance makes that of few. */
function asText(bytes: Buffer, fewest: number): string | null {
  if (bytes.length < fewest) return null;
  const text = bytes.toString("utf8");
  if (text.includes("\ufffd") || !printable.test(text)) return null;
  // Random bytes are now and then valid in other scripts, hardly ever ten times in a row in Latin.
  return latinOnly.test(text) || text.length >= 12 ? text : null;
}

/** Words in lower case with single spaces, so that a quotation is found however its spaces were written. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—.,;:!?"'“”‘’()[\]{}<>|/\\*#=&+]+/g, " ")
    .trim();
}
