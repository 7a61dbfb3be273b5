/**
 * A row of CSV (RFC 4180), line end included. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe (OWASP, CSV injection); numbers are left as they are.
 */
export function csvRow(cells: readonly (string | number | bigint | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | bigint | null): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
