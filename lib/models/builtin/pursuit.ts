import type { Passage } from "@/lib/models/builtin/passages";
import type { StandingOrders } from "@/lib/models/builtin/read-instructions";
import type { PastCall, ReadPrompt } from "@/lib/models/builtin/read-prompt";
import { readPassages } from "@/lib/models/builtin/read-tool-output";
import type { SplitTask } from "@/lib/models/builtin/split-task";

/** A call that the planner wants made. The arguments are fitted to the tool's schema later. */
export type PlannedCall = { toolName: string; input: Readonly<Record<string, unknown>> };

/** What became of one goal. */
export type Outcome = {
  /** Markdown for the reader, with `[[chunkId]]` after what is quoted. */
  text: string;
  /** What a later goal may send or save. Empty when there is nothing worth passing on. */
  content: string;
  /** What the content is: "Summary of the employee handbook". */
  title: string;
  /** What the content was taken from. */
  sources: readonly Passage[];
};

/** What all goals of one request share. */
export type Kit = {
  prompt: ReadPrompt;
  task: SplitTask;
  orders: StandingOrders;
  offers: (toolName: string) => boolean;
  /** Searches already answered in this request, so that no query is sent twice. */
  searches: Map<string, SearchResult>;
  /** Documents already read in this request. */
  documents: Map<string, WholeDocument>;
};

export type WholeDocument = {
  passages: readonly Passage[];
  failure: PastCall["outcome"] | null;
  pagesRead: number;
  pageCount: number;
};

export type SearchResult = { passages: readonly Passage[]; failure: PastCall["outcome"] | null };

/**
 * A goal is pursued by a generator that yields the calls it needs and is resumed with what came of them. The
 * planner replays it over the calls that were already made, so it needs no memory between two model calls.
 */
export type Pursuit<T> = Generator<readonly PlannedCall[], T, readonly PastCall[]>;

export const nothing: Omit<Outcome, "text"> = { content: "", title: "", sources: [] };

/** Makes one call. */
export function* callTool(toolName: string, input: PlannedCall["input"]): Pursuit<PastCall> {
  const [made] = yield [{ toolName, input }];
  return made ?? { toolName, input, outcome: { status: "failed", code: "no_result", message: "" } };
}

/** Searches the knowledge, several queries side by side. Empty without the tool. */
export function* searchAll(kit: Kit, queries: readonly string[], limit = 8): Pursuit<SearchResult[]> {
  if (!kit.offers("search_knowledge")) return queries.map(() => ({ passages: [], failure: null }));
  const wanted = [...new Set(queries)].filter((query) => !kit.searches.has(query));
  if (wanted.length > 0) {
    const made = yield wanted.map((query) => ({
      toolName: "search_knowledge",
      input: { query: query.slice(0, 900), limit },
    }));
    wanted.forEach((query, index) => kit.searches.set(query, readSearch(made[index])));
  }
  return queries.map((query) => kit.searches.get(query) ?? { passages: [], failure: null });
}

function readSearch(call: PastCall | undefined): SearchResult {
  if (!call || call.outcome.status !== "ok") return { passages: [], failure: call?.outcome ?? null };
  return { passages: readPassages(call.outcome.value), failure: null };
}
