import type { Goal } from "@/lib/models/builtin/goals";
import { parseGoals } from "@/lib/models/builtin/parse-goals";
import { readAddresses } from "@/lib/models/builtin/parse-phrases";
import { splitSentences } from "@/lib/models/builtin/split-sentences";

/** What an agent's instructions say to do with every task, read from their plain imperatives. */
export type StandingOrders = {
  /** Done after the task: "Always e-mail the answer to ops@example.com." */
  afterwards: Goal[];
  /** What a task that names no action is for. */
  usually: "answer" | "report" | "draft" | "review" | "summarise";
  /** A drafted reply is also to be sent. */
  sendsReplies: boolean;
  reportFormat: "pdf" | "docx" | "md";
  criteria: string;
};

const conditional =
  /^(?:if|unless|in case|whenever|when(?! (?:you are |you're )?(?:done|finished|ready)\b)|should (?:a|the|you)|where|for (?:each|every)|only|never|do not|don't|avoid|you (?:can|may|could|might)|it is|there)\b/i;
const leadIn =
  /^(?:(?:always|then|finally|next|first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|afterwards|and|also|please|you (?:must|should|will|always)|your (?:job|task|role) is to|(?:when (?:you are |you're )?(?:done|finished|ready))|after (?:answering|that|this|searching|reading|\w+ing [^,]{0,60}))\s*,?\s*)+/i;

/**
 * Reads standing orders. Only imperatives count: conditions ("If the customer …"), permissions ("You may …") and
 * prohibitions give no orders. Side effects need a complete order, such as an address to write to.
 */
export function readInstructions(instructions: string): StandingOrders {
  const orders: StandingOrders = {
    afterwards: [],
    usually: "answer",
    sendsReplies: false,
    reportFormat: "pdf",
    criteria: "",
  };
  const sentences = splitSentences(instructions.slice(0, 20_000)).slice(0, 200);
  for (const sentence of sentences) {
    if (sentence.kind === "heading" || conditional.test(sentence.text)) continue;
    const text = sentence.text.replace(leadIn, "").trim();
    if (text === "" || conditional.test(text)) continue;
    if (
      /\bwhen (?:asked|requested|told|needed)\b|\b(?:when|if) (?:the|a) (?:task|user|request|customer) (?:asks|says|wants|requests|needs)\b|\bif (?:asked|requested|needed|necessary)\b|\bon request\b/i.test(
        text,
      )
    )
      continue;
    const addressed = readAddresses(text).length > 0;
    for (const goal of parseGoals(text)) {
      if (goal.kind === "email" && addressed) orders.afterwards.push(goal);
      else if (goal.kind === "email") orders.sendsReplies = true;
      else if (goal.kind === "report") {
        orders.usually = "report";
        orders.reportFormat = goal.format;
      } else if (goal.kind === "draft" && orders.usually === "answer") orders.usually = "draft";
      else if (goal.kind === "review" && orders.usually === "answer") {
        orders.usually = "review";
        orders.criteria = goal.criteria;
      } else if (goal.kind === "summarise" && orders.usually === "answer") orders.usually = "summarise";
    }
    if (
      /\bsend(?:s|ing)? (?:it|the (?:reply|answer|draft|response|e-?mail))\b|\bsend_email\b/i.test(text) &&
      /^(?:draft|write|send|reply|answer|compose|prepare|use)\b/i.test(text)
    ) {
      orders.sendsReplies = true;
    }
    if (
      /\bdraft(?:s|ing)? (?:a |an |the )?(?:reply|replies|answers?|responses?|e-?mails?)/i.test(text) &&
      orders.usually === "answer"
    )
      orders.usually = "draft";
  }
  return orders;
}
