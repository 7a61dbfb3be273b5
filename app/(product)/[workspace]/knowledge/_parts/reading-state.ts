import { documentDenied, type DocumentDto } from "@/lib/knowledge/schema";

/** Whether a document is still on its way into search. */
export function isBeingRead({ status }: Pick<DocumentDto, "status">): boolean {
  return status === "queued" || status === "processing";
}

/**
 * Whether reading the same file again may help: not when the file itself is the reason (encrypted, damaged, pictures
 * only); then only another file does.
 */
export function mayHelpToReadAgain({ failureCode }: Pick<DocumentDto, "failureCode">): boolean {
  return failureCode === null || !failureCode.startsWith("document_");
}

/** Whether its file is there: not when a rule did not let it in. */
export function hasFile({ failureCode }: Pick<DocumentDto, "failureCode">): boolean {
  return failureCode !== documentDenied;
}

const kindNames: Record<string, string> = {
  pdf: "PDF",
  docx: "Word (DOCX)",
  html: "HTML",
  markdown: "Markdown",
  text: "Text",
  csv: "CSV",
};

/** What a file is, in words; a dash before it was read. */
export function kindName(kind: string | null): string {
  return kind === null ? "–" : (kindNames[kind] ?? kind);
}
