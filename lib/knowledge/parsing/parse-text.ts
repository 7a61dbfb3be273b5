import { cleanText } from "./clean-text.ts";
import { composePages, type TextBlock } from "./compose-pages.ts";
import { decodeText } from "./decode-text.ts";
import type { ParsedDocument } from "./parsed-document.ts";

const LONGEST_BLOCK_CHARS = 4_000;

/** Reads plain text. Form feeds are page breaks; without any, the text is cut into parts between paragraphs. */
export function parseText(bytes: Uint8Array): ParsedDocument {
  const decoded = decodeText(bytes);
  const sheets = decoded.text.split("\f");
  const pagination = sheets.length > 1 ? "printed" : "parts";
  return {
    kind: "text",
    pagination,
    pages: composePages(textBlocks(sheets), pagination),
    warnings: decoded.isGuess ? [`The character encoding is not stated; it was read as ${decoded.encoding}.`] : [],
  };
}

function* textBlocks(sheets: readonly string[]): Generator<TextBlock> {
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) yield { kind: "page-break" };
    for (const paragraph of cleanText(sheet).split(/\n[ \t]*(?:\n[ \t]*)+/)) {
      const text = paragraph.replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
      for (const piece of splitLong(text)) yield { kind: "paragraph", text: piece };
    }
  }
}

/** A log or a file in one line would make one giant part; cut at line ends, then at spaces, then between characters. */
function* splitLong(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > LONGEST_BLOCK_CHARS) {
    const window = text.slice(start, start + LONGEST_BLOCK_CHARS);
    const lineEnd = window.lastIndexOf("\n");
    const space = window.lastIndexOf(" ");
    let length = lineEnd > 0 ? lineEnd : space > 0 ? space : LONGEST_BLOCK_CHARS;
    const last = text.charCodeAt(start + length - 1);
    if (last >= 0xd800 && last <= 0xdbff) length -= 1;
    yield text.slice(start, start + length);
    start += length;
    while (start < text.length && (text[start] === "\n" || text[start] === " ")) start += 1;
  }
  if (start < text.length) yield text.slice(start);
}
