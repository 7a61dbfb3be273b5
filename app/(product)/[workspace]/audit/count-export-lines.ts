/** How far an export came: `count` is null until its first line has arrived. */
export type ExportProgress = { count: number | null; entries: number };

/** The start of an entry's line; payloads and checkpoints start otherwise. */
const entryStart = /^\{"seq":\d+,"canonical"/;
const startChars = 40;

/**
 * Follows an export as its bytes arrive, in pieces of any size: reads how many entries there will be from the first line
 * and counts the whole lines of entries after it.
 */
export class ExportCounter {
  #header: string | null = "";
  #count: number | null = null;
  #entries = 0;
  #start = "";
  readonly #decoder = new TextDecoder();

  add(bytes: Uint8Array): ExportProgress {
    for (const byte of bytes) {
      if (byte === 10) {
        if (entryStart.test(this.#start)) this.#entries += 1;
        this.#start = "";
      } else if (this.#start.length < startChars) this.#start += String.fromCharCode(byte);
    }
    if (this.#header !== null) {
      this.#header += this.#decoder.decode(bytes, { stream: true });
      const end = this.#header.indexOf("\n");
      if (end !== -1) {
        this.#count = countOf(this.#header.slice(0, end));
        this.#header = null;
      }
    }
    return { count: this.#count, entries: this.#count === null ? 0 : this.#entries };
  }
}

function countOf(header: string): number | null {
  try {
    const { count } = JSON.parse(header) as { count?: unknown };
    return typeof count === "number" ? count : null;
  } catch {
    return null;
  }
}
