import { maxTokenLength } from "./token-pattern";
import { unmaskJsonText, unmaskText, type UnmaskOptions } from "./unmask";

export type UnmaskStream = {
  /** Takes the next piece of text and returns what can be shown of it. */
  push(chunk: string): string;
  /** The rest, at the end of the stream. */
  flush(): string;
};

/** What may still become a token: an opening bracket, then only characters that a token may have. */
const openToken = /^<(?:[A-Z][A-Z0-9_]{0,24}[0-9a-f]{0,32})?$/;
const openJsonToken =
  /^(?:\\(?:u(?:0(?:0(?:3(?:[cC](?:[A-Z][A-Z0-9_]{0,24}[0-9a-f]{0,32}(?:\\(?:u(?:0(?:03?)?)?)?)?)?)?)?)?)?)?|<(?:[A-Z][A-Z0-9_]{0,24}[0-9a-f]{0,32}(?:\\(?:u(?:0(?:03?)?)?)?)?)?)$/;

/**
 * Unmasks a stream whose tokens may be split anywhere between chunks. The concatenation of all results equals
 * `unmaskText` of the concatenated chunks. Nothing is held back but a tail that may still become a token, never more
 * than 72 characters, so text without an opening bracket passes at once. With `json` the stream is JSON text and values
 * are escaped.
 */
export function createUnmaskStream(options: UnmaskOptions & { readonly json?: boolean }): UnmaskStream {
  const unmask = (text: string) => (options.json ? unmaskJsonText(text, options) : unmaskText(text, options));
  let held = "";
  return {
    push(chunk) {
      const text = held + chunk;
      const cut = text.length - pendingLength(text, options.json ?? false);
      held = text.slice(cut);
      return unmask(text.slice(0, cut));
    },
    flush() {
      const rest = unmask(held);
      held = "";
      return rest;
    },
  };
}

/** Length of the tail that may still become a token. */
function pendingLength(text: string, isJson: boolean): number {
  const from = Math.max(0, text.length - maxTokenLength);
  for (let start = from; start < text.length; start += 1) {
    const code = text.charCodeAt(start);
    const isOpening = code === 60 || (isJson && code === 92 && !isEscaped(text, start));
    if (isOpening && (isJson ? openJsonToken : openToken).test(text.slice(start))) return text.length - start;
  }
  return 0;
}

/** Whether the backslash there is the second half of an escaped one. The text begins with a whole escape or none. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && text.charCodeAt(before - 1) === 92) before -= 1;
  return (at - before) % 2 === 1;
}

/**
 * The same for bytes, for instance of an HTTP body: characters split between chunks are put together first. Bytes that
 * are not UTF-8 come out as U+FFFD.
 */
export function createUnmaskTransform(
  options: UnmaskOptions & { readonly json?: boolean },
): TransformStream<Uint8Array, Uint8Array> {
  const stream = createUnmaskStream(options);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const encoder = new TextEncoder();
  const send = (text: string, controller: TransformStreamDefaultController<Uint8Array>) => {
    if (text !== "") controller.enqueue(encoder.encode(text));
  };
  return new TransformStream({
    transform: (chunk, controller) => send(stream.push(decoder.decode(chunk, { stream: true })), controller),
    flush: (controller) => send(stream.push(decoder.decode()) + stream.flush(), controller),
  });
}
