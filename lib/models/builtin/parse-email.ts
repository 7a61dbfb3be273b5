import type { Goal } from "@/lib/models/builtin/goals";
import {
  cut,
  pronoun,
  readAddresses,
  trimSubject,
  unquote,
  withoutAddresses,
} from "@/lib/models/builtin/parse-phrases";
import { parseShape } from "@/lib/models/builtin/parse-shape";
import { parseSummary } from "@/lib/models/builtin/parse-writing";

/**
 * `E-mail it to ana@example.com`, `Send bob@example.com a summary of the lease`: the letter, after the goal that
 * brings what it says when that is asked for in the same breath.
 */
export function parseEmail(clause: string): Goal[] | null {
  const isSend = /^(?:e-?mail|mail|send|forward|notify)\b/i.test(clause);
  if (!isSend) return null;
  const to = readAddresses(clause);
  const replies = /\b(?:reply|answer|response|to (?:him|her|them|the (?:customer|sender|client|author)))\b/i.test(
    clause,
  );
  const mailWord = /^(?:e-?mail|mail)\b|\b(?:e-?mail|mail|message)\b/i.test(clause);
  if (to.length === 0 && !mailWord && !replies && !pronoun.test(clause)) return null;
  const subject = unquote(
    /\b(?:with (?:the )?subject|subject(?: line)?)\s*:?\s*("[^"]+"|“[^”]+”|'[^']+'|[^,;]+)/i.exec(clause)?.[1] ?? "",
  );
  const said =
    /\b(?:saying|to say|telling (?:him|her|them)|stating|that says|with the (?:text|body|message)|body)\b\s*(?:that\s+)?:?\s*(.+)$/is.exec(
      clause,
    )?.[1] ??
    /@[\w.-]+\w\s*:\s*(.+)$/s.exec(clause)?.[1] ??
    /@[\w.-]+\w\s+that\s+(.+)$/s.exec(clause)?.[1] ??
    "";
  const goal: Goal = { kind: "email", to, subject, literal: unquote(said), replies };
  if (said !== "") return [goal];
  // "Send ana@example.com a summary of the handbook": what to send is asked for in the same breath.
  const object = withoutAddresses(clause)
    .replace(/^(?:e-?mail|mail|send|forward|notify)\s+/i, "")
    .replace(/\b(?:with (?:the )?subject|subject(?: line)?)\b.*$/is, "")
    .replace(/^(?:\s*(?:an? |the )?(?:e-?mail|mail|message)\b)/i, " ")
    .replace(/\b(?:to|by e-?mail|via e-?mail|and)\s*(?=$|\s{2,}|,)/gi, " ")
    .replace(/^\s*(?:to\s+)?(?:me|us|him|her)?\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const inner = parseSummary(object);
  if (inner) return [inner, goal];
  const about = /^(?:about|on|regarding|with (?:information|details|the facts) (?:about|on))\s+(.+)$/i.exec(
    object,
  )?.[1];
  if (about) return [{ kind: "answer", questions: [cut(about)] }, goal];
  if (/^(?:what|who|when|where|which|why|how)\b/i.test(object))
    return [{ kind: "answer", questions: [cut(object)] }, goal];
  const named =
    /^(?:the |our )?(?!result|summary|answer|report|draft|reply|finding|text|document|outcome|letter|it\b|this\b|that\b|them\b)([\p{L}\d][^.]{3,80})$/iu.exec(
      object,
    )?.[1];
  const quoted = /["“]([^"”]+)["”]/.exec(clause)?.[1];
  if (quoted && subject === "") return [{ ...goal, literal: quoted }];
  if (!named || pronoun.test(object)) return [goal];
  // A document is sent as its summary: the mail tool carries text.
  const isDocument = /\b(?:policy|handbook|contract|agreement|manual|guide|lease|terms|faq|minutes|notes)$/i.test(
    cut(named),
  );
  const shape = parseShape(clause);
  return isDocument
    ? [{ kind: "summarise", subject: trimSubject(named), focus: "", shape, ofPrevious: false }, goal]
    : [{ kind: "answer", questions: [cut(named)] }, goal];
}
