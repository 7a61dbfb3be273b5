import { zipSync } from "fflate";
import mammoth from "mammoth";
import { composePages } from "./compose-pages.ts";
import { DocumentError } from "./document-error.ts";
import { htmlToBlocks, PAGE_BREAK_CLASS } from "./html-to-blocks.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { readZip } from "./read-zip.ts";

const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(?!embeddings\/|media\/|fonts\/|theme\/).*\.(xml|rels)|docProps\/core\.xml)$/;
const MAIN_PART = "word/document.xml";

/**
 * Reads a Word document: headings, paragraphs, lists, tables, footnotes. Pictures and embedded files are not unpacked.
 * Page numbers are those at which Word last broke the pages, or of the page breaks set by hand; without either the text
 * is cut into parts. Throws `document_damaged`, `document_encrypted`, `document_empty` or `document_too_complex`.
 */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDocument> {
  const parts = readZip(bytes, (name) => PARTS.test(name));
  const main = findMainPart(parts);
  const decoder = new TextDecoder();
  for (const [name, content] of parts) {
    // OOXML has no document type declaration (ECMA-376 part 2); one can only be an attack by entities.
    if (decoder.decode(content.subarray(0, 4096)).includes("<!DOCTYPE")) {
      throw new DocumentError("document_damaged", `The part ${name.slice(0, 60)} of this file is not valid.`);
    }
  }
  const marked = markPageBreaks(decoder.decode(parts.get(main)));
  parts.set(main, new TextEncoder().encode(marked.xml));

  const { blocks } = htmlToBlocks(await convertToHtml(parts));
  const pagination = marked.hasBreaks ? "printed" : "parts";
  const title = readTitle(parts) ?? blocks.find((block) => block.kind === "heading")?.text;
  return {
    kind: "docx",
    pagination,
    pages: composePages(blocks, pagination),
    warnings: [],
    ...(title === undefined ? {} : { title }),
  };
}

function findMainPart(parts: ReadonlyMap<string, Uint8Array>): string {
  if (parts.has(MAIN_PART)) return MAIN_PART;
  // Some producers number it (word/document2.xml); its relationship then names it, which mammoth follows.
  const other = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (other === undefined)
    throw new DocumentError("document_damaged", "This Word file holds no document. It may be damaged.");
  return other;
}

/**
 * Where Word noted the page breaks of its last layout, these become the breaks and those set by hand, which they repeat,
 * go; otherwise those set by hand count.
 */
function markPageBreaks(xml: string): { xml: string; hasBreaks: boolean } {
  const manual = /<w:br\s[^>]*w:type="page"[^>]*\/>/g;
  if (/<w:lastRenderedPageBreak\s*\/>/.test(xml)) {
    const marked = xml.replace(manual, "").replace(/<w:lastRenderedPageBreak\s*\/>/g, '<w:br w:type="page"/>');
    return { xml: marked, hasBreaks: true };
  }
  return { xml, hasBreaks: manual.test(xml) };
}

async function convertToHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const container = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(container.buffer, container.byteOffset, container.byteLength) },
      {
        styleMap: [
          `br[type='page'] => br.${PAGE_BREAK_CLASS}`,
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => h2:fresh",
        ],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        externalFileAccess: false,
      },
    );
    return result.value;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new DocumentError("document_too_complex", "The document is nested too deeply to be read.", {
        cause: error,
      });
    }
    throw new DocumentError("document_damaged", "This Word file is damaged and cannot be opened.", { cause: error });
  }
}

function readTitle(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const core = parts.get("docProps/core.xml");
  if (core === undefined) return undefined;
  const stated = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(new TextDecoder().decode(core))?.[1];
  const title = stated
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .trim();
  return title === "" ? undefined : title;
}
