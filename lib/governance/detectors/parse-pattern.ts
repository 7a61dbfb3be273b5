/** One character: a test on a code point. `source` names it, so that equal tests are one. */
export type CharacterTest = { readonly source: string; readonly matches: (character: string) => boolean };

export type PatternNode =
  | { readonly kind: "character"; readonly test: CharacterTest }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number | "any" };

/** The pattern cannot be used, with why and where, in words for the person who wrote it. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

const longestPattern = 200;
const mostRepeats = 64;
const deepest = 10;

/**
 * Reads a pattern: characters, `.`, `\d \w \s \p{…}` and their opposites, `[…]`, groups, `|`, and `? * + {n} {n,m}`.
 * What would need to look back or ahead is refused. Throws `PatternError`.
 */
export function parsePattern(source: string): PatternNode {
  if (source.length > longestPattern) throw new PatternError(`A pattern has at most ${longestPattern} characters.`, 0);
  const reader = new Reader(source);
  const node = reader.choice(0);
  if (reader.position < source.length) throw new PatternError("This bracket closes nothing.", reader.position);
  return node;
}

class Reader {
  position = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  choice(depth: number): PatternNode {
    if (depth > deepest) throw this.#error(`Groups are at most ${deepest} deep.`);
    const options: PatternNode[] = [this.#sequence(depth)];
    while (this.#take("|")) options.push(this.#sequence(depth));
    const [only] = options;
    return options.length === 1 && only ? only : { kind: "choice", options };
  }

  #sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (this.position < this.#source.length && !/[|)]/.test(this.#peek())) parts.push(this.#repeated(depth));
    return { kind: "sequence", parts };
  }

  #repeated(depth: number): PatternNode {
    const start = this.position;
    const part = this.#one(depth);
    const range = this.#range();
    if (!range) return part;
    const [least, most] = range;
    if (most !== "any" && least > most)
      throw new PatternError("A repetition goes from the smaller to the larger number.", start);
    if (least > mostRepeats || (most !== "any" && most > mostRepeats))
      throw new PatternError(`Nothing is repeated more than ${mostRepeats} times.`, start);
    if (this.#take("?") || this.#take("+") || this.#take("*")) throw this.#error("A repetition cannot be repeated.");
    return { kind: "repeat", part, least, most };
  }

  #range(): [number, number | "any"] | null {
    if (this.#take("?")) return [0, 1];
    if (this.#take("*")) return [0, "any"];
    if (this.#take("+")) return [1, "any"];
    const match = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(this.#source.slice(this.position));
    if (!match) return null;
    this.position += match[0].length;
    const least = Number(match[1]);
    return [least, match[2] === undefined ? least : match[3] ? Number(match[3]) : "any"];
  }

  #one(depth: number): PatternNode {
    const character = this.#peek();
    if (character === "(") return this.#group(depth);
    if (character === "[") return this.#class();
    if (character === "\\") return this.#escape();
    if (character === "^" || character === "$") {
      throw this.#error(
        `Leave out "${character}": a finding always stands by itself. Write \\${character} for the character.`,
      );
    }
    if (/[?*+{]/.test(character)) throw this.#error(`"${character}" has nothing before it to repeat.`);
    this.position += character.length;
    return character === "." ? atom(".") : literal(character);
  }

  #group(depth: number): PatternNode {
    const start = this.position;
    this.position += 1;
    if (this.#take("?") && !this.#take(":")) {
      throw new PatternError("A pattern cannot look ahead or back, nor name its groups.", start);
    }
    const node = this.choice(depth + 1);
    if (!this.#take(")")) throw new PatternError("This bracket is never closed.", start);
    return node;
  }

  #class(): PatternNode {
    const match = /^\[\^?(?:\\.|[^\]\\[]){1,100}\]/u.exec(this.#source.slice(this.position));
    if (!match) throw this.#error("A set is written like [A-Z0-9]; write \\[ for the character.");
    const node = atom(match[0], this.position);
    this.position += match[0].length;
    return node;
  }

  #escape(): PatternNode {
    const rest = this.#source.slice(this.position);
    const match = /^\\(?:[dDwWsStn]|p\{[A-Za-z_=]{1,30}\}|P\{[A-Za-z_=]{1,30}\}|[^A-Za-z0-9])/u.exec(rest);
    if (!match) {
      throw this.#error(
        /^\\[1-9k]/.test(rest) ? "A pattern cannot refer to what it found before." : "This escape is not known.",
      );
    }
    const node = /^\\[A-Za-z]/.test(match[0]) ? atom(match[0], this.position) : literal(match[0].slice(1));
    this.position += match[0].length;
    return node;
  }

  #peek(): string {
    return String.fromCodePoint(this.#source.codePointAt(this.position) ?? 0);
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  #error(message: string): PatternError {
    return new PatternError(message, this.position);
  }
}

function literal(character: string): PatternNode {
  return atom(character.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&"));
}

/** A test on one character by the engine's own rules; it sees one character at a time, so it cannot run long. */
function atom(source: string, position = 0): PatternNode {
  try {
    const single = new RegExp(`^(?:${source.replace(/^\\-$/, "-")})$`, "iu");
    return { kind: "character", test: { source, matches: (character) => single.test(character) } };
  } catch {
    throw new PatternError(`"${source}" is not a valid set of characters.`, position);
  }
}
