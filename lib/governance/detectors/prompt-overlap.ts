/** Words in a row that have to be the same; fewer are common phrases. */
const shingleWords = 6;
/** Below so many words a prompt says nothing that an answer might not say too. */
const fewestWords = 18;
/** An answer that quotes is measured against itself only when it quotes at least so many words. */
const longQuote = 48;
const maxWords = 20_000;
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => (text.normalize("NFKC").toLowerCase().match(word) ?? []).slice(0, maxWords);

/**
 * How much of a prompt an answer repeats word for word, 0 to 100: the share of a part's words that stand in the answer in
 * runs of at least six, of the part that is repeated most; or the share of the answer that such runs make up, when they
 * are long. A translation or an encoding is not seen; the canary is for those. Linear in the lengths; the first 20,000
 * words of each count.
 */
export function promptOverlapPct(answer: string, parts: readonly string[]): number {
  const said = wordsOf(answer);
  if (said.length < shingleWords) return 0;
  const inAnswer = shinglesOf(said);
  let most = 0;
  for (const part of parts) {
    const words = wordsOf(part);
    if (words.length < fewestWords) continue;
    const covered = coveredWords(words, inAnswer);
    const ofPart = covered / words.length;
    const quoted = covered >= longQuote ? coveredWords(said, shinglesOf(words)) / said.length : 0;
    most = Math.max(most, ofPart, quoted);
  }
  return Math.round(most * 100);
}

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let index = 0; index + shingleWords <= words.length; index += 1) {
    shingles.add(words.slice(index, index + shingleWords).join(" "));
  }
  return shingles;
}

/** How many words are part of a run that the other text has too. */
function coveredWords(words: readonly string[], others: ReadonlySet<string>): number {
  let covered = 0;
  let until = 0;
  for (let index = 0; index + shingleWords <= words.length; index += 1) {
    if (!others.has(words.slice(index, index + shingleWords).join(" "))) continue;
    covered += index + shingleWords - Math.max(until, index);
    until = index + shingleWords;
  }
  return covered;
}
