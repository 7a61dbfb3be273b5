import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";
import { cleanInline, cleanText } from "./clean-text.ts";
import type { TextBlock } from "./compose-pages.ts";
import { DocumentError } from "./document-error.ts";
import { parseLimits } from "./parsed-document.ts";

/** Elements that hold no document text: code, form controls, and what surrounds an article. */
const DROPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO BUTTON SELECT INPUT TEXTAREA DIALOG".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q RUBY RT RP S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG".split(
    " ",
  ),
);
/** The class that the DOCX reader gives to a page break. */
export const PAGE_BREAK_CLASS = "page-break";

export type HtmlContent = { blocks: TextBlock[]; title?: string; language?: string };

/**
 * Reads HTML as blocks of text: headings, paragraphs, list items with their bullets or numbers, table rows as
 * `cell | cell`, preformatted text. Scripts, styles, navigation and hidden elements are left out.
 * Throws `document_too_complex` for nesting deeper than any real page.
 */
export function htmlToBlocks(html: string): HtmlContent {
  // The parser takes declarations for text.
  const root = parse(html.replace(/<![a-z][^>]*>|<\?xml[^>]*\?>/gi, ""), {
    comment: false,
    blockTextElements: { script: false, noscript: false, style: false, pre: true },
  });
  const collector = new BlockCollector();
  collector.visitChildren(root, 0);
  collector.flush();
  const title = cleanInline(root.querySelector("title")?.text ?? "");
  const language = root.querySelector("html")?.getAttribute("lang")?.slice(0, 2).toLowerCase();
  return {
    blocks: collector.blocks,
    ...(title === "" ? {} : { title }),
    ...(language !== undefined && /^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}

type ListState = { isOrdered: boolean; next: number };

class BlockCollector {
  readonly blocks: TextBlock[] = [];
  private inline = "";
  private readonly lists: ListState[] = [];
  private marker = "";
  private pendingBreaks = 0;

  visitChildren(element: HTMLElement, depth: number): void {
    if (depth > parseLimits.nesting) {
      throw new DocumentError("document_too_complex", "The document is nested too deeply to be read.");
    }
    for (const child of element.childNodes) this.visit(child, depth + 1);
  }

  /** Ends the current run of inline text as a block. */
  flush(kind: "paragraph" | "list-item" = this.lists.length > 0 ? "list-item" : "paragraph"): void {
    const text = this.inline
      .split("\n")
      .map((line) => cleanInline(line))
      .filter((line) => line !== "")
      .join("\n");
    this.inline = "";
    if (text !== "") {
      const indent = "  ".repeat(Math.max(0, this.lists.length - 1));
      this.blocks.push({ kind, text: kind === "list-item" ? `${indent}${this.marker}${text}` : text });
      this.marker = "";
    }
    for (; this.pendingBreaks > 0; this.pendingBreaks--) this.blocks.push({ kind: "page-break" });
  }

  private visit(node: Node, depth: number): void {
    if (node.nodeType === NodeType.TEXT_NODE) {
      // Line ends inside HTML text are spaces; only <br> ends a line.
      this.inline += node.text.replace(/\s+/g, " ");
      return;
    }
    if (!(node instanceof HTMLElement) || isHidden(node)) return;
    const tag = node.tagName;
    if (tag === "BR") return this.visitBreak(node);
    if (INLINE.has(tag)) return this.visitInline(node, depth);
    if (/^H[1-6]$/.test(tag)) return this.visitHeading(node, Number(tag.slice(1)));
    if (tag === "PRE") return this.visitPreformatted(node);
    if (tag === "TABLE") return this.visitTable(node, depth);
    if (tag === "UL" || tag === "OL") return this.visitList(node, depth, tag === "OL");
    this.flush();
    if (tag === "LI") this.marker = this.nextMarker();
    this.visitChildren(node, depth);
    this.flush();
  }

  private visitBreak(node: HTMLElement): void {
    if (node.classList.contains(PAGE_BREAK_CLASS)) {
      this.pendingBreaks += 1;
      // `flush` first writes what stands before the break, then the break.
      this.flush();
    } else this.inline += "\n";
  }

  private visitInline(node: HTMLElement, depth: number): void {
    if (node.tagName === "IMG") {
      const description = node.getAttribute("alt");
      if (description) this.inline += ` ${description} `;
      return;
    }
    this.visitChildren(node, depth);
  }

  private visitHeading(node: HTMLElement, level: number): void {
    this.flush();
    const breaks = node.querySelectorAll(`br.${PAGE_BREAK_CLASS}`).length;
    for (let count = 0; count < breaks; count++) this.blocks.push({ kind: "page-break" });
    const text = cleanInline(node.text);
    if (text !== "") this.blocks.push({ kind: "heading", level, text });
  }

  private visitPreformatted(node: HTMLElement): void {
    this.flush();
    // The parser keeps <pre> content as one raw text, inner tags included.
    const text = cleanText(parse(node.innerHTML, { blockTextElements: {} }).text).replace(/^\n+|\s+$/g, "");
    if (text !== "") this.blocks.push({ kind: "preformatted", text });
  }

  private visitList(node: HTMLElement, depth: number, isOrdered: boolean): void {
    this.flush();
    const start = Number(node.getAttribute("start") ?? "1");
    this.lists.push({ isOrdered, next: Number.isInteger(start) ? start : 1 });
    this.visitChildren(node, depth);
    this.flush();
    this.lists.pop();
    this.marker = "";
  }

  private nextMarker(): string {
    const list = this.lists.at(-1);
    if (list === undefined || !list.isOrdered) return "- ";
    return `${list.next++}. `;
  }

  private visitTable(table: HTMLElement, depth: number): void {
    this.flush();
    const caption = table.querySelector("caption");
    if (caption !== null) this.blocks.push({ kind: "paragraph", text: cleanInline(caption.text) });
    const rows = table.querySelectorAll("tr").filter((row) => closestTable(row) === table);
    const isLayout = rows.every((row) => cellsOf(row).length < 2);
    if (isLayout) {
      for (const row of rows) {
        this.visitChildren(row, depth);
        this.flush();
      }
      return;
    }
    for (const row of rows) {
      const cells = cellsOf(row);
      // Each cell of a row that starts a page carries the break; it is one break.
      const breaks = Math.max(0, ...cells.map((cell) => cell.querySelectorAll(`br.${PAGE_BREAK_CLASS}`).length));
      for (let count = 0; count < breaks; count++) this.blocks.push({ kind: "page-break" });
      const texts = cells.map((cell) => cleanInline(cellText(cell)));
      if (texts.some((text) => text !== "")) this.blocks.push({ kind: "row", text: texts.join(" | ") });
    }
  }
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return row.childNodes.filter(
    (node): node is HTMLElement => node instanceof HTMLElement && (node.tagName === "TD" || node.tagName === "TH"),
  );
}

/** Paragraphs inside a cell are separated by a space, so that their words do not run together. */
function cellText(cell: HTMLElement): string {
  for (const block of cell.querySelectorAll("p, div, li, br, td, th")) block.insertAdjacentHTML("afterend", " ");
  return cell.text;
}

function closestTable(row: HTMLElement): HTMLElement | null {
  let node = row.parentNode as HTMLElement | null;
  while (node !== null && node.tagName !== "TABLE") node = node.parentNode as HTMLElement | null;
  return node;
}

function isHidden(node: HTMLElement): boolean {
  if (DROPPED.has(node.tagName)) return true;
  if (node.hasAttribute("hidden") || node.getAttribute("aria-hidden") === "true") return true;
  if (node.getAttribute("role") === "navigation") return true;
  return /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(node.getAttribute("style") ?? "");
}
