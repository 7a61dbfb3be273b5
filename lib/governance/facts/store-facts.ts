import type { AgentFacts, StoreFacts } from "../cedar/schema.generated";
import { buildAgentFacts } from "./agent-facts";

/** What is kept and asked about first. Conversations are memory: later turns read them. */
export type StoreKind = "artifact" | "knowledge_base" | "memory" | "log";

/**
 * Whether what is kept is encrypted with the workspace's key. Files, conversations and records are sealed; the passages of
 * a knowledge base are searched by the database, so they stand in it as text.
 */
const isEncrypted: Record<StoreKind, boolean> = { artifact: true, knowledge_base: false, memory: true, log: true };

/**
 * Facts about where something would be kept. What a run leaves behind is kept for the plan's retention, in days; null
 * and documents of a knowledge base, which stay until somebody deletes them, count as the largest integer.
 */
export function buildStoreFacts(kind: StoreKind, planRetentionDays: number | null): StoreFacts {
  const ends = kind !== "knowledge_base" && planRetentionDays !== null;
  return { kind, retentionDays: ends ? planRetentionDays : Number.MAX_SAFE_INTEGER, encrypted: isEncrypted[kind] };
}

/** Who brings content into the workspace without an agent: a member, or a key with the member who made it. */
export type Caller = {
  /** Id of the member or the key. */
  readonly id: string;
  /** The person behind it; null for a job of the product. */
  readonly ownerId: string | null;
  readonly isOwnerActive: boolean;
};

/**
 * The caller wrapped as an agent, which is what rules call the principal. A person takes each step, so nothing is
 * autonomous; what is only ever stated of agents keeps its careful value.
 */
export function buildCallerFacts({ ownerId, isOwnerActive }: Caller): AgentFacts {
  return buildAgentFacts({
    autonomy: "ask_always",
    owner: ownerId ?? "",
    ownerActive: isOwnerActive,
    onBehalfOf: ownerId ?? "",
  });
}
