/** So many named statements a connection keeps at the most; Postgres holds the plan of each in memory. */
const maxNames = 500;

/**
 * Names for prepared statements: a text that comes again gets a name, so that a connection parses and plans it once.
 * A text that came only once (lists of changing length, searches put together) is not worth a place and stays nameless.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  #seenOnce = new Set<string>();

  /** The same name for the same text, for as long as the process lives; empty for one that is not kept. */
  nameOf(sql: string): string {
    const known = this.#names.get(sql);
    if (known) return known;
    if (this.#names.size >= maxNames) return "";
    if (!this.#seenOnce.has(sql)) {
      if (this.#seenOnce.size >= maxNames) this.#seenOnce = new Set();
      this.#seenOnce.add(sql);
      return "";
    }
    this.#seenOnce.delete(sql);
    const name = `mandate_${this.#names.size + 1}`;
    this.#names.set(sql, name);
    return name;
  }
}
