import { splitSentences } from "@/lib/models/builtin/split-sentences";
import { listWords } from "@/lib/models/builtin/tokenise-text";

export type ReviewFinding = { topic: ReviewTopic; problem: string; excerpt: string; advice: string };
export type ReviewTopic = "clarity" | "spelling" | "tone" | "personal data" | "completeness" | "legal" | "consistency";

type Check = { topic: ReviewTopic; problem: string; advice: string; pattern: RegExp };

const checks: readonly Check[] = [
  {
    topic: "spelling",
    problem: "A word is repeated",
    advice: "Remove one of the two.",
    pattern: /\b(\p{L}{2,})\s+\1\b/giu,
  },
  {
    topic: "spelling",
    problem: "Likely misspelling",
    advice: "Check the spelling.",
    pattern:
      /\b(?:recieve\w*|seperate\w*|occured|definately|accomodat\w*|neccessar\w*|untill|wich|teh|adress\w*|goverment|enviroment|occurence|refered|succesful\w*|tommorow|begining|beleive\w*|calender|independant|maintainance|priviledge|publically|alot|thier|embarass\w*)\b/gi,
  },
  {
    topic: "completeness",
    problem: "A placeholder is left in the text",
    advice: "Fill it in or remove it.",
    pattern: /\bTBD\b|\bTBC\b|\bTODO\b|\bXX+\b|\?\?+|\[[^\]\n]{2,40}\](?!\()|<[^<>\n]{2,40}>|lorem ipsum|_{4,}/gi,
  },
  {
    topic: "legal",
    problem: "A vague time or duty",
    advice: "Name a date, a number of days, or a measure.",
    pattern:
      /\b(?:as soon as possible|asap|promptly|timely manner|in due course|reasonable (?:time|efforts?|notice|period)|best efforts|from time to time|where appropriate|if necessary|and\/or|etc\.?)/gi,
  },
  {
    topic: "legal",
    problem: "An absolute promise",
    advice: "Check that it can be kept, or limit it.",
    pattern:
      /\b(?:guarantee[sd]?|always|never|100\s?%|completely|fully liable|unlimited|any and all|in all cases|at no time|no matter what|risk[- ]free)\b/gi,
  },
  {
    topic: "tone",
    problem: "A sharp or emotional wording",
    advice: "Use neutral words.",
    pattern:
      /\b(?:unfortunately|obviously|clearly|stupid|ridiculous|terrible|awful|absurd|incompetent|as you should know|you failed to|your fault|whatever)\b|!{2,}/gi,
  },
  {
    topic: "clarity",
    problem: "Wording that hides who acts",
    advice: "Say who does it.",
    pattern:
      /\b(?:it (?:is|was) (?:decided|agreed|noted|considered|believed)|mistakes were made|has been (?:decided|determined))\b/gi,
  },
  {
    topic: "clarity",
    problem: "A filler that can go",
    advice: "Leave it out.",
    pattern:
      /\b(?:in order to|due to the fact that|at this point in time|for the purpose of|with regard to the fact|basically|it should be noted that|needless to say)\b/gi,
  },
  {
    topic: "personal data",
    problem: "An e-mail address",
    advice: "Check that it may be shared.",
    pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/g,
  },
  {
    topic: "personal data",
    problem: "What looks like a telephone number",
    advice: "Check that it may be shared.",
    pattern: /(?<![\d.])\+?\d{1,3}[\s.-]\(?\d{2,4}\)?(?:[\s.-]\d{2,4}){2,3}(?!\d)/g,
  },
  {
    topic: "personal data",
    problem: "What looks like a bank account (IBAN)",
    advice: "Remove it or mask it.",
    pattern: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/g,
  },
  {
    topic: "personal data",
    problem: "What looks like a payment card number",
    advice: "Remove it.",
    pattern: /\b(?:\d{4}[ -]?){3}\d{4}\b/g,
  },
  {
    topic: "personal data",
    problem: "What looks like a date of birth",
    advice: "Check that it is needed.",
    pattern: /\b(?:born|date of birth|dob)\b[^.\n]{0,20}\d/gi,
  },
];

const topicWords: readonly (readonly [ReviewTopic, RegExp])[] = [
  ["clarity", /clar|readab|style|plain|concise|wording|understand/i],
  ["spelling", /spell|typo|grammar|language|proofread|mistake|error/i],
  ["tone", /tone|polite|friendly|professional|style/i],
  ["personal data", /personal|privacy|gdpr|pii|confidential|sensitive|data/i],
  ["completeness", /complet|missing|placeholder|gap/i],
  ["legal", /legal|risk|contract|liab|commit|promis|vague|complian|ambigu/i],
  ["consistency", /consisten|contradict/i],
];

function checkSentences(text: string): ReviewFinding[] {
  return splitSentences(text).flatMap((sentence): ReviewFinding[] => {
    const words = listWords(sentence.text).length;
    const findings: ReviewFinding[] = [];
    if (words > 35)
      findings.push({
        topic: "clarity",
        problem: `A sentence of ${words} words`,
        excerpt: sentence.text,
        advice: "Split it.",
      });
    if (/\b(?:is|are|was|were|be|been|being)\s+\w+ed\s+by\b/i.test(sentence.text)) {
      findings.push({
        topic: "clarity",
        problem: "Passive voice",
        excerpt: sentence.text,
        advice: "Name who acts first.",
      });
    }
    return findings;
  });
}

function checkConsistency(text: string): ReviewFinding[] {
  const pairs: readonly (readonly [RegExp, RegExp])[] = [
    [/\be-mails?\b/gi, /\bemails?\b/gi],
    [/\bon-site\b/gi, /\bonsite\b/gi],
    [/\bco-operat\w+/gi, /\bcooperat\w+/gi],
    [
      /\b\w+is(?:e[sd]?|ing|ation)\b(?<=organis\w*|realis\w*|authoris\w*|summaris\w*|optimis\w*)/gi,
      /\b(?:organiz|realiz|authoriz|summariz|optimiz)\w*/gi,
    ],
  ];
  const findings = pairs.flatMap(([left, right]): ReviewFinding[] => {
    const [a, b] = [text.match(left)?.[0], text.match(right)?.[0]];
    return a && b
      ? [
          {
            topic: "consistency",
            problem: "Two spellings of the same word",
            excerpt: `${a} … ${b}`,
            advice: "Choose one.",
          },
        ]
      : [];
  });
  const brackets = (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  if (brackets !== 0)
    findings.push({
      topic: "spelling",
      problem: "Brackets do not match",
      excerpt: "( … )",
      advice: "Close or remove one.",
    });
  return findings;
}

function checkAbbreviations(text: string): ReviewFinding[] {
  const seen = new Set<string>();
  const common = new Set(
    "CEO CFO CTO HR IT EU UK US USA USD EUR GBP PDF FAQ VAT ID URL API TBD TBC TODO AM PM OK IBAN GDPR SMS PIN AND OR NOT THE".split(
      " ",
    ),
  );
  return [...text.matchAll(/\b[A-Z]{2,6}\b/g)].flatMap(([abbreviation]): ReviewFinding[] => {
    if (common.has(abbreviation) || seen.has(abbreviation) || /^X+$/.test(abbreviation)) return [];
    seen.add(abbreviation);
    if (text.includes(`(${abbreviation})`) || new RegExp(`\\b${abbreviation}\\s*\\(`).test(text)) return [];
    return [
      {
        topic: "clarity",
        problem: "An abbreviation is not explained",
        excerpt: abbreviation,
        advice: "Write it out once.",
      },
    ];
  });
}

/** The topics that criteria such as "spelling and tone" name; empty means all. */
export function readTopics(criteria: string): ReviewTopic[] {
  return topicWords.filter(([, pattern]) => pattern.test(criteria)).map(([topic]) => topic);
}

/**
 * Reviews a text by fixed checks. It finds what patterns can find (long sentences, placeholders, vague duties,
 * personal data, doubled words …) and nothing that needs understanding. At most 40 findings, in the order of topics.
 */
export function reviewText(text: string, criteria: string): ReviewFinding[] {
  const topics = readTopics(criteria);
  const patterned = checks.flatMap(({ pattern, ...check }) =>
    [...new Set([...text.matchAll(pattern)].map(([match]) => match.trim()))]
      .slice(0, 5)
      .map((excerpt) => ({ ...check, excerpt })),
  );
  const findings = [
    ...patterned,
    ...checkSentences(text),
    ...checkConsistency(text),
    ...checkAbbreviations(text).slice(0, 5),
  ];
  return findings.filter((finding) => topics.length === 0 || topics.includes(finding.topic)).slice(0, 40);
}

export function composeReview(findings: readonly ReviewFinding[], criteria: string): string {
  const topics = readTopics(criteria);
  const scope =
    topics.length === 0
      ? "clarity, spelling, tone, personal data, completeness, vague duties and consistency"
      : topics.join(", ");
  const limits = "These are pattern checks; they do not judge whether the content is right.";
  if (findings.length === 0) return `I checked the text for ${scope} and found nothing. ${limits}`;
  const grouped = new Map<string, ReviewFinding[]>();
  for (const finding of findings) grouped.set(finding.topic, [...(grouped.get(finding.topic) ?? []), finding]);
  const sections = [...grouped].map(([topic, items]) => {
    const lines = items.map(({ problem, excerpt, advice }) => {
      const shown = excerpt.length > 140 ? `${excerpt.slice(0, 140)} …` : excerpt;
      return `- ${problem}: “${shown}”. ${advice}`;
    });
    return `**${topic.charAt(0).toUpperCase()}${topic.slice(1)}**\n\n${lines.join("\n")}`;
  });
  const count = findings.length === 1 ? "one point" : `${findings.length} points`;
  return `I checked the text for ${scope} and found ${count}.\n\n${sections.join("\n\n")}\n\n${limits}`;
}
