import Papa from "papaparse";
import { cleanInline } from "./clean-text.ts";
import { composePages, type TextBlock } from "./compose-pages.ts";
import { decodeText } from "./decode-text.ts";
import { DocumentError } from "./document-error.ts";
import { parseLimits, type ParsedDocument } from "./parsed-document.ts";

/**
 * Reads a table with delimiters (comma, semicolon, tab, pipe). Each row becomes a block of `header: value` lines, so that
 * a passage explains itself without the header row; empty cells are left out. Row numbers count data rows from 1.
 */
export function parseCsv(bytes: Uint8Array): ParsedDocument {
  const decoded = decodeText(bytes);
  const parsed = Papa.parse<string[]>(decoded.text.replace(/^\ufeff/, ""), {
    header: false,
    skipEmptyLines: "greedy",
    preview: parseLimits.csvRows + 2,
  });
  const rows = parsed.data;
  if (rows.length > parseLimits.csvRows + 1) {
    throw new DocumentError("document_too_complex", `The table has more than ${parseLimits.csvRows} rows.`);
  }
  const first = rows[0] ?? [];
  const hasHeader = isHeader(first) && rows.length > 1;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const headers = Array.from({ length: width }, (_, index) => {
    const name = hasHeader ? cleanInline(first[index] ?? "") : "";
    return name === "" ? `column ${index + 1}` : name;
  });

  const warnings: string[] = [];
  if (decoded.isGuess) warnings.push(`The character encoding is not stated; it was read as ${decoded.encoding}.`);
  const malformed = parsed.errors.filter((error) => error.type === "Quotes");
  if (malformed.length > 0) {
    const where = malformed[0]?.row === undefined ? "" : ` (first near row ${malformed[0].row + 1})`;
    warnings.push(`Quotation marks do not match in ${malformed.length} places${where}; check the rows there.`);
  }
  return {
    kind: "csv",
    pagination: "parts",
    pages: composePages(rowBlocks(hasHeader ? rows.slice(1) : rows, headers), "parts"),
    warnings,
  };
}

function* rowBlocks(rows: readonly string[][], headers: readonly string[]): Generator<TextBlock> {
  for (const [index, row] of rows.entries()) {
    const lines: string[] = [];
    for (const [column, cell] of row.entries()) {
      const value = cleanInline(cell);
      if (value !== "") lines.push(`${headers[column] ?? `column ${column + 1}`}: ${value}`);
    }
    if (lines.length > 0) yield { kind: "paragraph", text: `Row ${index + 1}\n${lines.join("\n")}` };
  }
}

/** A header row names its columns: every name is present, differs from the others, and is not a number or a date. */
function isHeader(row: readonly string[]): boolean {
  const names = row.map((cell) => cell.trim().toLowerCase());
  if (names.length === 0 || names.some((name) => name === "")) return false;
  if (new Set(names).size !== names.length) return false;
  return names.every((name) => !/^[-+]?[\d.,\s%€$£/:-]+$/.test(name));
}
