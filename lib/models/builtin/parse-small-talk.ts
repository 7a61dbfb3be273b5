import type { Goal } from "@/lib/models/builtin/goals";

/** Greetings, thanks, questions about the model itself, and what it cannot do. Null for everything else. */
export function parseSmallTalk(clause: string): Goal | null {
  const lower = clause.trim().toLowerCase();
  if (
    /^(?:who|what) (?:exactly )?are you\b|^what(?:'s| is) your name\b|^are you (?:an? )?(?:ai|bot|human|robot|person|language model|llm|chatgpt|gpt|claude|gemini)|^(?:what|which) (?:ai |language )?model (?:are you|is this|do you use)|^what can you do\b|^introduce yourself/.test(
      lower,
    )
  )
    return { kind: "identify" };
  if (/^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: there| all| everyone| team)?[\s!.,]*$/.test(lower))
    return { kind: "greet", thanks: false };
  if (/^(?:ok(?:ay)?|yes|no|sure|fine|alright|all right|got it|test(?:ing)?|hm+|help)[\s!.,?]*$/.test(lower))
    return { kind: "greet", thanks: false };
  if (/^(?:thanks?|thank you|thx|cheers|great|perfect)(?: (?:a lot|very much|so much|you))?[\s!.,]*$/.test(lower))
    return { kind: "greet", thanks: true };
  if (/^translate\b|\btranslate (?:it|this|that|the)\b/.test(lower)) return { kind: "unsupported", what: "translate" };
  if (/^(?:write|tell|compose|make up|invent)\b.{0,30}\b(?:poem|haiku|song|story|joke|novel|limerick)\b/.test(lower))
    return { kind: "unsupported", what: "write fiction or verse" };
  if (
    /^(?:write|create|implement|generate|code|debug|fix)\b.{0,40}\b(?:code|function|script|program|class|sql|query|regex|unit tests?)\b/.test(
      lower,
    )
  )
    return { kind: "unsupported", what: "write program code" };
  if (/^(?:draw|paint|generate an? (?:image|picture|logo))\b/.test(lower))
    return { kind: "unsupported", what: "make pictures" };

  return null;
}
