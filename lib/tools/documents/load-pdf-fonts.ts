import { readFile } from "node:fs/promises";

export type PdfFonts = Record<"regular" | "bold" | "italic" | "boldItalic" | "mono", Buffer>;

let loaded: Promise<PdfFonts> | null = null;

/**
 * The typeface of the product (Geist, SIL Open Font License 1.1), read once. Latin with all European accents, and
 * Cyrillic. The addresses are written out because the bundler finds files to ship by this exact form.
 */
export function loadPdfFonts(): Promise<PdfFonts> {
  loaded ??= readAll().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function readAll(): Promise<PdfFonts> {
  const [regular, bold, italic, boldItalic, mono] = await Promise.all([
    readFile(new URL("../../../node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf", import.meta.url)),
    readFile(new URL("../../../node_modules/geist/dist/fonts/geist-sans/Geist-Bold.ttf", import.meta.url)),
    readFile(new URL("../../../node_modules/geist/dist/fonts/geist-sans/Geist-Italic.ttf", import.meta.url)),
    readFile(new URL("../../../node_modules/geist/dist/fonts/geist-sans/Geist-BoldItalic.ttf", import.meta.url)),
    readFile(new URL("../../../node_modules/geist/dist/fonts/geist-mono/GeistMono-Regular.ttf", import.meta.url)),
  ]);
  return { regular, bold, italic, boldItalic, mono };
}
