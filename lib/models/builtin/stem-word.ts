/**
 * The Porter stemmer for English (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980).
 * Words of other languages pass through it too: both sides of a comparison get the same treatment, so the worst
 * that happens is that a foreign inflection is not recognised.
 */
const consonant = "[^aeiou]";
const vowel = "[aeiouy]";
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;
const measureAbove0 = new RegExp(`^(?:${consonants})?${vowels}${consonants}`);
const measureIs1 = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`);
const measureAbove1 = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(?:${consonants})?${vowel}`);
const endsConsonantVowelConsonant = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

const step2: Readonly<Record<string, string>> = {
  ational: "ate",
  tional: "tion",
  enci: "ence",
  anci: "ance",
  izer: "ize",
  bli: "ble",
  alli: "al",
  entli: "ent",
  eli: "e",
  ousli: "ous",
  ization: "ize",
  ation: "ate",
  ator: "ate",
  alism: "al",
  iveness: "ive",
  fulness: "ful",
  ousness: "ous",
  aliti: "al",
  iviti: "ive",
  biliti: "ble",
  logi: "log",
};
const step2Pattern = new RegExp(
  `^(.+?)(${Object.keys(step2)
    .sort((a, b) => b.length - a.length)
    .join("|")})$`,
);
const step3: Readonly<Record<string, string>> = {
  icate: "ic",
  ative: "",
  alize: "al",
  iciti: "ic",
  ical: "ic",
  ful: "",
  ness: "",
};
const step3Pattern = new RegExp(`^(.+?)(${Object.keys(step3).join("|")})$`);
const step4Pattern = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

function removePlural(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function removePast(word: string): string {
  if (word.endsWith("eed")) return measureAbove0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const match = /^(.+?)(?:ed|ing)$/.exec(word);
  const stem = match?.[1];
  if (stem === undefined || !hasVowel.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return endsConsonantVowelConsonant.test(stem) ? `${stem}e` : stem;
}

function replaceSuffix(word: string, pattern: RegExp, table: Readonly<Record<string, string>>): string {
  const [, stem, suffix] = pattern.exec(word) ?? [];
  if (stem === undefined || suffix === undefined) return word;
  return measureAbove0.test(stem) ? stem + (table[suffix] ?? "") : word;
}

function removeFinalE(word: string): string {
  if (!word.endsWith("e")) return word;
  const stem = word.slice(0, -1);
  const drop = measureAbove1.test(stem) || (measureIs1.test(stem) && !endsConsonantVowelConsonant.test(stem));
  return drop ? stem : word;
}

function porter(word: string): string {
  let stem = removePast(removePlural(word));
  if (/^.+?y$/.test(stem) && hasVowel.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceSuffix(stem, step2Pattern, step2);
  stem = replaceSuffix(stem, step3Pattern, step3);
  const fourth = step4Pattern.exec(stem)?.[1];
  if (fourth !== undefined && measureAbove1.test(fourth)) stem = fourth;
  stem = removeFinalE(stem);
  return stem.endsWith("ll") && measureAbove1.test(stem) ? stem.slice(0, -1) : stem;
}

/** Forms that the rules do not bring together. */
const irregular: Readonly<Record<string, string>> = {
  paid: "pai",
  payment: "pai",
  payments: "pai",
  pay: "pai",
  pays: "pai",
  paying: "pai",
  payable: "pai",
  sent: "send",
  bought: "bui",
  left: "leav",
  leave: "leav",
  leaves: "leav",
  leaving: "leav",
  held: "hold",
  kept: "keep",
  lost: "lose",
  made: "make",
  taken: "take",
  took: "take",
  given: "give",
  gave: "give",
  written: "write",
  wrote: "write",
  ran: "run",
  began: "begin",
  begun: "begin",
  ended: "end",
  children: "child",
  people: "person",
  persons: "person",
  applies: "appli",
  applicable: "appli",
  application: "appli",
  apply: "appli",
  cancellation: "cancel",
  cancellations: "cancel",
  cancelled: "cancel",
  canceled: "cancel",
  renewal: "renew",
  renewals: "renew",
  refundable: "refund",
  approval: "approv",
  approvals: "approv",
  approve: "approv",
  approved: "approv",
  approves: "approv",
  arrival: "arriv",
  retention: "retain",
  delivery: "deliv",
  deliver: "deliv",
  delivers: "deliv",
  delivered: "deliv",
  deliveries: "deliv",
  delivering: "deliv",
  warranties: "warranti",
  response: "respond",
  responses: "respond",
  expiry: "expir",
  reimbursement: "reimburs",
};

const cache = new Map<string, string>();
const cacheLimit = 50_000;

/** The stem of a lower-case word. Numbers, and words that are not in Latin letters, come back as they are. */
export function stemWord(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = irregular[word] ?? (word.length > 2 && word.length < 40 && /^[a-z]+$/.test(word) ? porter(word) : word);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, stem);
  return stem;
}
