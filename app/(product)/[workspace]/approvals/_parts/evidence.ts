import { z } from "zod";
import type { RunDto, StepDto } from "@/lib/runs/schema";

/** What an agent had read before it asked, with the way to look it up. */
export type EvidenceItem = {
  kind: "passage" | "page" | "address";
  title: string;
  detail: string;
  documentId: string | null;
  chunkId: string | null;
};

export type Evidence = {
  task: string;
  agentSlug: string;
  agentName: string;
  agentVersion: number;
  costMicroUsd: number;
  hasUnknownCost: boolean;
  /** Whether the run has read content that nobody vouches for. */
  isTainted: boolean;
  items: EvidenceItem[];
  /** How many more there are than `items` shows. */
  more: number;
};

const passages = z.object({
  result: z.object({
    passages: z.array(
      z.object({
        chunkId: z.string(),
        documentId: z.string(),
        documentName: z.string(),
        page: z.number(),
        text: z.string(),
      }),
    ),
  }),
});
const page = z.object({
  result: z.object({ documentId: z.string(), documentName: z.string(), page: z.number(), text: z.string() }),
});
const address = z.object({ result: z.object({ url: z.string(), status: z.number() }) });

const shown = 4;
const maxTaskLength = 2_000;
const maxDetailLength = 280;

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

function itemsOf({ kind, toolName, output }: StepDto): EvidenceItem[] {
  if (kind !== "tool_call") return [];
  if (toolName === "search_knowledge") {
    const found = passages.safeParse(output);
    if (!found.success) return [];
    return found.data.result.passages.map(({ chunkId, documentId, documentName, page: number, text }) => ({
      kind: "passage",
      title: `${documentName}, page ${number}`,
      detail: cut(text.trim(), maxDetailLength),
      documentId,
      chunkId,
    }));
  }
  if (toolName === "read_document") {
    const found = page.safeParse(output);
    if (!found.success) return [];
    const { documentId, documentName, page: number, text } = found.data.result;
    const title = `${documentName}, page ${number}`;
    return [{ kind: "page", title, detail: cut(text.trim(), maxDetailLength), documentId, chunkId: null }];
  }
  const found = address.safeParse(output);
  if (toolName !== "http_request" || !found.success) return [];
  const { url, status } = found.data.result;
  return [{ kind: "address", title: cut(url, 200), detail: `Answered ${status}`, documentId: null, chunkId: null }];
}

/** What a run had to go on: its task, its cost so far, and what it read; the same passage only once. */
export function collectEvidence(run: RunDto, steps: readonly StepDto[]): Evidence {
  const all = new Map<string, EvidenceItem>();
  for (const item of steps.flatMap(itemsOf)) {
    const key = item.chunkId ?? `${item.kind}:${item.title}`;
    if (!all.has(key)) all.set(key, item);
  }
  const items = [...all.values()];
  return {
    task: cut(run.input, maxTaskLength),
    agentSlug: run.agentSlug,
    agentName: run.agentName,
    agentVersion: run.agentVersion,
    costMicroUsd: run.costMicroUsd,
    hasUnknownCost: run.hasUnknownCost,
    isTainted: run.isTainted,
    items: items.slice(0, shown),
    more: Math.max(0, items.length - shown),
  };
}
