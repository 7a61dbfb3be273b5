import { plainText, type InlineRun, type MarkdownBlock } from "./read-markdown";

type Pdf = PDFKit.PDFDocument;
type Table = Extract<MarkdownBlock, { kind: "table" }>;

const SIZE = 9.5;
const PADDING = 5;
const MAX_COLUMNS = 12;

/** Draws a table with ruled rows; the header is repeated on each page. Lengths in points. */
export class PdfTable {
  private readonly pdf: Pdf;
  private readonly left: number;
  private readonly width: number;

  constructor(pdf: Pdf, left: number, width: number) {
    this.pdf = pdf;
    this.left = left;
    this.width = width;
  }

  /** A table with more columns than fit is written as a list of records, so that nothing is lost. */
  draw(table: Table): void {
    if (table.header.length > MAX_COLUMNS) return this.drawRecords(table);
    const widths = this.columnWidths(table);
    this.drawRow(table.header, widths, table.align, true);
    for (const row of table.rows) {
      const height = this.rowHeight(row, widths, false);
      const { page } = this.pdf;
      const pageHeight = page.height - page.margins.top - page.margins.bottom;
      if (height > pageHeight * 0.8) {
        this.drawRecords({ ...table, rows: [row] });
        continue;
      }
      if (this.pdf.y + height > page.height - page.margins.bottom) {
        this.pdf.addPage();
        this.drawRow(table.header, widths, table.align, true);
      }
      this.drawRow(row, widths, table.align, false);
    }
    this.pdf.x = this.left;
  }

  private drawRow(
    cells: readonly InlineRun[][],
    widths: readonly number[],
    align: Table["align"],
    isHeader: boolean,
  ): void {
    const height = this.rowHeight(cells, widths, isHeader);
    const { page } = this.pdf;
    // Room for the header and one line, so that a header never stands alone.
    if (isHeader && this.pdf.y + height * 2 > page.height - page.margins.bottom) this.pdf.addPage();
    const top = this.pdf.y;
    if (isHeader) this.pdf.rect(this.left, top, this.width, height).fill("#f4f4f5");
    let x = this.left;
    for (const [index, width] of widths.entries()) {
      this.pdf
        .font(isHeader ? "bold" : "regular")
        .fontSize(SIZE)
        .fillColor("#18181b");
      this.pdf.text(plainText(cells[index] ?? []), x + PADDING, top + PADDING, {
        width: width - PADDING * 2,
        align: align[index] ?? "left",
        lineGap: 1.5,
      });
      x += width;
    }
    const bottom = top + height;
    this.pdf
      .moveTo(this.left, bottom)
      .lineTo(this.left + this.width, bottom)
      .lineWidth(0.5)
      .strokeColor("#d4d4d8")
      .stroke();
    this.pdf.y = bottom;
  }

  private rowHeight(cells: readonly InlineRun[][], widths: readonly number[], isHeader: boolean): number {
    this.pdf.font(isHeader ? "bold" : "regular").fontSize(SIZE);
    const heights = widths.map((width, index) =>
      this.pdf.heightOfString(plainText(cells[index] ?? []) || " ", { width: width - PADDING * 2, lineGap: 1.5 }),
    );
    return Math.max(...heights, SIZE) + PADDING * 2;
  }

  /** In proportion to the longest cell of each column, between a tenth and six tenths of the width. */
  private columnWidths(table: Table): number[] {
    this.pdf.font("bold").fontSize(SIZE);
    const wanted = table.header.map((cell, column) => {
      const texts = [cell, ...table.rows.slice(0, 200).map((row) => row[column] ?? [])].map(plainText);
      const widest = Math.max(...texts.map((text) => this.pdf.widthOfString(text.slice(0, 400))));
      return Math.min(this.width * 0.6, Math.max(this.width / 12, widest + PADDING * 2));
    });
    const total = wanted.reduce((sum, width) => sum + width, 0);
    return wanted.map((width) => (width / total) * this.width);
  }

  private drawRecords(table: Table): void {
    for (const row of table.rows) {
      for (const [index, cell] of row.entries()) {
        const text = plainText(cell);
        if (text === "") continue;
        this.pdf.fillColor("#18181b").font("bold").fontSize(SIZE);
        this.pdf.text(`${plainText(table.header[index] ?? [])}: `, this.left, this.pdf.y, {
          width: this.width,
          continued: true,
        });
        this.pdf.font("regular").text(text);
      }
      this.pdf.y += PADDING;
    }
  }
}
