const actionVerbs =
  "summari[sz]e|sum up|condense|recap|e-?mail|mail|send|forward|notify|write|create|make|prepare|produce|generate|compile|draft|" +
  "compose|save|export|store|fetch|download|open|call|check|ping|tell|let|calculate|compute|work out|reply|respond|answer|review|" +
  "proofread|find|search|look|list|compare|extract|read|explain|describe|turn|put|give|show|attach|translate|deliver";
/** After a question only these start something new: "the name and address of …" must stay whole. */
const strongVerbs =
  "summari[sz]e|e-?mail (?:it|this|that|the|me|us|\\S+@)|mail (?:it|this|the|\\S+@)|send|forward|notify|write|create|produce|generate|save|export|draft|calculate|fetch|tell (?:me|us)";

const filler = "(?:(?:please|also|then|finally|afterwards|kindly)\\s+)*";
const joiner =
  "(?:\\s*,\\s*(?:and\\s+)?(?:then\\s+|also\\s+)?|\\s+and\\s+(?:then\\s+|also\\s+|finally\\s+)?|\\s*;\\s*|\\s+then\\s+|\\s*,?\\s*after(?:wards| that),?\\s+)";
const boundary = (verbs: string): RegExp => new RegExp(`${joiner}(?=${filler}(?:${verbs})\\b)`, "i");
const questionStart =
  /^(?:what|who|whom|whose|when|where|which|why|how|is|are|do|does|did|can|could|may|must|should|will|would|has|have|am)\b/i;
const nextQuestion =
  /(?:\s*,\s*and\s+|\s+and\s+|\s*,\s*|\s*;\s*)(?=(?:what|who|whom|when|where|which|why|how (?:much|many|long|often|do|does|can|is|are|soon|far))\b)/i;

/** Quoted text and addresses are hidden while splitting, so that what they hold is not taken for grammar. */
function protect(text: string): { masked: string; restore: (part: string) => string } {
  const kept: string[] = [];
  const masked = text.replace(
    /"[^"]{1,4000}"|“[^”]{1,4000}”|«[^»]{1,4000}»|(?<=\s|^)'[^'\n]{2,400}'(?=[\s.,;!?]|$)|https?:\/\/[^\s<>"”)]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+|\{[^{}]{0,2000}\}/g,
    (match) => {
      // A full stop at the end of a URL belongs to the sentence.
      const tail = /^https?:/.test(match) ? (/[.,;:!?]+$/.exec(match)?.[0] ?? "") : "";
      kept.push(tail === "" ? match : match.slice(0, -tail.length));
      return `\uE000${kept.length - 1}\uE001${tail}`;
    },
  );
  return {
    masked,
    restore: (part) => part.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? ""),
  };
}

const polite =
  /^(?:(?:please|kindly|also|then|next|first|finally|lastly|now|ok(?:ay)?|hi|hello|hey|dear \w+|thanks|could you|can you|would you|will you|could we|i(?:'d| would) like you to|i want you to|i need you to|i would like to know|i want to know|i(?:'d| would) like to know|i need to know|do you know|please help me(?: to)?|help me(?: to)?|let's|go ahead and|(?:and )?after(?:wards| that)|when (?:you are |you're )?(?:done|finished|ready))\b\s*[,!:.]?\s*)+/i;

/** Removes courtesies before the verb: "Could you please summarise …" → "summarise …". */
export function stripPolite(clause: string): string {
  const bare = clause.replace(polite, "").trim();
  return bare === "" ? clause.trim() : bare;
}

function splitAt(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let guard = 0; guard < 20; guard += 1) {
    const match = pattern.exec(rest);
    if (!match || match.index === 0) break;
    parts.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + match[0].length);
  }
  return [...parts, rest];
}

/**
 * Splits a request into clauses that each ask for one thing: at sentence ends, list items, and before a verb of
 * action ("… and e-mail it to …"). Courtesies are dropped, quoted text stays whole.
 */
export function splitClauses(request: string): string[] {
  const { masked, restore } = protect(request.slice(0, 8_000));
  const sentences = masked
    .split(/\n+/u)
    .flatMap((line) => line.replace(/^\s*(?:[-*•]|\(?\d{1,2}[.)])\s+/, "").split(/(?<=[.!?。？！])\s+|(?<=[。？！])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}\uE000]/u.test(sentence));
  return sentences
    .flatMap((sentence) => {
      const bare = stripPolite(sentence);
      const isQuestion = questionStart.test(bare);
      const parts = splitAt(bare, boundary(isQuestion ? strongVerbs : actionVerbs));
      return parts.flatMap((part) => {
        const clause = stripPolite(part);
        return questionStart.test(clause) ? splitAt(clause, nextQuestion) : [clause];
      });
    })
    .map((clause) => restore(clause).replace(/^[\s,;]+|[\s,;]+$/g, ""))
    .filter((clause) => clause !== "");
}

const otherQuestion = /^¿|(?:か|吗|呢)[。？?]?\s*$/u;

/** Whether a clause is built as a question, whatever mark it ends with: "Remote work rules?" is a topic. */
export function startsAsQuestion(clause: string): boolean {
  return questionStart.test(clause.trim()) || otherQuestion.test(clause);
}

/** Whether a clause is worded or marked as a question. */
export function isQuestion(clause: string): boolean {
  return startsAsQuestion(clause) || /[?？]\s*$/.test(clause);
}
