import type { DocumentErrorCode } from "./document-error.ts";
import type { DocumentKind, ParsedDocument, ParseProgress } from "./parsed-document.ts";

/** What the parent gives the worker when it starts it. */
export type ParseRequest = { kind: DocumentKind; bytes: Uint8Array };

/** What the worker answers: progress any number of times, then one of the other two. */
export type ParseMessage =
  | { type: "progress"; progress: ParseProgress }
  | { type: "parsed"; document: ParsedDocument }
  | { type: "refused"; code: DocumentErrorCode; message: string };
