import { findNamedDocument } from "@/lib/models/builtin/find-named-document";
import { readableName, type Passage } from "@/lib/models/builtin/passages";
import {
  callTool,
  searchAll,
  type Kit,
  type Pursuit,
  type SearchResult,
  type WholeDocument,
} from "@/lib/models/builtin/pursuit";
import type { NamedDocument, PastCall } from "@/lib/models/builtin/read-prompt";
import { numberField, readPassages } from "@/lib/models/builtin/read-tool-output";

/** Pages of one document that are read at most: each is a call. */
const mostPages = 8;

/** Text that came with the conversation: pasted below the request, or attached. */
export function givenPassages(kit: Kit): readonly Passage[] {
  return kit.task.payload === "" ? kit.prompt.attachments : [{ text: kit.task.payload }, ...kit.prompt.attachments];
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
    const note = isCut ? `This rests on ${whole.pagesRead} of the document's ${whole.pageCount} pages.` : "";
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
