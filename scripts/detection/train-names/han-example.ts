import { labels, type Example, type GoldSpan } from "./generate-example";
import type { Random } from "../random";

/** What a language has to say: patterns with slots, lists for the slots, and names. */
export type Language = {
  readonly patterns: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Fills a slot of a person: `P` any full name, `F` a foreign one, `S` a family name alone, `G` a given name. */
  readonly person: (slot: string, random: Random) => string;
  readonly people: ReadonlySet<string>;
  readonly gap: string;
};

const depth = 4;

/**
 * Makes labelled texts out of patterns. A slot is a letter in braces: a list of words, a pattern of its own
 * (`{sentence}`), or a person. `{P}` and the other slots of people are labelled, all else is not.
 */
export function createLanguageGenerator(language: Language, random: Random): () => Example {
  return () => {
    let text = "";
    const spans: GoldSpan[] = [];
    const repeated = new Map<string, string>();
    const fill = (pattern: string, level: number): void => {
      for (const part of pattern.split(/(\{\w+\})/)) {
        const slot = /^\{(\w+)\}$/.exec(part)?.[1];
        if (slot === undefined) {
          text += part;
          continue;
        }
        if (language.people.has(slot)) {
          const earlier = repeated.get(slot);
          const name = earlier !== undefined && random.chance(0.15) ? earlier : language.person(slot, random);
          repeated.set(slot, name);
          spans.push({ start: text.length, end: text.length + name.length, label: labels.person });
          text += name;
          continue;
        }
        const list = language.words[slot];
        if (!list) throw new Error(`no list for the slot ${slot}`);
        const word = random.pick(list);
        if (word.includes("{") && level < depth) fill(word, level + 1);
        else text += word.replace(/\{\w+\}/g, "");
      }
    };
    const count = 1 + random.below(3);
    for (let index = 0; index < count; index += 1) {
      if (index > 0 && !/\n$/.test(text)) text += random.chance(0.25) ? "\n" : language.gap;
      fill(random.pick(language.patterns), 0);
    }
    return { text, spans };
  };
}
