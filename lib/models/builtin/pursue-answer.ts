import { composeAnswer } from "@/lib/models/builtin/compose-answer";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import { givenPassages } from "@/lib/models/builtin/gather-material";
import type { Goal } from "@/lib/models/builtin/goals";
import {
  nothing,
  searchAll,
  type Kit,
  type Outcome,
  type Pursuit,
  type SearchResult,
} from "@/lib/models/builtin/pursuit";
import { selectQuotes, type Finding } from "@/lib/models/builtin/select-quotes";
import { isQuestion } from "@/lib/models/builtin/split-clauses";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

function hasSubjectWords(text: string): boolean {
  return listStems(text).some((stem) => wordWeight(stem) === 1);
}

/** "And for monthly plans?" means little without the question before it. */
function completeQuestion(kit: Kit, question: string): string {
  const content = listStems(question).filter((stem) => wordWeight(stem) > 0);
  const leansBack =
    /^(?:and|what about|how about|also|but|or)\b/i.test(question) ||
    content.length === 0 ||
    (content.length < 3 && /\b(?:it|they|that|this|those|these|then|there)\b/i.test(question));
  const before = kit.prompt.earlier.at(-1);
  return leansBack && before
    ? `${question.replace(/^(?:and|but|or|also)\s+/i, "")} (${before.slice(0, 300)})`
    : question;
}

export function noMaterial(kit: Kit): string {
  const unread = kit.prompt.unreadable.length > 0 ? ` I cannot read ${kit.prompt.unreadable.join(", ")}.` : "";
  return (
    "I answer by quoting documents, and there is none here: nothing is attached and I have no tool to search with." +
    `${unread} Attach a document, give the agent the search_knowledge tool, or choose another model.`
  );
}

function* findAnswers(kit: Kit, questions: readonly string[]): Pursuit<{ finding: Finding; result: SearchResult }[]> {
  const given = givenPassages(kit);
  const fromGiven = questions.map((question) => selectQuotes(question, given));
  const open = questions.filter((_, index) => fromGiven[index]?.verdict !== "answered");
  const results = yield* searchAll(kit, open);
  return questions.map((question, index) => {
    const own = fromGiven[index] ?? { verdict: "none" as const, quotes: [] };
    if (own.verdict === "answered") return { finding: own, result: { passages: given, failure: null } };
    const result = results[open.indexOf(question)] ?? { passages: [], failure: null };
    const found = selectQuotes(question, result.passages);
    const better = found.verdict === "none" && own.verdict === "close" ? own : found;
    return { finding: better, result: { passages: [...result.passages, ...given], failure: result.failure } };
  });
}

/** Answers questions from the given text, else from a search for each. */
export function* pursueAnswer(kit: Kit, goal: Extract<Goal, { kind: "answer" }>): Pursuit<Outcome> {
  const questions = goal.questions.map((question) => completeQuestion(kit, question));
  if (!questions.some((question) => /[\p{L}\p{N}]/u.test(question))) return { ...nothing, text: offerHelp(kit) };
  const canLook = kit.offers("search_knowledge") || givenPassages(kit).length > 0;
  if (!canLook) return { ...nothing, text: questions.some(hasSubjectWords) ? noMaterial(kit) : offerHelp(kit) };
  if (
    !questions.some(hasSubjectWords) &&
    questions.length === 1 &&
    (questions[0]?.length ?? 0) < 12 &&
    !/[?？]/.test(questions[0] ?? "")
  ) {
    return { ...nothing, text: offerHelp(kit) };
  }

  const found = yield* findAnswers(kit, questions);
  const parts = found.map(({ finding, result }, index) => {
    if (result.failure && finding.verdict === "none") {
      return `I could not search the documents${describeFailure(result.failure)}.`;
    }
    return composeAnswer(goal.questions[index] ?? "", finding, result.passages.length > 0);
  });
  const isSingle = parts.length === 1;
  const text = isSingle
    ? (parts[0] ?? "")
    : parts.map((part, index) => `**${heading(goal.questions[index] ?? "")}**\n\n${part}`).join("\n\n");
  const hasAny = found.some(({ finding }) => finding.verdict !== "none");
  return {
    text,
    content: hasAny ? text : "",
    title: titleOf(goal.questions[0] ?? ""),
    sources: found.flatMap(({ finding }) => finding.quotes.map((quote) => quote.passage)),
  };
}

export function heading(question: string): string {
  const text = question.trim();
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return isQuestion(capital) && !/[?？]$/.test(capital) ? `${capital}?` : capital;
}

/** `What are the notice periods?` → `Notice periods`. */
function titleOf(question: string): string {
  const bare = question
    .trim()
    .replace(/[?？.!\s]+$/u, "")
    .replace(/^(?:what|who|which|where)\s+(?:is|are|was|were|does|do)\s+(?:the|our|a|an|my|your)?\s*/i, "")
    .replace(/^(?:about|the|our)\s+/i, "");
  return heading(bare.length < 4 ? question : bare).replace(/\?$/, "");
}

export function offerHelp(kit: Kit): string {
  const abilities = [
    kit.offers("search_knowledge")
      ? "answer questions from your documents with quotes, summarise them"
      : "answer from text that you attach, summarise it",
    kit.offers("send_email") ? "send e-mails" : "",
    kit.offers("write_document") ? "write reports as PDF, DOCX or Markdown" : "",
    kit.offers("calculate") ? "calculate" : "",
    kit.offers("current_time") ? "tell the time anywhere" : "",
    kit.offers("http_request") ? "fetch web addresses" : "",
  ].filter((ability) => ability !== "");
  return `I can ${abilities.join(", ")}. What would you like to know?`;
}
