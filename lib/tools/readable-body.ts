import { parse } from "node-html-parser";

const MAX_CHARS = 60_000;

/**
 * Turns an answer's bytes into text for an agent: the readable text of an HTML page, other text as it is, and for
 * everything else a note of its type. Cut at 60,000 characters (`isCut`).
 */
export function readableBody(bytes: Uint8Array, contentType: string): { body: string; isCut: boolean } {
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (bytes.length === 0) return { body: "", isCut: false };
  const text = isTextual(mediaType, bytes) ? decode(bytes, contentType) : null;
  if (text === null)
    return { body: `[${bytes.length} bytes of ${mediaType === "" ? "unknown" : mediaType} content]`, isCut: false };
  const readable = mediaType === "text/html" || mediaType === "application/xhtml+xml" ? readableHtml(text) : text;
  const clean = readable.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
  return { body: clean.slice(0, MAX_CHARS).toWellFormed(), isCut: clean.length > MAX_CHARS };
}

function isTextual(mediaType: string, bytes: Uint8Array): boolean {
  if (/^text\/|[/+](json|xml|yaml|javascript|x-www-form-urlencoded|csv|xhtml\+xml)$/.test(mediaType)) return true;
  return mediaType === "" && !bytes.subarray(0, 1_024).includes(0);
}

function decode(bytes: Uint8Array, contentType: string): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function readableHtml(html: string): string {
  // A page nested by the ten thousand would exhaust the stack of the parser's own text functions.
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > 50_000) return html;
  try {
    const root = parse(html, { comment: false });
    for (const element of root.querySelectorAll("script, style, noscript, template, svg, nav, head > *:not(title)"))
      element.remove();
    const text = root.structuredText;
    return text
      .replace(/[ \t]+/g, " ")
      .replace(/\n\s*\n+/g, "\n\n")
      .trim();
  } catch (error) {
    if (error instanceof RangeError) return html;
    throw error;
  }
}
