import { PdfTable } from "./pdf-table";
import { plainText, type InlineRun, type MarkdownBlock } from "./read-markdown";

type Pdf = PDFKit.PDFDocument;

const INK = "#18181b";
const MUTED = "#71717a";
const LINK = "#1d4ed8";
const SIZE = 10.5;
const LINE_GAP = 3;
const HEADING_SIZES = [22, 16, 13, 11.5, 11, 10.5];
const INDENT = 18;

/** Draws blocks one below the other; pages are added as needed. Lengths in points. */
export class PdfPainter {
  private readonly pdf: Pdf;
  private isFirst = true;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
  }

  drawBlocks(blocks: readonly MarkdownBlock[], indent = 0): void {
    for (const block of blocks) this.drawBlock(block, indent);
  }

  /** Writes "1 / 9" below each page and answers the number of pages. */
  drawPageNumbers(): number {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.pdf.switchToPage(start + index);
      const { page } = this.pdf;
      // Text below the bottom margin would add a page.
      const bottom = page.margins.bottom;
      page.margins.bottom = 0;
      this.pdf.font("regular").fontSize(8.5).fillColor(MUTED);
      this.pdf.text(`${index + 1} / ${count}`, page.margins.left, page.height - 44, {
        width: page.width - page.margins.left - page.margins.right,
        align: "center",
        lineBreak: false,
      });
      page.margins.bottom = bottom;
    }
    return count;
  }

  private drawBlock(block: MarkdownBlock, indent: number): void {
    switch (block.kind) {
      case "heading":
        return this.drawHeading(block.level, block.runs, indent);
      case "paragraph":
        this.space(7);
        return this.drawRuns(block.runs, indent);
      case "list":
        return this.drawList(block, indent);
      case "quote":
        return this.drawQuote(block.blocks, indent);
      case "code":
        return this.drawCode(block.text, indent);
      case "table":
        this.space(9);
        return new PdfTable(this.pdf, this.left(indent), this.width(indent)).draw(block);
      case "rule":
        return this.drawRule(indent);
    }
  }

  private drawHeading(level: number, runs: readonly InlineRun[], indent: number): void {
    const size = HEADING_SIZES[level - 1] ?? SIZE;
    this.space(level === 1 ? 14 : 12);
    // A heading stays with at least two lines of what it heads.
    this.pdf.font("bold").fontSize(size);
    const height = this.pdf.heightOfString(plainText(runs), { width: this.width(indent) });
    this.requireRoom(height + 3 * (SIZE + LINE_GAP));
    this.drawRuns(
      runs.map((run) => ({ ...run, isBold: true as const })),
      indent,
      size,
    );
  }

  private drawList(list: Extract<MarkdownBlock, { kind: "list" }>, indent: number): void {
    for (const [index, item] of list.items.entries()) {
      this.space(index === 0 ? 5 : 3);
      const marker = list.isOrdered ? `${list.start + index}.` : "•";
      this.requireRoom(SIZE + LINE_GAP);
      const top = this.pdf.y;
      const page = this.pdf.page;
      const gutter = list.isOrdered && list.start + list.items.length > 99 ? INDENT * 1.5 : INDENT;
      this.pdf.font("regular").fontSize(SIZE).fillColor(MUTED);
      this.pdf.text(marker, this.left(indent), top, { lineBreak: false });
      this.pdf.y = top;
      this.isFirst = true;
      this.drawBlocks(item, indent + gutter);
      // An item without content still takes its line.
      if (this.pdf.page === page && this.pdf.y === top) this.pdf.y = top + SIZE + LINE_GAP;
    }
  }

  private drawQuote(blocks: readonly MarkdownBlock[], indent: number): void {
    this.space(7);
    const { page } = this.pdf;
    const top = this.pdf.y;
    this.isFirst = true;
    this.drawBlocks(blocks, indent + INDENT);
    // The bar beside a quote that goes over a page end is left out: its two halves are on different pages.
    if (this.pdf.page !== page) return;
    const x = this.left(indent) + 5;
    this.pdf.moveTo(x, top).lineTo(x, this.pdf.y).lineWidth(2).strokeColor("#d4d4d8").stroke();
  }

  private drawCode(text: string, indent: number): void {
    this.space(8);
    this.pdf.font("mono").fontSize(9).fillColor(INK);
    for (const line of text.split("\n")) {
      const width = this.width(indent) - 16;
      const height = this.pdf.heightOfString(line === "" ? " " : line, { width, lineGap: 2 });
      this.requireRoom(height);
      this.pdf.rect(this.left(indent), this.pdf.y, this.width(indent), height + 0.5).fill("#f4f4f5");
      this.pdf.fillColor(INK).text(line === "" ? " " : line, this.left(indent) + 8, this.pdf.y, { width, lineGap: 2 });
    }
  }

  private drawRule(indent: number): void {
    this.space(10);
    const left = this.left(indent);
    this.pdf
      .moveTo(left, this.pdf.y)
      .lineTo(left + this.width(indent), this.pdf.y)
      .lineWidth(0.7)
      .strokeColor("#d4d4d8")
      .stroke();
    this.space(4);
  }

  private drawRuns(runs: readonly InlineRun[], indent: number, size = SIZE): void {
    for (const line of splitLines(runs)) this.drawLine(line, indent, size);
    this.isFirst = false;
  }

  private drawLine(runs: readonly InlineRun[], indent: number, size: number): void {
    const options = { width: this.width(indent), lineGap: LINE_GAP };
    for (const [index, run] of runs.entries()) {
      this.pdf
        .font(fontOf(run))
        .fontSize(run.isCode ? size - 1 : size)
        .fillColor(run.href === undefined ? INK : LINK);
      const appearance = {
        continued: index < runs.length - 1,
        // Set for every run, since pdfkit carries options on to the runs that follow.
        link: run.href ?? null,
        underline: run.href !== undefined,
        strike: run.isStruck === true,
      };
      if (index === 0) this.pdf.text(run.text, this.left(indent), this.pdf.y, { ...options, ...appearance });
      else this.pdf.text(run.text, appearance);
    }
  }

  /** Space above a block, none for the first of a page region or list item. */
  private space(points: number): void {
    if (!this.isFirst) this.pdf.y += points;
    this.isFirst = false;
  }

  private requireRoom(points: number): void {
    const { page } = this.pdf;
    if (this.pdf.y + points > page.height - page.margins.bottom) this.pdf.addPage();
  }

  private left(indent: number): number {
    return this.pdf.page.margins.left + indent;
  }

  private width(indent: number): number {
    const { page } = this.pdf;
    return Math.max(120, page.width - page.margins.left - page.margins.right - indent);
  }
}

/** pdfkit loses a line end between two runs, so each forced line is drawn by itself. */
function splitLines(runs: readonly InlineRun[]): InlineRun[][] {
  const lines: InlineRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      const visible = lines.at(-1)?.length === 0 ? text.trimStart() : text;
      if (visible !== "") lines.at(-1)?.push({ ...run, text: visible });
    }
  }
  return lines.map((line) => (line.length === 0 ? [{ text: " " }] : line));
}

function fontOf(run: InlineRun): string {
  if (run.isCode) return "mono";
  if (run.isBold) return run.isItalic ? "boldItalic" : "bold";
  return run.isItalic ? "italic" : "regular";
}
