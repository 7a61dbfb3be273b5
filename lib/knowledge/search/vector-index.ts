/** A passage's vector. Vectors of one knowledge base have one length. */
export type VectorEntry = { chunkId: string; knowledgeBaseId: string; vector: Float32Array };

export type VectorQuery = {
  workspaceId: string;
  /** Knowledge bases to search; an empty list finds nothing (it never means "all"). */
  knowledgeBaseIds: readonly string[];
  vector: Float32Array;
  limit: number;
};

/** `score` is the cosine similarity, from -1 to 1. */
export type VectorMatch = { chunkId: string; knowledgeBaseId: string; score: number };

/**
 * Nearest passages by cosine similarity. Two ways behind one face: a search in Postgres where the pgvector extension
 * exists (`PgvectorIndex`), an exact scan in this process where not (`ExactVectorScan`). Both answer best first, ties by
 * `chunkId`, and only passages of the workspace and knowledge bases asked for.
 */
export interface VectorIndex {
  /** Stores or replaces vectors of passages that exist. Repeating it changes nothing. */
  upsert(workspaceId: string, entries: readonly VectorEntry[]): Promise<void>;
  /** Forgets vectors; those that are not there are ignored. */
  remove(workspaceId: string, chunkIds: readonly string[]): Promise<void>;
  search(query: VectorQuery): Promise<VectorMatch[]>;
}

/** One knowledge base's vectors, in rows of `dimensions` numbers; row i belongs to `chunkIds[i]`. */
export type VectorBlock = { chunkIds: string[]; dimensions: number; vectors: Float32Array };

/** Where the vectors are kept: the truth from which an index can be rebuilt. */
export interface VectorStore {
  write(workspaceId: string, entries: readonly VectorEntry[]): Promise<void>;
  erase(workspaceId: string, chunkIds: readonly string[]): Promise<void>;
  /** A stamp for each knowledge base asked for that changes whenever its vectors change, whoever changed them. */
  versions(workspaceId: string, knowledgeBaseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  load(workspaceId: string, knowledgeBaseId: string): Promise<VectorBlock>;
}

/** Throws when a query or an entry cannot be compared: no numbers, not finite, or of zero length. */
export function requireVector(vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (vector.length === 0 || !Number.isFinite(sum)) throw new RangeError("a vector needs finite numbers");
}
