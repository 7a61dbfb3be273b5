/** One run of text as pdf.js reports it; the transform is [a, b, c, d, x, y] in points, y upwards. */
export type PdfTextItem = { str: string; transform: number[]; width: number; hasEOL: boolean };

/** A line of a page: its text, where it stands (points, y upwards from the bottom), and its font size. */
export type PdfLine = { text: string; x: number; right: number; y: number; size: number; hasColumns: boolean };

type OpenLine = PdfLine & { end: number };

/**
 * Joins text runs to lines and puts the lines in reading order.
 * Order: that of the file, which follows columns in almost every producer; when the file jumps about (more than a
 * quarter of the lines stand above their predecessor without starting a new column), top to bottom and left to right.
 */
export function readPdfLines(items: readonly PdfTextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  for (const item of items) {
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d) || 1;
    if (item.str.trim() === "") {
      if (open !== null && item.str !== "" && isSameLine(open, y, size)) appendSpace(open, x + item.width);
      continue;
    }
    if (open !== null && isSameLine(open, y, size) && x >= open.end - size * 2) {
      appendText(open, item.str, x, item.width, size);
    } else {
      if (open !== null) lines.push(finishLine(open));
      open = { text: item.str, x, right: x + item.width, end: x + item.width, y, size, hasColumns: false };
    }
  }
  if (open !== null) lines.push(finishLine(open));
  const readable = lines.filter((line) => line.text !== "");
  return isScattered(readable) ? sortByPosition(readable) : readable;
}

/** Superscripts and small capitals share a line: baselines may differ by 40 % of the larger size. */
function isSameLine(line: OpenLine, y: number, size: number): boolean {
  return Math.abs(line.y - y) <= Math.max(line.size, size) * 0.4;
}

function appendSpace(line: OpenLine, end: number): void {
  const gap = end - line.end;
  if (gap > line.size * 1.5) line.hasColumns = true;
  if (!line.text.endsWith(" ")) line.text += gap > line.size * 1.5 ? "  " : " ";
  line.end = Math.max(line.end, end);
}

function appendText(line: OpenLine, text: string, x: number, width: number, size: number): void {
  const gap = x - line.end;
  const hasSpace = /\s$/.test(line.text) || /^\s/.test(text);
  if (gap > line.size * 1.5) {
    line.hasColumns = true;
    if (!line.text.endsWith("  ")) line.text = `${line.text.trimEnd()}  `;
  } else if (!hasSpace && gap > line.size * 0.16) line.text += " ";
  line.text += text;
  line.end = x + width;
  line.right = Math.max(line.right, x + width);
  if (size > line.size) line.size = size;
}

function finishLine(line: OpenLine): PdfLine {
  const text = line.text.replace(/[ \t]{3,}/g, "  ").trim();
  return { text, x: line.x, right: line.right, y: line.y, size: line.size, hasColumns: line.hasColumns };
}

function isScattered(lines: readonly PdfLine[]): boolean {
  if (lines.length < 6) return false;
  let jumps = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) continue;
    const goesUp = line.y > before.y + Math.max(line.size, before.size);
    const startsColumn = line.x >= before.right - line.size;
    if (goesUp && !startsColumn) jumps += 1;
  }
  return jumps / lines.length > 0.25;
}

function sortByPosition(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  // Lines whose baselines nearly agree are one row: order them from the left and join them.
  const rows: PdfLine[] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.y - line.y) <= Math.max(row.size, line.size) * 0.4) {
      const isAfter = line.x >= row.x;
      row.text = isAfter ? `${row.text}  ${line.text}` : `${line.text}  ${row.text}`;
      row.x = Math.min(row.x, line.x);
      row.right = Math.max(row.right, line.right);
      row.hasColumns = true;
    } else rows.push({ ...line });
  }
  return rows;
}
