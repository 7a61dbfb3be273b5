import { detectLanguage } from "./detect-language.ts";
import { DocumentError } from "./document-error.ts";
import { parseCsv } from "./parse-csv.ts";
import type { DocumentKind, ParsedDocument, ParseProgress } from "./parsed-document.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseText } from "./parse-text.ts";

/**
 * Reads bytes of a known kind, in this thread and without a time limit: for the worker and for tests.
 * Everything else calls `parseDocument`.
 */
export async function parseBytes(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: (progress: ParseProgress) => void = () => {},
): Promise<ParsedDocument> {
  const document = await readKind(kind, bytes, onProgress);
  if (document.pages.every((page) => page.text.trim() === "")) {
    throw new DocumentError("document_empty", "This document holds no text.");
  }
  if (kind !== "pdf") onProgress({ pagesDone: document.pages.length, pagesTotal: document.pages.length });
  const language = document.language ?? detectLanguage(sampleOf(document));
  return language === undefined ? document : { ...document, language };
}

async function readKind(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: (progress: ParseProgress) => void,
): Promise<ParsedDocument> {
  switch (kind) {
    // The two heavy readers are loaded only for the files that need them.
    case "pdf":
      return (await import("./parse-pdf.ts")).parsePdf(bytes, onProgress);
    case "docx":
      return (await import("./parse-docx.ts")).parseDocx(bytes);
    case "html":
      return parseHtml(bytes);
    case "markdown":
      return parseMarkdown(bytes);
    case "text":
      return parseText(bytes);
    case "csv":
      return parseCsv(bytes);
  }
}

function sampleOf(document: ParsedDocument): string {
  let sample = "";
  for (const page of document.pages) {
    sample += `${page.text}\n`;
    if (sample.length > 20_000) break;
  }
  return sample;
}
