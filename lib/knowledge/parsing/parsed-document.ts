/** The formats that we read. */
export type DocumentKind = "pdf" | "docx" | "html" | "markdown" | "text" | "csv";

/** A heading inside a page; `offset` is the UTF-16 index of its first character in the page's text. */
export type PageHeading = { level: number; text: string; offset: number };

export type ParsedPage = { number: number; text: string; headings?: PageHeading[] };

export type ParsedDocument = {
  kind: DocumentKind;
  /** `printed`: the page numbers are those a reader sees. `parts`: the format has no pages, we cut it into parts. */
  pagination: "printed" | "parts";
  pages: ParsedPage[];
  title?: string;
  /** Sentences for the person who uploaded the file, for example that some pages could not be read. */
  warnings: string[];
  /** ISO 639-1 code when the text makes it plain, otherwise absent. */
  language?: string;
};

export type ParseProgress = { pagesDone: number; pagesTotal: number };

/** What one document may cost us. Sizes in bytes or UTF-16 characters, times in milliseconds. */
export const parseLimits = {
  fileBytes: 50 * 1024 * 1024,
  pages: 5_000,
  textChars: 10_000_000,
  /** One uncompressed part of a zip container, and all of them together. */
  zipEntryBytes: 64 * 1024 * 1024,
  zipTotalBytes: 128 * 1024 * 1024,
  zipEntries: 5_000,
  /** Real office files compress to about a tenth; a bomb to a thousandth. Checked above `zipRatioFloorBytes`. */
  zipRatio: 150,
  zipRatioFloorBytes: 2 * 1024 * 1024,
  nesting: 400,
  csvRows: 200_000,
  timeMs: 180_000,
  memoryMb: 768,
} as const;
