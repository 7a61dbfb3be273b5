import { spellOutCitations } from "@/lib/models/builtin/compose-answer";
import type { Passage } from "@/lib/models/builtin/passages";

const mailboxNames =
  /^(?:info|hello|contact|support|help|sales|team|office|admin|billing|finance|accounts?|hr|legal|ops|operations|service|noreply|no-reply|mail|post|all|everyone|press|jobs|security|privacy|reception|it|dev|marketing|customer|customers?-?service|group|list|ceo|cfo|coo|cto|cio|ciso|dpo|board|management|ombuds|legal-team|editor|owner|user|test|demo)$/i;

/** `ana.silva@example.com` → `Ana`; empty when the address does not tell a person's first name. */
export function firstNameOf(address: string): string {
  const local = address.split("@")[0] ?? "";
  const first = local.split(/[._+-]/)[0] ?? "";
  if (!/^[a-z]{3,14}$/i.test(first) || mailboxNames.test(local) || mailboxNames.test(first)) return "";
  // Without a separator the whole local part may be an initial with a surname (`jsmith`): be short, or be silent.
  if (local === first && first.length > 8) return "";
  return first.charAt(0).toUpperCase() + first.slice(1).toLowerCase();
}

export type EmailDraft = { to: string; subject: string; body: string };

/** A plain letter around content that was found. Adds a greeting and a close, no facts. */
export function composeEmail(
  to: readonly string[],
  subject: string,
  content: string,
  sources: readonly Passage[],
): EmailDraft {
  const names = to.map(firstNameOf).filter((name) => name !== "");
  const greeting =
    names.length === to.length && names.length > 0 && names.length <= 3 ? `Hello ${names.join(", ")},` : "Hello,";
  const body = spellOutCitations(content, sources).replace(/\*\*/g, "").trim();
  const isLetter = /^(?:dear|hello|hi|good (?:morning|afternoon|evening))\b/i.test(body);
  return {
    to: to.join(", "),
    subject: subject.replace(/\s+/g, " ").trim().slice(0, 150),
    body: isLetter ? body : `${greeting}\n\n${body}\n\nKind regards`,
  };
}

/** A message that the user dictated: a capital at the start, a full stop at the end, nothing else changed. */
export function finishSentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]["”']?$/.test(capital) ? capital : `${capital}.`;
}
