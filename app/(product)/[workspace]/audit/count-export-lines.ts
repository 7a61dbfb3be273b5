/** How far an export came: `count` is null until its first line has arrived. */
export type ExportProgress = { count: number | null; entries: number };

/**
 * Follows an export as its bytes arrive, in pieces of any size: reads how many entries there will be from the first line
 * and counts the lines after it. Checkpoints are lines too, so `entries` may run ahead of the entries by theirs; it never
 * shows more than there will be.
 */
export class ExportCounter {
  #header: string | null = "";
  #count: number | null = null;
  #lines = 0;
  readonly #decoder = new TextDecoder();

  add(bytes: Uint8Array): ExportProgress {
    for (const byte of bytes) if (byte === 10) this.#lines += 1;
    if (this.#header !== null) {
      this.#header += this.#decoder.decode(bytes, { stream: true });
      const end = this.#header.indexOf("\n");
      if (end !== -1) {
        this.#count = countOf(this.#header.slice(0, end));
        this.#header = null;
      }
    }
    const entries = Math.max(0, this.#lines - 1);
    return { count: this.#count, entries: this.#count === null ? 0 : Math.min(entries, this.#count) };
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
