import { isLikelyText } from "./decode-text.ts";

/** What the bytes are, whatever the name says. `office-encrypted` is a password-protected OOXML file. */
export type SniffedType =
  | "pdf"
  | "docx"
  | "xlsx"
  | "pptx"
  | "opendocument"
  | "epub"
  | "zip"
  | "office-encrypted"
  | "office-legacy"
  | "rtf"
  | "png"
  | "jpeg"
  | "gif"
  | "webp"
  | "tiff"
  | "bmp"
  | "gzip"
  | "executable"
  | "html"
  | "text"
  | "unknown";

const MAGIC: ReadonlyArray<readonly [SniffedType, readonly number[]]> = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["gzip", [0x1f, 0x8b]],
  ["executable", [0x7f, 0x45, 0x4c, 0x46]],
  ["executable", [0x4d, 0x5a, 0x90, 0x00]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/**
 * Decides a file's type from its bytes alone; the name and the declared type are claims to check against this.
 * Reads the first kilobytes, and the directory at the end of a zip container. Never throws.
 */
export function sniffType(bytes: Uint8Array): SniffedType {
  const head = ascii(bytes.subarray(0, 1024));
  // Readers accept a PDF header anywhere in the first kilobyte.
  if (head.includes("%PDF-")) return "pdf";
  for (const [type, magic] of MAGIC) if (magic.every((byte, index) => bytes[index] === byte)) return type;
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.startsWith("BM") && bytes[6] === 0 && bytes[7] === 0) return "bmp";
  if (head.startsWith("PK\u0003\u0004")) return sniffZip(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return sniffCompound(bytes);
  if (!isLikelyText(bytes)) return "unknown";
  return looksLikeHtml(head) ? "html" : "text";
}

function sniffZip(bytes: Uint8Array): SniffedType {
  // Entry names appear uncompressed in local headers (start) and in the central directory (end).
  const text = ascii(bytes.subarray(0, 8192)) + ascii(bytes.subarray(Math.max(0, bytes.length - 256 * 1024)));
  if (text.includes("word/document")) return "docx";
  if (text.includes("xl/workbook")) return "xlsx";
  if (text.includes("ppt/presentation")) return "pptx";
  if (text.includes("application/vnd.oasis.opendocument")) return "opendocument";
  if (text.includes("application/epub+zip")) return "epub";
  if (text.includes("word/")) return "docx";
  return "zip";
}

/** Compound files: the stream name `EncryptedPackage` (UTF-16) marks an OOXML file behind a password. */
function sniffCompound(bytes: Uint8Array): SniffedType {
  const needle = Array.from("EncryptedPackage").join("\u0000");
  const directory = ascii(bytes.subarray(0, 64 * 1024)) + ascii(bytes.subarray(Math.max(0, bytes.length - 64 * 1024)));
  return directory.includes(needle) ? "office-encrypted" : "office-legacy";
}

function looksLikeHtml(head: string): boolean {
  const start = head
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\u0000", "")
    .replace(/^(\s|<!--[\s\S]*?-->|<\?xml[\s\S]*?\?>)+/, "")
    .slice(0, 64);
  return /^<(!doctype\s+html|html|head|body)\b/i.test(start);
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
