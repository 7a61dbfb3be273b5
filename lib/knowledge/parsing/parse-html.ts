import { composePages } from "./compose-pages.ts";
import { decodeText } from "./decode-text.ts";
import { htmlToBlocks } from "./html-to-blocks.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** Reads an HTML page; see `htmlToBlocks` for what is kept. */
export function parseHtml(bytes: Uint8Array): ParsedDocument {
  const decoded = decodeText(bytes, { isHtml: true });
  const content = htmlToBlocks(decoded.text);
  const title = content.title ?? firstHeading(content.blocks);
  return {
    kind: "html",
    pagination: "parts",
    pages: composePages(content.blocks, "parts"),
    warnings: decoded.isGuess ? [`The character encoding is not stated; it was read as ${decoded.encoding}.`] : [],
    ...(title === undefined ? {} : { title }),
    ...(content.language === undefined ? {} : { language: content.language }),
  };
}

function firstHeading(blocks: ReturnType<typeof htmlToBlocks>["blocks"]): string | undefined {
  for (const block of blocks) if (block.kind === "heading") return block.text;
  return undefined;
}
