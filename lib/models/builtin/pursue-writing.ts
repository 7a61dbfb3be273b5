import { composeReply, readIncomingMessage } from "@/lib/models/builtin/compose-reply";
import { composeReport, findFacets } from "@/lib/models/builtin/compose-report";
import { citeQuote, composeAnswer, findChunks, spellOutCitations } from "@/lib/models/builtin/compose-answer";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import type { DocumentFormat, Goal } from "@/lib/models/builtin/goals";
import { gatherMaterial, givenPassages } from "@/lib/models/builtin/gather-material";
import { noMaterial } from "@/lib/models/builtin/pursue-answer";
import { callTool, nothing, searchAll, type Kit, type Outcome, type Pursuit } from "@/lib/models/builtin/pursuit";
import { isFields, textField } from "@/lib/models/builtin/read-tool-output";
import { readableName, type Passage } from "@/lib/models/builtin/passages";
import { composeReview, readTopics, reviewText } from "@/lib/models/builtin/review-text";
import { selectQuotes } from "@/lib/models/builtin/select-quotes";

const formatNames: Record<DocumentFormat, string> = { pdf: "PDF", docx: "Word", md: "Markdown" };

function* writeDocument(
  title: string,
  format: DocumentFormat,
  markdown: string,
): Pursuit<{ isDone: boolean; text: string }> {
  const call = yield* callTool("write_document", { title, format, markdown });
  const usedTitle = textField(call.input, "title") ?? title;
  if (call.outcome.status !== "ok") {
    return {
      isDone: false,
      text: `The ${formatNames[format]} document “${usedTitle}” was not written${describeFailure(call.outcome)}.`,
    };
  }
  const { value } = call.outcome;
  const artifact = isFields(value) && isFields(value["artifact"]) ? value["artifact"] : value;
  const file = textField(artifact, "filename", "fileName", "name");
  const named = file && file !== usedTitle ? `“${usedTitle}” (${file})` : `“${usedTitle}”`;
  return { isDone: true, text: `I wrote the ${formatNames[format]} document ${named}.` };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Searches for a subject and its facets, and writes a document of quotations; or saves an earlier result. */
export function* pursueReport(
  kit: Kit,
  goal: Extract<Goal, { kind: "report" }>,
  previous: Outcome | undefined,
): Pursuit<Outcome> {
  const canWrite = kit.offers("write_document");
  if (goal.ofPrevious) {
    if (!previous || previous.content === "")
      return { ...nothing, text: "I wrote no document, because there was nothing to put into it." };
    if (!canWrite) return { ...nothing, text: "I wrote no document: this agent has no tool for it." };
    const title = capitalise(goal.title || previous.title || "Result");
    const markdown = `# ${title}\n\n${spellOutCitations(previous.content, previous.sources)}\n`;
    const written = yield* writeDocument(title, goal.format, markdown);
    return { ...previous, text: written.text };
  }

  const subject = goal.subject === "" ? kit.task.request : goal.subject;
  const given = givenPassages(kit);
  if (!kit.offers("search_knowledge") && given.length === 0) return { ...nothing, text: noMaterial(kit) };
  const [first] = yield* searchAll(kit, [subject], 12);
  const start = [...given, ...(first?.passages ?? [])];
  if (start.length === 0) {
    const why = first?.failure
      ? `I could not search the documents${describeFailure(first.failure)}`
      : `I found no document about ${subject}`;
    return { ...nothing, text: `${why}, so I wrote no report.` };
  }
  const facets = findFacets(subject, start);
  const more =
    given.length > 0
      ? []
      : yield* searchAll(
          kit,
          facets.map((facet) => `${subject} ${facet.toLowerCase()}`),
          12,
        );
  const passages = [...start, ...more.flatMap((result) => result.passages)];
  const report = composeReport(subject, goal.title, passages);
  if (!report) return { ...nothing, text: `The documents say nothing about ${subject}, so I wrote no report.` };
  const result: Outcome = {
    text: "",
    content: `${report.title}\n\n${report.summary}`,
    title: report.title,
    sources: report.sources,
  };
  if (!canWrite) {
    return {
      ...result,
      text: `I cannot write files, because this agent has no tool for it. Here is the report:\n\n${report.markdown}`,
    };
  }
  const written = yield* writeDocument(report.title, goal.format, report.markdown);
  const tail = written.isDone ? "Its summary:" : "What it would have said, in short:";
  const where = written.isDone
    ? `\n\nThe whole report is the ${formatNames[goal.format]} document “${report.title}”.`
    : "";
  return { ...result, content: `${result.content}${where}`, text: `${written.text} ${tail}\n\n${report.summary}` };
}

/** Drafts an answer to a message from what the documents say about each of its points. */
export function* pursueDraft(kit: Kit, goal: Extract<Goal, { kind: "draft" }>): Pursuit<Outcome> {
  const message = kit.task.payload || kit.prompt.attachments[0]?.text || "";
  if (message === "") {
    if (goal.about === "") return { ...nothing, text: "Which message shall I answer? Paste it below your request." };
    const [result] = yield* searchAll(kit, [goal.about]);
    if (result?.failure)
      return {
        ...nothing,
        text: `I could not search the documents${describeFailure(result.failure)}. I drafted nothing.`,
      };
    const finding = selectQuotes(goal.about, result?.passages ?? []);
    if (finding.verdict === "none")
      return { ...nothing, text: composeAnswer(goal.about, finding, (result?.passages.length ?? 0) > 0) };
    const facts = finding.quotes
      .map((quote) => `“${quote.text}”${quote.passage.chunkId ? ` [[${quote.passage.chunkId}]]` : ""}`)
      .join("\n\n");
    const text = `${goal.toPerson === "" ? "Hello," : `Dear ${goal.toPerson},`}\n\nOur documents say about ${goal.about}:\n\n${facts}\n\nPlease reply to this message if anything is unclear.\n\nKind regards`;
    return {
      text,
      content: text,
      title: capitalise(goal.about),
      sources: finding.quotes.map((quote) => quote.passage),
    };
  }
  const incoming = readIncomingMessage(message);
  const context = kit.task.payload === "" ? kit.prompt.attachments.slice(1) : kit.prompt.attachments;
  const results = yield* searchAll(
    kit,
    incoming.points.map((point) => point.query),
  );
  const failure = results.find((result) => result.failure)?.failure;
  const findings = incoming.points.map((point, index) => {
    const passages = [...context, ...(results[index]?.passages ?? [])];
    const isStatement = !point.text.includes("?");
    const alone = selectQuotes(point.text, passages, { most: 2, isStatement });
    return alone.verdict === "answered" ? alone : selectQuotes(point.query, passages, { most: 2, isStatement: true });
  });
  const reply = composeReply(incoming, findings);
  const hasFacts = findings.some((finding) => finding.verdict === "answered");
  const note = failure
    ? `I could not search the documents${describeFailure(failure)}, so this draft has no facts in it.\n\n`
    : hasFacts
      ? ""
      : "The documents say nothing about this message, so the draft only names its points.\n\n";
  return {
    text: `${note}${reply.text}`,
    // A reply without facts is for a person to finish, not to be sent.
    content: hasFacts ? reply.text : "",
    title: "Reply",
    sources: findings.flatMap((finding) => finding.quotes.map((quote) => quote.passage)),
  };
}

const noFailure = { failure: null, name: "", note: "" };

/** Reviews a text that was given, or a document that the task names, by checks and by what was asked to look for. */
export function* pursueReview(kit: Kit, goal: Extract<Goal, { kind: "review" }>): Pursuit<Outcome> {
  const criteria = goal.criteria || kit.orders.criteria;
  const isGiven = givenPassages(kit).length > 0;
  if (!isGiven && ((goal.subject === "" && kit.prompt.documents.length === 0) || !kit.offers("search_knowledge"))) {
    return {
      ...nothing,
      text: "Which text shall I review? Paste it below your request, or name a document that I can search.",
    };
  }
  const { passages, known, failure, name, note } = isGiven
    ? { ...noFailure, passages: givenPassages(kit), known: givenPassages(kit) }
    : yield* gatherMaterial(kit, goal.subject, "");
  if (passages.length === 0) {
    const why = failure
      ? `I could not search the documents${describeFailure(failure)}`
      : `I found no document named ${goal.subject}`;
    return { ...nothing, text: `${why}. I reviewed nothing.` };
  }
  // Criteria that are no topic of the checks say what to look for in the text: "for payment terms".
  const looksFor = criteria !== "" && readTopics(criteria).length === 0 ? criteria : "";
  const finding = looksFor === "" ? null : selectQuotes(looksFor, passages);
  const about = name === "" ? "The text" : capitalise(readableName(name));
  const parts: string[] = [];
  if (finding) {
    const quotes = findChunks(finding.quotes, known);
    parts.push(
      finding.verdict === "none"
        ? `${about} says nothing about ${looksFor}.`
        : `${about} says about ${looksFor}:\n\n${quotes.map((quote) => `- ${citeQuote(quote)}`).join("\n")}`,
    );
  }
  const checked =
    finding && finding.quotes.length > 0
      ? finding.quotes.map((quote) => quote.text)
      : passages.map((passage) => passage.text);
  parts.push(
    composeReview(reviewText(checked.join("\n\n"), looksFor === "" ? criteria : ""), looksFor === "" ? criteria : ""),
  );
  if (note !== "") parts.push(note);
  const compared = goal.againstDocuments ? yield* compareWithDocuments(kit, passages) : null;
  if (compared) parts.unshift(compared.text);
  const text = parts.join("\n\n");
  const title = name === "" ? "Review" : `Review of the ${readableName(name)}`;
  return { text, content: text, title, sources: [...known, ...(compared?.sources ?? [])] };
}

/** What the documents say about the statements of a text. Whether the two agree is for the reader to judge. */
function* compareWithDocuments(kit: Kit, passages: readonly Passage[]): Pursuit<Pick<Outcome, "text" | "sources">> {
  const statements = readIncomingMessage(passages.map((passage) => passage.text).join("\n\n")).points.map(
    (point) => point.text,
  );
  const results = yield* searchAll(kit, statements);
  const sources: Passage[] = [];
  const lines = statements.map((statement, index) => {
    const finding = selectQuotes(statement, results[index]?.passages ?? [], { most: 2, isStatement: true });
    const [first] = finding.quotes;
    if (finding.verdict !== "answered" || !first)
      return `- The text says: “${statement}” I found nothing about it in the documents.`;
    sources.push(...finding.quotes.map((quote) => quote.passage));
    const label = readableName(first.passage.documentName ?? "") || "documents";
    return `- The text says: “${statement}” Our ${label} say${label === "documents" ? "" : "s"}: ${finding.quotes.map(citeQuote).join(" ")}`;
  });
  const failure = results.find((result) => result.failure)?.failure;
  const text = failure
    ? `I could not search the documents${describeFailure(failure)}.`
    : `Compared with the documents:\n\n${lines.join("\n")}`;
  return { text, sources };
}
