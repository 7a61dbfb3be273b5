import { TopMatches } from "./top-matches";
import {
  requireVector,
  type VectorBlock,
  type VectorEntry,
  type VectorIndex,
  type VectorMatch,
  type VectorQuery,
  type VectorStore,
} from "./vector-index";

type CachedBlock = { version: string; block: VectorBlock; bytes: number };

export type ExactVectorScanOptions = {
  /** Memory for vectors; the knowledge bases used longest ago are dropped first. Default 256 MB. */
  maxCacheBytes?: number;
  /** Rows compared before other work of the process gets its turn. */
  rowsPerTurn?: number;
};

/**
 * Compares the query with every vector: exact, no index to build, and fast enough to some hundred thousand passages.
 * Vectors are loaded once for each knowledge base and kept, normalised, while the store's version stamp stays the same;
 * the stamp is read for every search, so writes by other processes are seen at once.
 */
export class ExactVectorScan implements VectorIndex {
  private readonly store: VectorStore;
  private readonly maxCacheBytes: number;
  private readonly rowsPerTurn: number;
  /** In order of last use: a Map keeps insertion order. */
  private readonly cache = new Map<string, CachedBlock>();
  private readonly loading = new Map<string, Promise<VectorBlock>>();
  private cachedBytes = 0;

  constructor(store: VectorStore, options: ExactVectorScanOptions = {}) {
    this.store = store;
    this.maxCacheBytes = options.maxCacheBytes ?? 256 * 1024 * 1024;
    this.rowsPerTurn = options.rowsPerTurn ?? 20_000;
  }

  async upsert(workspaceId: string, entries: readonly VectorEntry[]): Promise<void> {
    for (const entry of entries) requireVector(entry.vector);
    await this.store.write(workspaceId, entries);
  }

  async remove(workspaceId: string, chunkIds: readonly string[]): Promise<void> {
    await this.store.erase(workspaceId, chunkIds);
  }

  async search(query: VectorQuery): Promise<VectorMatch[]> {
    requireVector(query.vector);
    const ids = [...new Set(query.knowledgeBaseIds)];
    if (ids.length === 0 || query.limit <= 0) return [];
    const wanted = normalise(query.vector);
    const versions = await this.store.versions(query.workspaceId, ids);
    const best = new TopMatches(query.limit);
    for (const knowledgeBaseId of ids) {
      const version = versions.get(knowledgeBaseId);
      if (version === undefined) continue;
      const block = await this.blockFor(query.workspaceId, knowledgeBaseId, version);
      // Vectors of another model cannot be compared; the knowledge base waits to be indexed again.
      if (block.dimensions !== wanted.length) continue;
      await this.scan(block, wanted, knowledgeBaseId, best);
    }
    return best.toSorted();
  }

  private async scan(
    block: VectorBlock,
    wanted: Float32Array,
    knowledgeBaseId: string,
    best: TopMatches,
  ): Promise<void> {
    const { vectors, dimensions, chunkIds } = block;
    for (let row = 0; row < chunkIds.length; row++) {
      if (row > 0 && row % this.rowsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
      const base = row * dimensions;
      let score = 0;
      for (let index = 0; index < dimensions; index++) score += (vectors[base + index] ?? 0) * (wanted[index] ?? 0);
      const chunkId = chunkIds[row];
      if (chunkId !== undefined && best.accepts(score)) best.offer({ chunkId, knowledgeBaseId, score });
    }
  }

  private async blockFor(workspaceId: string, knowledgeBaseId: string, version: string): Promise<VectorBlock> {
    // Both ids are part of the key: a block never serves another workspace.
    const key = JSON.stringify([workspaceId, knowledgeBaseId]);
    const cached = this.cache.get(key);
    if (cached?.version === version) {
      this.cache.delete(key);
      this.cache.set(key, cached);
      return cached.block;
    }
    // Searches that arrive together share one load of the same version.
    const loadKey = `${key}@${version}`;
    const pending = this.loading.get(loadKey) ?? this.loadBlock(workspaceId, knowledgeBaseId, key, version);
    this.loading.set(loadKey, pending);
    try {
      return await pending;
    } finally {
      this.loading.delete(loadKey);
    }
  }

  private async loadBlock(
    workspaceId: string,
    knowledgeBaseId: string,
    key: string,
    version: string,
  ): Promise<VectorBlock> {
    const block = await this.store.load(workspaceId, knowledgeBaseId);
    if (block.vectors.length !== block.chunkIds.length * block.dimensions) {
      throw new RangeError("a vector block must hold one row of numbers for each passage");
    }
    const vectors = new Float32Array(block.vectors.length);
    for (let row = 0; row < block.chunkIds.length; row++) {
      const start = row * block.dimensions;
      vectors.set(normalise(block.vectors.subarray(start, start + block.dimensions)), start);
    }
    const kept: VectorBlock = { chunkIds: block.chunkIds, dimensions: block.dimensions, vectors };
    this.keep(key, { version, block: kept, bytes: vectors.byteLength + block.chunkIds.length * 64 });
    return kept;
  }

  private keep(key: string, entry: CachedBlock): void {
    this.drop(key);
    this.cache.set(key, entry);
    this.cachedBytes += entry.bytes;
    for (const oldest of this.cache.keys()) {
      if (this.cachedBytes <= this.maxCacheBytes) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.cachedBytes -= this.cache.get(key)?.bytes ?? 0;
    this.cache.delete(key);
  }
}

/** To length one, so that a dot product is the cosine. A zero vector stays zero and is similar to nothing. */
function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  return length === 0 ? vector : vector.map((value) => value / length);
}
