import { marked } from "marked";
import { cleanInline } from "./clean-text.ts";
import { composePages } from "./compose-pages.ts";
import { decodeText } from "./decode-text.ts";
import { htmlToBlocks } from "./html-to-blocks.ts";
import type { ParsedDocument } from "./parsed-document.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads Markdown (GitHub flavour) as the text that a reader sees. Front matter is not text; its `title` is the title. */
export function parseMarkdown(bytes: Uint8Array): ParsedDocument {
  const decoded = decodeText(bytes);
  const source = decoded.text.replace(/^\ufeff/, "");
  const frontMatter = FRONT_MATTER.exec(source);
  const body = frontMatter === null ? source : source.slice(frontMatter[0].length);
  const { blocks } = htmlToBlocks(marked.parse(body, { async: false, gfm: true }));

  const titleLine = frontMatter?.[1]?.match(/^title:[ \t]*["']?(.+?)["']?[ \t]*$/m)?.[1];
  const heading = blocks.find((block) => block.kind === "heading");
  const title = titleLine === undefined ? heading?.text : cleanInline(titleLine);
  return {
    kind: "markdown",
    pagination: "parts",
    pages: composePages(blocks, "parts"),
    warnings: decoded.isGuess ? [`The character encoding is not stated; it was read as ${decoded.encoding}.`] : [],
    ...(title === undefined ? {} : { title }),
  };
}
