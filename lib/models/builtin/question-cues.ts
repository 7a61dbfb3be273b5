/** What kind of answer a question asks for, and how a sentence that has one looks. */
export type QuestionKind =
  | "when"
  | "how-long"
  | "how-much"
  | "how-many"
  | "how-often"
  | "who"
  | "where"
  | "why"
  | "how"
  | "yes-no"
  | "list"
  | "what";

const numberWord =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|first|third";
const unitOfTime =
  "seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|fortnights?|working days|business days|días|meses|años|jours|mois|ans|Tage|Wochen|Monate|Jahre|日|週|月|年|ヶ月|时|天";
const number = `(?:\\p{N}[\\p{N}.,]*|\\b(?:${numberWord})\\b)`;

const duration = new RegExp(
  `${number}\\)?[\\s-]*(?:calendar |working |business |consecutive |full )?(?:${unitOfTime})`,
  "iu",
);
const date =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}月|\d{1,2}日/i;
const money =
  /[$€£¥₹]\s?\p{N}|\p{N}\s?(?:[$€£¥₹%]|USD|EUR|GBP|CHF|JPY|dollars?|euros?|pounds?|per ?cent|percent|円|元)/iu;
const anyNumber = new RegExp(number, "iu");
const role =
  /\b(?:manager|director|officer|department|team|head of|lead|committee|board|council|supervisor|desk|office|supplier|buyer|customer|vendor|HR|human resources|finance|legal|payroll|procurement|CEO|CFO|CTO|administrator|owner|employee|party|parties|representative|president|chair)\b/i;
const personName = /(?<=[\p{Ll},:]\s|^)(?:\p{Lu}[\p{Ll}'’-]+)\s(?:\p{Lu}[\p{Ll}'’-]+)/u;
const email = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+/;
const place =
  /\b(?:at|in|on|to|from|via|through)\s+(?:the\s+)?(?:\p{Lu}|intranet|portal|website|reception|office|form|system|address|account|settings)|https?:|www\.|\b(?:street|road|avenue|building|floor|room|city)\b/iu;

const evidence: Record<QuestionKind, { pattern: RegExp; isStrong: boolean }> = {
  when: {
    pattern: new RegExp(
      `${date.source}|${duration.source}|\\b(?:within|by|before|after|until|no later than|as soon as|immediately|upon|starting)\\b`,
      "iu",
    ),
    isStrong: true,
  },
  "how-long": {
    pattern: new RegExp(`${duration.source}|\\b(?:until|permanent|indefinite|perpetual)`, "iu"),
    isStrong: true,
  },
  "how-much": {
    pattern: new RegExp(`${money.source}|${anyNumber.source}|\\b(?:free|no charge|in full|nothing)\\b`, "iu"),
    isStrong: true,
  },
  "how-many": { pattern: anyNumber, isStrong: true },
  "how-often": {
    pattern:
      /\b(?:daily|weekly|monthly|quarterly|annually|yearly|annual|once|twice|times|every|each|per (?:day|week|month|quarter|year)|continuous|regular)/i,
    isStrong: true,
  },
  who: { pattern: new RegExp(`${role.source}|${email.source}|${personName.source}`, "u"), isStrong: true },
  where: { pattern: new RegExp(`${place.source}|${email.source}`, "iu"), isStrong: true },
  why: {
    pattern: /\b(?:because|since|due to|so that|in order to|as a result|reason|ensure|protect|prevent|avoid)\b/i,
    isStrong: false,
  },
  how: {
    pattern:
      /\b(?:must|should|by|using|via|through|submit|send|complete|fill|form|portal|e-?mail|write|call|contact|log|open|request|report|steps?)\b/i,
    isStrong: false,
  },
  "yes-no": {
    pattern:
      /\b(?:must|may|can|cannot|can't|not|no|never|only|allowed|permitted|required|entitled|eligible|prohibited|forbidden|free|always|unless|except|without|provided)\b/i,
    isStrong: false,
  },
  list: { pattern: /[:;,]|\band\b/i, isStrong: false },
  what: { pattern: /\b(?:is|are|means|refers|includes?|consists?)\b/i, isStrong: false },
};

/** Reads the kind from the wording; `what` when nothing else fits. Works for English only, which is harmless. */
export function readQuestionKind(question: string): QuestionKind {
  const text = question.toLowerCase();
  if (
    /\bhow (?:long|old)\b|\b(?:duration|length of (?:time|the)|notice period|time ?frame|refund window|retention period|probation)\b/.test(
      text,
    )
  )
    return "how-long";
  if (/\bhow (?:often|frequently|regularly)\b|\bfrequency\b/.test(text)) return "how-often";
  if (/\bhow many\b|\bnumber of\b/.test(text)) return "how-many";
  if (
    /\bhow (?:much|high|large|big|far)\b|\bwhat(?:'s| is| are| does| do)?\b.{0,40}\b(?:price|cost|fee|rate|amount|percentage|limit|cap|discount|penalty|maximum|minimum|salary|allowance|budget)s?\b/.test(
      text,
    )
  )
    return "how-much";
  if (
    /\bwhen\b|\b(?:what|which) (?:date|day|time|year|month|hours)\b|\bby what\b|\bdeadline\b|\bdue date\b|\bhow (?:soon|late|early|quickly|fast)\b/.test(
      text,
    )
  )
    return "when";
  if (/\bwhom?\b|\bwhose\b|\b(?:which|what) (?:person|team|department|company|party|role|manager)\b/.test(text))
    return "who";
  if (/\bwhere\b|\b(?:which|what) (?:place|city|country|court|address|state|office)\b/.test(text)) return "where";
  if (/\bwhy\b|\bwhat (?:is|are) the reasons?\b|\bfor what reason\b/.test(text)) return "why";
  if (/\bhow\b/.test(text)) return "how";
  if (/\b(?:list|which|what are|what kinds?|what types?|name (?:the|all)|enumerate)\b/.test(text)) return "list";
  if (/^\W*(?:can|could|may|is|are|do|does|did|must|should|will|would|has|have|am)\b/.test(text)) return "yes-no";
  return "what";
}

/** Whether the sentence holds the kind of thing asked for; null for kinds that leave no clear trace. */
export function hasEvidence(kind: QuestionKind, sentence: string): boolean | null {
  const { pattern, isStrong } = evidence[kind];
  return isStrong ? pattern.test(sentence) : null;
}

const prohibition = /\b(?:do not|don't|must not|never|cannot|may not)\b/i;

/** The words of a question that only say of what kind it is: "how quickly", "how large". */
export function dropQuestionHead(question: string): string {
  return question.replace(
    /\bhow\s+(?:long|much|many|often|soon|quickly|fast|far|large|big|high|old|frequently|regularly|early|late|likely|strong)\b/gi,
    "how",
  );
}

/** Above 1 when the sentence holds the kind of thing that was asked for, below 1 when it clearly does not. */
export function cueFactor(kind: QuestionKind, sentence: string): number {
  const { pattern, isStrong } = evidence[kind];
  // How something is done is not said by a sentence about what is not to be done.
  if (kind === "how" && prohibition.test(sentence)) return 0.75;
  if (pattern.test(sentence)) return isStrong ? 1.35 : 1.1;
  return isStrong ? 0.7 : 1;
}
