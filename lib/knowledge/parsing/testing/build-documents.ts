import { deflateSync } from "node:zlib";
import { Document, HeadingLevel, PageBreak, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import PDFDocument from "pdfkit";

type Pdf = InstanceType<typeof PDFDocument>;

/** Draws a real PDF with pdfkit and answers its bytes. For tests. */
export function buildPdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: "A4", margin: 72, ...options });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
    draw(pdf);
    pdf.end();
  });
}

/** A PDF with one paragraph on each of `pages` pages, under a heading. */
export function buildTextPdf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return buildPdf((pdf) => {
    for (const [index, text] of pages.entries()) {
      if (index > 0) pdf.addPage();
      pdf
        .fontSize(20)
        .text(`Section ${index + 1}`)
        .moveDown();
      pdf.fontSize(11).text(text);
    }
  }, options);
}

/** A PDF that shows a picture on its only page, as a scanner makes it. */
export function buildImagePdf(): Promise<Uint8Array> {
  return buildPdf((pdf) => pdf.image(buildPng(8, 8), 72, 72, { width: 300 }));
}

/** A grey RGB image in PNG format. */
export function buildPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height, 0x80);
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** CRC-32 as in the PNG specification, annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A Word document with a heading, a list, a table, and a second page. */
export async function buildDocx(): Promise<Uint8Array> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    title: "Quarterly review",
    sections: [
      {
        children: [
          new Paragraph({ text: "Results", heading: HeadingLevel.HEADING_1 }),
          new Paragraph("Revenue grew by twelve percent in the third quarter."),
          new Paragraph({ text: "Open new office", bullet: { level: 0 } }),
          new Paragraph({ text: "Hire two engineers", bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell("Region"), cell("Sales")] }),
              new TableRow({ children: [cell("Northern Europe"), cell("1,200")] }),
            ],
          }),
          new Paragraph({ children: [new PageBreak(), new TextRun("The outlook for next year is stable.")] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
