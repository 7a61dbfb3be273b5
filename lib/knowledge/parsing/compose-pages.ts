import { DocumentError } from "./document-error.ts";
import { parseLimits, type PageHeading, type ParsedPage } from "./parsed-document.ts";

/** A piece of a document in reading order. Rows and list items are kept on lines of their own. */
export type TextBlock =
  | { kind: "heading"; text: string; level: number }
  | { kind: "paragraph" | "list-item" | "row" | "preformatted"; text: string }
  | { kind: "page-break" };

const PART_CHARS = 5_000;
const PART_CHARS_MIN_BEFORE_HEADING = 2_500;

/**
 * Joins blocks to pages. With `printed` a page ends at each page break; with `parts` a new one is begun between blocks
 * when about 5,000 characters are reached, sooner before a heading. Blocks are never split.
 * Throws `document_too_complex` above the limits on pages and characters.
 */
export function composePages(blocks: Iterable<TextBlock>, pagination: "printed" | "parts"): ParsedPage[] {
  const pages: ParsedPage[] = [];
  let page = new PageBuilder();
  let totalChars = 0;

  const finishPage = (keepEmpty: boolean): void => {
    if (page.isEmpty && !keepEmpty) return;
    pages.push(page.build(pages.length + 1));
    if (pages.length > parseLimits.pages) {
      throw new DocumentError("document_too_complex", `The document has more than ${parseLimits.pages} pages.`);
    }
    page = new PageBuilder();
  };

  for (const block of blocks) {
    if (block.kind === "page-break") {
      if (pagination === "printed") finishPage(true);
      continue;
    }
    if (block.text.trim() === "") continue;
    totalChars += block.text.length;
    requireTextWithinLimit(totalChars);
    if (pagination === "parts" && page.isFullBefore(block)) finishPage(false);
    page.add(block);
  }
  finishPage(false);
  return pages;
}

/** Throws `document_too_complex` when a document's text has grown above the limit. */
export function requireTextWithinLimit(chars: number): void {
  if (chars <= parseLimits.textChars) return;
  const millions = parseLimits.textChars / 1_000_000;
  throw new DocumentError("document_too_complex", `The document has more than ${millions} million characters of text.`);
}

class PageBuilder {
  private text = "";
  private readonly headings: PageHeading[] = [];
  private previous: TextBlock["kind"] | null = null;

  get isEmpty(): boolean {
    return this.text === "";
  }

  isFullBefore(block: Exclude<TextBlock, { kind: "page-break" }>): boolean {
    if (this.isEmpty) return false;
    if (block.kind === "heading" && this.text.length >= PART_CHARS_MIN_BEFORE_HEADING) return true;
    return this.text.length + block.text.length > PART_CHARS;
  }

  add(block: Exclude<TextBlock, { kind: "page-break" }>): void {
    if (this.previous !== null) {
      const staysClose = this.previous === block.kind && (block.kind === "list-item" || block.kind === "row");
      this.text += staysClose ? "\n" : "\n\n";
    }
    if (block.kind === "heading")
      this.headings.push({ level: block.level, text: block.text, offset: this.text.length });
    this.text += block.text;
    this.previous = block.kind;
  }

  build(number: number): ParsedPage {
    return this.headings.length === 0
      ? { number, text: this.text }
      : { number, text: this.text, headings: this.headings };
  }
}
