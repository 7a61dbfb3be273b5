/**
 * The thread in which a document is read (started by `parseDocument`). Everything that it imports uses relative paths
 * with an extension: tests and scripts run this file directly on Node, which knows no path aliases.
 */
import { parentPort, workerData } from "node:worker_threads";
import { DocumentError } from "./document-error.ts";
import { parseBytes } from "./parse-bytes.ts";
import type { ParseMessage, ParseRequest } from "./parse-messages.ts";

const PROGRESS_EVERY_MS = 100;

const request = workerData as ParseRequest;
let lastProgressAt = 0;

function send(message: ParseMessage): void {
  parentPort?.postMessage(message);
}

try {
  const document = await parseBytes(request.kind, request.bytes, (progress) => {
    const now = performance.now();
    if (progress.pagesDone < progress.pagesTotal && now - lastProgressAt < PROGRESS_EVERY_MS) return;
    lastProgressAt = now;
    send({ type: "progress", progress });
  });
  send({ type: "parsed", document });
} catch (error) {
  if (error instanceof DocumentError) send({ type: "refused", code: error.code, message: error.message });
  else if (error instanceof RangeError) {
    send({ type: "refused", code: "document_too_complex", message: "The document is too complex to be read." });
  } else send({ type: "refused", code: "document_damaged", message: "The document is damaged and cannot be read." });
}
