/** Random choices that are the same for the same seed (xorshift32, G. Marsaglia, 2003). */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  chance(share: number): boolean;
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** `#` becomes a digit, `N` one of 2-9, `X` one of 1-9; everything else stays. */
  digits(form: string): string;
  text(length: number, alphabet: string): string;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    chance: (share) => next() < share,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    digits: (form) =>
      form.replace(/[#NX]/g, (letter) =>
        String(letter === "#" ? below(10) : letter === "N" ? 2 + below(8) : 1 + below(9)),
      ),
    text: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(""),
  };
}
