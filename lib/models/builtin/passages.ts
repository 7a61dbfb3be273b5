/** A piece of a document that the model may quote. `chunkId` is absent for text that was pasted into the chat. */
export type Passage = {
  chunkId?: string;
  documentId?: string;
  documentName?: string;
  page?: number;
  /** Place of the passage in its document, when the search tells it: neighbours continue one another. */
  ordinal?: number;
  text: string;
  /** Headings above the passage, when the search tells them. */
  headings?: readonly string[];
};

/** `refund-policy_2026.pdf` → `refund policy 2026`. */
export function readableName(name: string): string {
  return name
    .replace(/\.(?:pdf|docx?|txt|md|markdown|html?|csv|xlsx?|pptx?|eml)$/i, "")
    .replace(/[_-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
