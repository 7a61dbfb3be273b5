/** A citation as models are asked to write it, and as they spell it when they invent one. */
const citation = /\s*\[\[(chk_\w{1,40})\]\]/g;
const passageId = /\bchk_[0-9a-z]{26}\b/g;

/** The passages that a text cites, each once, in order of appearance. */
export function citedIds(text: string): string[] {
  return [...new Set([...text.matchAll(citation)].map((match) => match[1] ?? ""))];
}

/** Every passage id that occurs in what tools gave. */
export function passageIdsIn(outputs: readonly unknown[]): Set<string> {
  return new Set(outputs.flatMap((output) => JSON.stringify(output ?? null).match(passageId) ?? []));
}

/** Citations replaced by their numbers ([1]); those without a number are taken out. */
export function withNumbers(text: string, numbers: ReadonlyMap<string, number>): string {
  return text.replace(citation, (_, id: string) => {
    const number = numbers.get(id);
    return number === undefined ? "" : ` [${number}]`;
  });
}

/** The text as a person reads it where there is no list of sources. */
export function withoutCitations(text: string): string {
  return withNumbers(text, new Map());
}
