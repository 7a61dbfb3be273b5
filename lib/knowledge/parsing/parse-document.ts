import { Worker } from "node:worker_threads";
import { resolveKind } from "./check-declared-type.ts";
import { DocumentError } from "./document-error.ts";
import type { ParseMessage, ParseRequest } from "./parse-messages.ts";
import { parseLimits, type DocumentKind, type ParsedDocument, type ParseProgress } from "./parsed-document.ts";
import { sniffType } from "./sniff-type.ts";
import { takeParseSlot } from "./take-parse-slot.ts";

export type ParseInput = { bytes: Uint8Array; fileName: string; declaredType?: string };

export type ParseOptions = {
  onProgress?: (progress: ParseProgress) => void;
  /** Ends the reading at once; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  timeLimitMs?: number;
  memoryLimitMb?: number;
};

/**
 * Reads a document of any supported kind into pages of text. The kind is decided by the bytes.
 * The reading happens in a thread of its own with limits on time and memory, so that no file can hang or end this
 * process; at most two run at a time, the others wait. Nothing is kept of a document that fails.
 * Throws `DocumentError` for every fault of the document, and nothing else except the abort reason.
 */
export async function parseDocument(input: ParseInput, options: ParseOptions = {}): Promise<ParsedDocument> {
  options.signal?.throwIfAborted();
  if (input.bytes.length === 0) throw new DocumentError("document_empty", "This file is empty.");
  if (input.bytes.length > parseLimits.fileBytes) {
    throw new DocumentError(
      "document_too_large",
      `This file is larger than ${parseLimits.fileBytes / 1024 / 1024} MB.`,
    );
  }
  const kind = resolveKind(sniffType(input.bytes), input.fileName, input.declaredType);
  const release = await takeParseSlot(options.signal);
  try {
    options.signal?.throwIfAborted();
    return await parseInThread(kind, input.bytes, options);
  } finally {
    release();
  }
}

function parseInThread(kind: DocumentKind, bytes: Uint8Array, options: ParseOptions): Promise<ParsedDocument> {
  const request: ParseRequest = { kind, bytes };
  // This exact form (new Worker(new URL(…, import.meta.url))) is what the bundler recognises as a thread to build.
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    workerData: request,
    // The thread needs no secrets, so it gets no environment.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.memoryLimitMb ?? parseLimits.memoryMb, stackSizeMb: 4 },
  });
  const timeLimitMs = options.timeLimitMs ?? parseLimits.timeMs;

  return new Promise<ParsedDocument>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      worker.removeAllListeners();
      // A thread that is being ended may still report an error, which nobody waits for.
      worker.on("error", () => {});
      void worker.terminate();
      settle();
    };
    const refuse = (code: DocumentError["code"], message: string, cause?: unknown): void =>
      end(() => reject(new DocumentError(code, message, { cause })));
    const onAbort = (): void => end(() => reject(options.signal?.reason));
    const timer = setTimeout(() => {
      refuse(
        "document_too_complex",
        `The document took longer than ${Math.round(timeLimitMs / 1000)} seconds to read.`,
      );
    }, timeLimitMs);

    options.signal?.addEventListener("abort", onAbort, { once: true });
    worker.on("message", (message: ParseMessage) => {
      if (message.type === "progress") {
        try {
          options.onProgress?.(message.progress);
        } catch (error) {
          end(() => reject(error));
        }
      } else if (message.type === "parsed") end(() => resolve(message.document));
      else refuse(message.code, message.message);
    });
    worker.on("error", (error) => {
      const isOutOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (isOutOfMemory) refuse("document_too_complex", "The document needs too much memory to be read.", error);
      else end(() => reject(error));
    });
    worker.on("exit", () => refuse("document_damaged", "The document could not be read."));
  });
}
