import { citation, composeSummary, findChunks, sourceLabel } from "@/lib/models/builtin/compose-answer";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import { extractEntities } from "@/lib/models/builtin/extract-entities";
import { gatherMaterial, givenPassages } from "@/lib/models/builtin/gather-material";
import type { Goal } from "@/lib/models/builtin/goals";
import { readableName, type Passage } from "@/lib/models/builtin/passages";
import { heading, noMaterial } from "@/lib/models/builtin/pursue-answer";
import { callTool, nothing, type Kit, type Outcome, type Pursuit } from "@/lib/models/builtin/pursuit";
import { rankSentences } from "@/lib/models/builtin/rank-sentences";
import { readPassages } from "@/lib/models/builtin/read-tool-output";
import { summarise } from "@/lib/models/builtin/summarise";

function keepFocus(passages: readonly Passage[], focus: string): readonly Passage[] {
  if (focus === "") return passages;
  const near = rankSentences(focus, passages).sentences.filter(
    (ranked) => ranked.coverage >= 0.5 && ranked.sentence.kind !== "heading",
  );
  return near
    .toSorted((a, b) => a.index - b.index)
    .map((ranked) => ({ ...ranked.passage, headings: ranked.sentence.headings, text: ranked.sentence.text }));
}

/** `the handbook`, but `libtasn1` and `Annex B`: names and codes take no article. */
function withArticle(what: string): string {
  const isName =
    /^(?:the|what|annex|appendix|section|chapter)\b/i.test(what) ||
    (!what.includes(" ") && /[\p{Lu}\p{N}]/u.test(what));
  return isName ? what : `the ${what}`;
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
  const title = `Summary of ${withArticle(what)}`;
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
