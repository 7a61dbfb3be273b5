import { getDocumentProxy } from "unpdf";
import { cleanInline } from "./clean-text.ts";
import { composePages, requireTextWithinLimit, type TextBlock } from "./compose-pages.ts";
import { DocumentError } from "./document-error.ts";
import { parseLimits, type ParsedDocument, type ParseProgress } from "./parsed-document.ts";
import { readPdfLines, type PdfTextItem } from "./pdf-lines.ts";
import { measureTypography, toPdfBlocks } from "./pdf-page-blocks.ts";
import { pdfHasPaint } from "./pdf-has-paint.ts";
import { stripRunningLines, type PdfPageLines } from "./strip-running-lines.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF's text page by page. The page numbers are positions in the file, from 1, as viewers count them.
 * Throws `document_encrypted`, `document_damaged`, `document_empty`, `document_image_only` or `document_too_complex`.
 * Chinese, Japanese and Korean files that rely on predefined character maps (rare since about 2005) come out empty.
 */
export async function parsePdf(
  bytes: Uint8Array,
  onProgress: (progress: ParseProgress) => void = () => {},
): Promise<ParsedDocument> {
  const pdf = await openPdf(bytes);
  try {
    return await readPdf(pdf, bytes, onProgress);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the buffer for itself, so it gets a copy. Verbosity 0 prints nothing.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    if (nameOf(error) === "PasswordException") {
      throw new DocumentError(
        "document_encrypted",
        "This PDF is protected by a password. Save it without one and upload it again.",
      );
    }
    throw new DocumentError("document_damaged", "This PDF is damaged and cannot be opened.", { cause: error });
  }
}

async function readPdf(
  pdf: PdfDocument,
  bytes: Uint8Array,
  onProgress: (progress: ParseProgress) => void,
): Promise<ParsedDocument> {
  const pagesTotal = pdf.numPages;
  if (pagesTotal === 0) throw new DocumentError("document_empty", "This PDF has no pages.");
  if (pagesTotal > parseLimits.pages) {
    throw new DocumentError(
      "document_too_complex",
      `This PDF has ${pagesTotal} pages; at most ${parseLimits.pages} can be read.`,
    );
  }
  const { pages: rawPages, unreadable } = await readAllLines(pdf, onProgress);
  if (unreadable.length > pagesTotal / 2) {
    throw new DocumentError(
      "document_damaged",
      `This PDF is damaged: ${unreadable.length} of ${pagesTotal} pages cannot be read.`,
    );
  }
  if (rawPages.every((page) => page.lines.length === 0)) await refuseWithoutText(pdf, bytes);

  const linePages = stripRunningLines(rawPages);
  const typography = measureTypography(linePages);
  const blocks: TextBlock[] = linePages.flatMap((lines, index) =>
    index === 0 ? toPdfBlocks(lines, typography) : [{ kind: "page-break" } as const, ...toPdfBlocks(lines, typography)],
  );
  const pages = composePages(blocks, "printed");
  while (pages.length < pagesTotal) pages.push({ number: pages.length + 1, text: "" });

  const title = await findTitle(pdf, blocks);
  return {
    kind: "pdf",
    pagination: "printed",
    pages,
    warnings: warningsFor(rawPages, unreadable, bytes),
    ...(title === undefined ? {} : { title }),
  };
}

async function readAllLines(pdf: PdfDocument, onProgress: (progress: ParseProgress) => void) {
  const pages: PdfPageLines[] = [];
  const unreadable: number[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const items = content.items.filter((item): item is typeof item & PdfTextItem => "str" in item);
      const lines = readPdfLines(items);
      const [, bottom = 0, , top = 842] = page.view;
      pages.push({ lines, bottom, top });
      chars += lines.reduce((sum, line) => sum + line.text.length, 0);
      page.cleanup();
    } catch {
      pages.push({ lines: [], bottom: 0, top: 0 });
      unreadable.push(number);
    }
    requireTextWithinLimit(chars);
    onProgress({ pagesDone: number, pagesTotal: pdf.numPages });
  }
  return { pages, unreadable };
}

async function refuseWithoutText(pdf: PdfDocument, bytes: Uint8Array): Promise<never> {
  if (isCutOff(bytes)) throw new DocumentError("document_damaged", "This PDF is cut off: its end is missing.");
  if (await pdfHasPaint(pdf)) {
    throw new DocumentError(
      "document_image_only",
      "This PDF holds only pictures of its pages, no text. Run text recognition (OCR) on it and upload it again.",
    );
  }
  throw new DocumentError("document_empty", "The pages of this PDF are blank.");
}

async function findTitle(pdf: PdfDocument, blocks: readonly TextBlock[]): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const stated = "Title" in info && typeof info.Title === "string" ? cleanInline(info.Title) : "";
  // Word processors write the name of a template or of the file there; a heading is then the better title.
  if (stated !== "" && !/^(untitled|microsoft word|document\d*$)|\.(docx?|pdf|tex|indd)$/i.test(stated)) return stated;
  const breakAt = blocks.findIndex((block) => block.kind === "page-break");
  const firstPage = breakAt === -1 ? blocks : blocks.slice(0, breakAt);
  const headings = firstPage.filter((block) => block.kind === "heading");
  return headings.sort((a, b) => a.level - b.level)[0]?.text;
}

function warningsFor(pages: readonly PdfPageLines[], unreadable: readonly number[], bytes: Uint8Array): string[] {
  const warnings: string[] = [];
  if (unreadable.length > 0) warnings.push(`These pages cannot be read: ${listNumbers(unreadable)}.`);
  const blank = pages.flatMap((page, index) =>
    page.lines.length === 0 && !unreadable.includes(index + 1) ? [index + 1] : [],
  );
  if (blank.length > 0) warnings.push(`These pages hold no text, perhaps only pictures: ${listNumbers(blank)}.`);
  if (isCutOff(bytes)) warnings.push("The end of the file is missing; pages may be lost.");
  return warnings;
}

/** Every complete PDF ends with an end-of-file mark, though some producers append a little after it. */
function isCutOff(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString("latin1");
  return !end.includes("%%EOF");
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 20).join(", ");
  return numbers.length > 20 ? `${shown} and ${numbers.length - 20} more` : shown;
}

function nameOf(error: unknown): string {
  return error instanceof Error || (typeof error === "object" && error !== null && "name" in error)
    ? String(error.name)
    : "";
}
