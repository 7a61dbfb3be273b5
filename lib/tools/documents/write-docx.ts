import type { IParagraphOptions, ParagraphChild } from "docx";
import type { InlineRun, MarkdownBlock } from "./read-markdown";
import type { WrittenFile } from "./write-pdf";

type Docx = typeof import("docx");
type Child = InstanceType<Docx["Paragraph"]> | InstanceType<Docx["Table"]>;

const MAX_LEVEL = 8;
/** Twentieths of a point, the unit of Word. */
const INDENT = 400;

/** Writes blocks as a Word document with real headings, lists and tables, in any script. */
export async function writeDocx(title: string, blocks: readonly MarkdownBlock[]): Promise<WrittenFile> {
  const docx = await import("docx");
  const writer = new DocxWriter(docx);
  const first = blocks[0];
  const startsWithHeading = first?.kind === "heading" && first.level === 1;
  const children = startsWithHeading ? [] : [new docx.Paragraph({ text: title, heading: docx.HeadingLevel.HEADING_1 })];
  const body = writer.toChildren(blocks, { indent: 0, listLevel: 0 });
  const document = new docx.Document({
    title,
    creator: "Mandate",
    styles: {
      default: { document: { run: { font: "Calibri", size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } } },
    },
    numbering: { config: writer.numbering },
    sections: [{ children: [...children, ...body] }],
  });
  return { bytes: new Uint8Array(await docx.Packer.toBuffer(document)), pageCount: null, omittedCharacters: 0 };
}

type Place = { indent: number; listLevel: number };

class DocxWriter {
  private readonly docx: Docx;
  /** One numbering for each ordered list, so that each counts by itself. */
  readonly numbering: Array<{
    reference: string;
    levels: Array<{
      level: number;
      format: "decimal";
      text: string;
      start: number;
      alignment: "left";
      style: { paragraph: { indent: { left: number; hanging: number } } };
    }>;
  }> = [];

  constructor(docx: Docx) {
    this.docx = docx;
  }

  toChildren(blocks: readonly MarkdownBlock[], place: Place): Child[] {
    return blocks.flatMap((block) => this.toChild(block, place));
  }

  private toChild(block: MarkdownBlock, place: Place): Child[] {
    const { Paragraph, BorderStyle } = this.docx;
    const indent = place.indent === 0 ? {} : { indent: { left: place.indent } };
    switch (block.kind) {
      case "heading":
        return [
          new Paragraph({ heading: this.headingLevel(block.level), children: this.toRuns(block.runs), ...indent }),
        ];
      case "paragraph":
        return [new Paragraph({ children: this.toRuns(block.runs), ...indent })];
      case "list":
        return this.toList(block, place);
      case "quote":
        return this.toChildren(block.blocks, { ...place, indent: place.indent + INDENT });
      case "code":
        return [
          new Paragraph({ children: this.codeRuns(block.text), shading: { type: "clear", fill: "F4F4F5" }, ...indent }),
        ];
      case "table":
        return [this.toTable(block), new Paragraph({ text: "" })];
      case "rule":
        return [
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "D4D4D8", space: 1 } } }),
        ];
    }
  }

  private toList(list: Extract<MarkdownBlock, { kind: "list" }>, place: Place): Child[] {
    const level = Math.min(place.listLevel, MAX_LEVEL);
    const reference = `list-${this.numbering.length + 1}`;
    if (list.isOrdered) this.numbering.push({ reference, levels: numberingLevels(level, list.start) });
    const marker: Pick<IParagraphOptions, "bullet" | "numbering"> = list.isOrdered
      ? { numbering: { reference, level } }
      : { bullet: { level } };
    const inner: Place = { indent: (level + 1) * INDENT * 2, listLevel: level + 1 };
    return list.items.flatMap((item) => {
      const [first, ...rest] = item;
      const isText = first?.kind === "paragraph" || first?.kind === "heading";
      const line = new this.docx.Paragraph({ children: isText ? this.toRuns(first.runs) : [], ...marker });
      return [line, ...this.toChildren(isText ? rest : item, inner)];
    });
  }

  private toTable(table: Extract<MarkdownBlock, { kind: "table" }>): Child {
    const { Table, TableRow, TableCell, Paragraph, WidthType } = this.docx;
    const cell = (runs: readonly InlineRun[], column: number, isHeader: boolean) =>
      new TableCell({
        children: [
          new Paragraph({
            alignment: table.align[column] ?? "left",
            children: this.toRuns(isHeader ? runs.map((run) => ({ ...run, isBold: true as const })) : runs),
          }),
        ],
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
        ...(isHeader ? { shading: { type: "clear", fill: "F4F4F5" } as const } : {}),
      });
    const rows = table.rows.map((row) => table.header.map((_, column) => row[column] ?? []));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: table.header.map((runs, column) => cell(runs, column, true)) }),
        ...rows.map((row) => new TableRow({ children: row.map((runs, column) => cell(runs, column, false)) })),
      ],
    });
  }

  private toRuns(runs: readonly InlineRun[]): ParagraphChild[] {
    return runs
      .map((run) => {
        const texts = this.textRuns(run);
        return run.href === undefined ? texts : [new this.docx.ExternalHyperlink({ link: run.href, children: texts })];
      })
      .flat();
  }

  private textRuns(run: InlineRun) {
    return run.text.split("\n").map(
      (text, index) =>
        new this.docx.TextRun({
          text: xmlText(text),
          bold: run.isBold === true,
          italics: run.isItalic === true,
          strike: run.isStruck === true,
          ...(index > 0 ? { break: 1 } : {}),
          ...(run.isCode ? { font: "Consolas" } : {}),
          ...(run.href === undefined ? {} : { style: "Hyperlink" }),
        }),
    );
  }

  private codeRuns(text: string) {
    return text.split("\n").map(
      (line, index) =>
        new this.docx.TextRun({
          text: xmlText(line),
          font: "Consolas",
          size: 18,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
  }

  private headingLevel(level: number) {
    const { HeadingLevel } = this.docx;
    const levels = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
      HeadingLevel.HEADING_4,
      HeadingLevel.HEADING_5,
      HeadingLevel.HEADING_6,
    ];
    return levels[level - 1] ?? HeadingLevel.HEADING_6;
  }
}

function numberingLevels(level: number, start: number) {
  return Array.from({ length: level + 1 }, (_, index) => ({
    level: index,
    format: "decimal" as const,
    text: `%${index + 1}.`,
    start: index === level ? start : 1,
    alignment: "left" as const,
    style: { paragraph: { indent: { left: (index + 1) * INDENT * 2, hanging: INDENT } } },
  }));
}

/** XML 1.0 has no way to write most control characters or U+FFFE and U+FFFF. */
function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
