import { fitToFont } from "./fit-to-font";
import { loadPdfFonts } from "./load-pdf-fonts";
import { PdfPainter } from "./pdf-painter";
import type { MarkdownBlock } from "./read-markdown";

export type WrittenFile = { bytes: Uint8Array; pageCount: number | null; omittedCharacters: number };

/**
 * Lays blocks out on A4 pages with the title on top and page numbers below. The same blocks, title and time give the same
 * text and layout. Throws `script_not_supported` for letters that the typeface lacks.
 */
export async function writePdf(title: string, blocks: readonly MarkdownBlock[], createdAt: Date): Promise<WrittenFile> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import("pdfkit"), loadPdfFonts()]);
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 64, bottom: 72, left: 64, right: 64 },
    bufferPages: true,
    font: "",
    lang: "",
    displayTitle: true,
    info: { Title: title, Producer: "Mandate", Creator: "Mandate", CreationDate: createdAt },
  });
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
  for (const [name, font] of Object.entries(fonts)) pdf.registerFont(name, font);
  const fitted = fitToFont(withTitle(title, blocks), glyphTest(pdf));
  const painter = new PdfPainter(pdf);
  painter.drawBlocks(fitted.blocks);
  const pageCount = painter.drawPageNumbers();
  pdf.end();
  return { bytes: await finished, pageCount, omittedCharacters: fitted.omittedCharacters };
}

/** The title stands on top unless the text begins with it. */
function withTitle(title: string, blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const first = blocks[0];
  const startsWithHeading = first?.kind === "heading" && first.level === 1;
  return startsWithHeading ? [...blocks] : [{ kind: "heading", level: 1, runs: [{ text: title }] }, ...blocks];
}

/**
 * pdfkit does not say which glyphs a font has, but its font object (fontkit's) does. Both faces share one character set;
 * code is set in the monospaced one, which has more.
 */
function glyphTest(pdf: PDFKit.PDFDocument): (codePoint: number) => boolean {
  pdf.font("regular");
  const current: unknown = Reflect.get(pdf, "_font");
  const face: unknown = typeof current === "object" && current !== null ? Reflect.get(current, "font") : null;
  if (typeof face !== "object" || face === null) return () => true;
  const test: unknown = Reflect.get(face, "hasGlyphForCodePoint");
  return typeof test === "function" ? (codePoint) => Boolean(test.call(face, codePoint)) : () => true;
}
