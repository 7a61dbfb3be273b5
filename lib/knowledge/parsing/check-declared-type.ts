import { DocumentError } from "./document-error.ts";
import type { DocumentKind } from "./parsed-document.ts";
import type { SniffedType } from "./sniff-type.ts";

const KIND_BY_EXTENSION: Readonly<Record<string, DocumentKind>> = {
  pdf: "pdf",
  docx: "docx",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  txt: "text",
  text: "text",
  log: "text",
  csv: "csv",
  tsv: "csv",
};

const KIND_BY_MEDIA_TYPE: Readonly<Record<string, DocumentKind>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/plain": "text",
  "text/csv": "csv",
  "text/tab-separated-values": "csv",
};

const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  pdf: "a PDF",
  docx: "a Word document (DOCX)",
  html: "an HTML page",
  markdown: "a Markdown file",
  text: "a text file",
  csv: "a CSV file",
};

const SNIFFED_NAMES: Readonly<Record<SniffedType, string>> = {
  pdf: "a PDF",
  docx: "a Word document (DOCX)",
  xlsx: "an Excel workbook",
  pptx: "a PowerPoint presentation",
  opendocument: "an OpenDocument file",
  epub: "an EPUB book",
  zip: "a zip archive",
  "office-encrypted": "a password-protected Office file",
  "office-legacy": "an Office file in the old binary format",
  rtf: "an RTF document",
  png: "a PNG image",
  jpeg: "a JPEG image",
  gif: "a GIF image",
  webp: "a WebP image",
  tiff: "a TIFF image",
  bmp: "a bitmap image",
  gzip: "a gzip archive",
  executable: "a program",
  html: "an HTML page",
  text: "plain text",
  unknown: "data in an unknown format",
};

/**
 * Reconciles what a file claims to be with what its bytes are, and answers the kind to read it as.
 * The name outranks the declared media type, since browsers guess the latter from the former.
 * Throws `document_type_mismatch` for a file that claims one supported kind and is another type, `document_encrypted`,
 * or `document_type_unsupported`.
 */
export function resolveKind(sniffed: SniffedType, fileName: string, declaredType: string | undefined): DocumentKind {
  const claimed = claimedKind(fileName, declaredType);
  if (sniffed === "office-encrypted" && (claimed === "docx" || claimed === null)) {
    throw new DocumentError(
      "document_encrypted",
      "This file is protected by a password. Save it without one and upload it again.",
    );
  }
  const kind = readableKind(sniffed, claimed);
  if (kind !== null) return kind;
  if (claimed !== null) {
    const isDamagedContainer = claimed === "docx" && sniffed === "zip";
    if (isDamagedContainer) {
      throw new DocumentError(
        "document_damaged",
        "This file is a zip archive without a Word document inside. It may be damaged.",
      );
    }
    throw new DocumentError(
      "document_type_mismatch",
      `The name says ${KIND_NAMES[claimed]}, but the content is ${SNIFFED_NAMES[sniffed]}.`,
    );
  }
  throw new DocumentError(
    "document_type_unsupported",
    `This is ${SNIFFED_NAMES[sniffed]}. PDF, DOCX, HTML, Markdown, text and CSV can be read.`,
  );
}

function claimedKind(fileName: string, declaredType: string | undefined): DocumentKind | null {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (extension !== undefined) {
    const kind = KIND_BY_EXTENSION[extension];
    if (kind !== undefined) return kind;
  }
  const mediaType = declaredType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return KIND_BY_MEDIA_TYPE[mediaType] ?? null;
}

function readableKind(sniffed: SniffedType, claimed: DocumentKind | null): DocumentKind | null {
  switch (sniffed) {
    case "pdf":
    case "docx":
      return claimed === null || claimed === sniffed ? sniffed : null;
    case "html":
      // A page saved as .txt is read as text, as its owner asked; a page that claims to be a table is not one.
      if (claimed === "text" || claimed === "markdown") return claimed;
      return claimed === null || claimed === "html" ? "html" : null;
    case "text":
      if (claimed === "pdf" || claimed === "docx") return null;
      return claimed ?? "text";
    default:
      return null;
  }
}
