/** Every way in which a document can be refused. Closed: screens and API answers switch on it. */
export type DocumentErrorCode =
  | "document_empty"
  | "document_damaged"
  | "document_encrypted"
  | "document_image_only"
  | "document_type_mismatch"
  | "document_type_unsupported"
  | "document_too_large"
  | "document_too_complex";

/**
 * A document that cannot be read, with a sentence for the person who uploaded it.
 * `message` is safe to show: it never quotes the document or a library's own error text.
 */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "DocumentError";
    this.code = code;
  }
}
