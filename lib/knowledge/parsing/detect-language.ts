/** The commonest short words of each language, chosen so that few are shared. */
const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "and", "of", "to", "is", "that", "for", "with", "are", "this", "be", "by", "from", "which", "have"],
  de: ["der", "die", "und", "das", "ist", "nicht", "mit", "ein", "eine", "für", "auf", "den", "werden", "wird", "sich"],
  fr: ["le", "les", "des", "et", "est", "une", "pour", "dans", "que", "qui", "pas", "sur", "avec", "sont", "du"],
  es: ["el", "los", "las", "y", "una", "que", "por", "con", "para", "del", "es", "como", "más", "su", "se"],
  it: ["il", "di", "che", "è", "gli", "della", "per", "una", "sono", "con", "non", "nel", "dei", "alla", "anche"],
  pt: ["o", "os", "e", "uma", "não", "para", "com", "dos", "da", "do", "em", "mais", "são", "ao", "pela"],
  nl: ["het", "een", "van", "en", "niet", "dat", "zijn", "voor", "met", "op", "aan", "wordt", "ook", "deze", "naar"],
};

/**
 * Guesses the language of a text from its script and its commonest words, among those that the product speaks and a few
 * neighbours. Answers an ISO 639-1 code, or undefined when nothing is plain: short texts, lists of names, mixtures.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return undefined;
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return "ja";
  if (share(/\p{Script=Hangul}/gu) > 0.3) return "ko";
  if (share(/\p{Script=Han}/gu) > 0.3) return "zh";
  if (share(/\p{Script=Arabic}/gu) > 0.3) return "ar";
  if (share(/\p{Script=Hebrew}/gu) > 0.3) return "he";
  if (share(/\p{Script=Greek}/gu) > 0.3) return "el";
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return "ru";
  return byStopWords(sample);
}

function byStopWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(STOP_WORDS)
    .map(([language, stopWords]) => ({
      language,
      hits: stopWords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits < 3 || best.hits / words.length < 0.04) return undefined;
  return best.hits > (second?.hits ?? 0) * 1.3 ? best.language : undefined;
}
