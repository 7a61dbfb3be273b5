import { citation, composeAnswer, composeSummary, findChunks, sourceLabel } from "@/lib/models/builtin/compose-answer";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import { extractEntities } from "@/lib/models/builtin/extract-entities";
import type { Goal } from "@/lib/models/builtin/goals";
import { findNamedDocument } from "@/lib/models/builtin/find-named-document";
import { readableName, type Passage } from "@/lib/models/builtin/passages";
import {
  callTool,
  nothing,
  searchAll,
  type Kit,
  type Outcome,
  type Pursuit,
  type SearchResult,
  type WholeDocument,
} from "@/lib/models/builtin/pursuit";
import type { NamedDocument, PastCall } from "@/lib/models/builtin/read-prompt";
import { rankSentences } from "@/lib/models/builtin/rank-sentences";
import { numberField, readPassages } from "@/lib/models/builtin/read-tool-output";
import { selectQuotes, type Finding } from "@/lib/models/builtin/select-quotes";
import { isQuestion } from "@/lib/models/builtin/split-clauses";
import { summarise } from "@/lib/models/builtin/summarise";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

/** Pages of one document that are read at most: each is a call. */
const mostPages = 8;

/** Text that came with the conversation: pasted below the request, or attached. */
export function givenPassages(kit: Kit): readonly Passage[] {
  return kit.task.payload === "" ? kit.prompt.attachments : [{ text: kit.task.payload }, ...kit.prompt.attachments];
}

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
    title: heading(goal.questions[0] ?? "").replace(/\?$/, ""),
    sources: found.flatMap(({ finding }) => finding.quotes.map((quote) => quote.passage)),
  };
}

function heading(question: string): string {
  const text = question.trim();
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return isQuestion(capital) && !/[?？]$/.test(capital) ? `${capital}?` : capital;
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

/** Reads a whole document, page after page when it comes in pages, within a bound, and once for all goals. */
function* readWhole(kit: Kit, documentId: string): Pursuit<WholeDocument> {
  const known = kit.documents.get(documentId);
  if (known) return known;
  const whole = yield* readPages(documentId);
  kit.documents.set(documentId, whole);
  return whole;
}

/**
 * The first page tells how many there are; the others come side by side. Of a long document: the first three pages
 * and others evenly spread over the rest.
 */
function* readPages(documentId: string): Pursuit<WholeDocument> {
  const first: PastCall = yield* callTool("read_document", { documentId });
  if (first.outcome.status !== "ok") return { passages: [], failure: first.outcome, pagesRead: 0, pageCount: 0 };
  const passages = readPassages(first.outcome.value).map((passage) => ({ documentId, ...passage }));
  const page = numberField(first.outcome.value, "page") ?? 1;
  const pageCount = numberField(first.outcome.value, "pageCount", "pages", "totalPages") ?? page;
  const others = choosePages(page, pageCount);
  const calls =
    others.length === 0
      ? []
      : yield others.map((number) => ({ toolName: "read_document", input: { documentId, page: number } }));
  for (const call of calls) {
    if (call.outcome.status !== "ok") continue;
    passages.push(...readPassages(call.outcome.value).map((passage) => ({ documentId, ...passage })));
  }
  const pagesRead = 1 + calls.filter((call) => call.outcome.status === "ok").length;
  return { passages, failure: null, pagesRead, pageCount };
}

function choosePages(first: number, last: number): number[] {
  const rest = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + 1 + index);
  if (rest.length < mostPages) return rest;
  const opening = rest.slice(0, 2);
  const later = rest.slice(2);
  const wanted = mostPages - 1 - opening.length;
  const spread = Array.from(
    { length: wanted },
    (_, index) => later[Math.floor(((index + 0.5) * later.length) / wanted)] ?? last,
  );
  return [...opening, ...new Set(spread)];
}

export type Material = {
  passages: readonly Passage[];
  /** Passages that a search gave, with the ids that citations need. */
  known: readonly Passage[];
  failure: SearchResult["failure"];
  /** The document that it is; empty for several or for pasted text. */
  name: string;
  /** What part of a long document was read; empty when it is all there. */
  note: string;
};

/** The text that a subject stands for: what was given, a named document read whole, or what a search finds. */
export function* gatherMaterial(kit: Kit, subject: string, focus: string): Pursuit<Material> {
  const given = givenPassages(kit);
  const { documents } = kit.prompt;
  const named = subject === "" ? null : findNamedDocument(subject, given);
  const isGiven =
    given.length > 0 && (subject === "" ? documents.length === 0 || kit.task.payload !== "" : named !== null);
  if (isGiven || (given.length > 0 && !kit.offers("search_knowledge"))) {
    const passages = named === null ? given : given.filter((passage) => passage.documentName === named);
    return { passages, known: given, failure: null, name: named ?? "", note: "" };
  }
  const attached = findAttached(subject, documents);
  const about = subject === "" && attached ? readableName(attached.name) : subject;
  const query = [focus, about].filter((part) => part !== "").join(" ") || kit.task.request;
  const [result] = yield* searchAll(kit, [query], 20);
  const found = result?.passages ?? [];
  const name = attached?.name ?? findNamedDocument(subject, found);
  const inDocument = name === null ? found : found.filter((passage) => passage.documentName === name);
  const documentId = attached?.id ?? inDocument[0]?.documentId;
  if (name !== null && documentId !== undefined && focus === "" && kit.offers("read_document")) {
    const whole = yield* readWhole(kit, documentId);
    const passages = whole.passages.map((passage) => ({ documentName: name, ...passage }));
    const isCut = whole.pagesRead < whole.pageCount;
    const note =
      partly === ""
        ? ""
        : `

${partly}`;
    if (passages.length > 0) return { passages, known: found, failure: null, name, note };
  }
  const inOrder = name === null ? inDocument : inDocument.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0));
  return { passages: inOrder, known: found, failure: result?.failure ?? null, name: name ?? "", note: "" };
}

/** The attached document that a subject names, or the only one when it names none. */
function findAttached(subject: string, documents: Kit["prompt"]["documents"]): NamedDocument | undefined {
  const named = findNamedDocument(
    subject,
    documents.map((document) => ({ documentName: document.name, text: "" })),
  );
  if (named !== null) return documents.find((document) => document.name === named);
  return subject === "" ? documents[0] : undefined;
}

function keepFocus(passages: readonly Passage[], focus: string): readonly Passage[] {
  if (focus === "") return passages;
  const near = rankSentences(focus, passages).sentences.filter(
    (ranked) => ranked.coverage >= 0.5 && ranked.sentence.kind !== "heading",
  );
  return near
    .toSorted((a, b) => a.index - b.index)
    .map((ranked) => ({ ...ranked.passage, headings: ranked.sentence.headings, text: ranked.sentence.text }));
}

/** Summarises a named document, a topic, or the text that was given. */
export function* pursueSummary(
  kit: Kit,
  goal: Extract<Goal, { kind: "summarise" }>,
  previous: Outcome | undefined,
): Pursuit<Outcome> {
  if (goal.ofPrevious && previous && previous.content !== "") {
    const quotes = summarise([{ text: previous.content }], goal.shape);
    const text = composeSummary(quotes, goal.shape.form);
    return { text, content: text, title: `Summary: ${previous.title}`, sources: previous.sources };
  }
  if (!kit.offers("search_knowledge") && givenPassages(kit).length === 0) return { ...nothing, text: noMaterial(kit) };
  const { passages, known, failure, name, note: partly } = yield* gatherMaterial(kit, goal.subject, goal.focus);
  if (failure && passages.length === 0) {
    return {
      ...nothing,
      text: `I could not search the documents${describeFailure(failure)}. There is nothing to summarise.`,
    };
  }
  const relevant = keepFocus(passages, goal.focus);
  const isTopic = goal.subject !== "" && name === "" && givenPassages(kit).length === 0;
  const material = isTopic ? keepFocus(relevant, goal.subject) : relevant;
  const quotes = findChunks(summarise(material, goal.shape), known);
  const what =
    goal.focus !== "" ? goal.focus : goal.subject !== "" ? goal.subject : name !== "" ? readableName(name) : "the text";
  if (quotes.length === 0) return { ...nothing, text: `I found nothing about ${what} that could be summarised.` };
  const body = composeSummary(quotes, goal.shape.form);
  const note =
    partly === ""
      ? ""
      : `

${partly}`;
  const title = `Summary of ${/^(?:the|what)\b/.test(what) ? what : `the ${what}`}`;
  return {
    text: `${title}:\n\n${body}${note}`,
    content: `${title}:\n\n${body}${note}`,
    title,
    sources: quotes.map((quote) => quote.passage),
  };
}

/** Shows a document, or one page of it, that was asked for by its id. */
export function* pursueReading(kit: Kit, goal: Extract<Goal, { kind: "read" }>): Pursuit<Outcome> {
  if (!kit.offers("read_document"))
    return { ...nothing, text: "I have no tool for reading a document by its id here." };
  const input = goal.page === null ? { documentId: goal.documentId } : { documentId: goal.documentId, page: goal.page };
  const call = yield* callTool("read_document", input);
  if (call.outcome.status !== "ok")
    return { ...nothing, text: `I could not read the document${describeFailure(call.outcome)}.` };
  const passages = readPassages(call.outcome.value);
  if (passages.length === 0) return { ...nothing, text: "The document has no text." };
  const text = passages
    .map((passage) => `${passage.text.slice(0, 3_000)}${citation(passage)}`)
    .join("\n\n")
    .slice(0, 12_000);
  const label = passages[0] ? sourceLabel(passages[0]) : "";
  return { text, content: text, title: label === "" ? "Document" : label, sources: passages };
}

/** Lists dates, amounts, addresses, links or telephone numbers of the given or a searched text. */
export function* pursueExtraction(kit: Kit, goal: Extract<Goal, { kind: "extract" }>): Pursuit<Outcome> {
  if (!kit.offers("search_knowledge") && givenPassages(kit).length === 0) return { ...nothing, text: noMaterial(kit) };
  const { passages, failure } = yield* gatherMaterial(kit, givenPassages(kit).length > 0 ? "" : kit.task.request, "");
  if (failure && passages.length === 0)
    return { ...nothing, text: `I could not search the documents${describeFailure(failure)}.` };
  const lines = goal.what.flatMap((kind) => {
    const found = extractEntities(kind, passages);
    if (found.length === 0) return [`I found no ${kind} in the text.`];
    return [`**${heading(kind)}**`, ...found.map(({ value, passage }) => `- ${value}${citation(passage)}`)];
  });
  const text = lines.join("\n");
  return { text, content: text, title: goal.what.join(" and "), sources: passages };
}
