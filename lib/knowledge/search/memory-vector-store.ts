import type { VectorBlock, VectorEntry, VectorStore } from "./vector-index";

/** Vectors in the memory of this process: for tests and tools that index something for a moment. */
export class MemoryVectorStore implements VectorStore {
  private readonly entries = new Map<string, Map<string, VectorEntry>>();
  private readonly stamps = new Map<string, number>();
  /** How often a block was loaded; lets a test see the cache work. */
  loads = 0;

  write(workspaceId: string, entries: readonly VectorEntry[]): Promise<void> {
    const own = this.entriesOf(workspaceId);
    for (const entry of entries) {
      own.set(entry.chunkId, entry);
      this.touch(workspaceId, entry.knowledgeBaseId);
    }
    return Promise.resolve();
  }

  erase(workspaceId: string, chunkIds: readonly string[]): Promise<void> {
    const own = this.entriesOf(workspaceId);
    for (const chunkId of chunkIds) {
      const entry = own.get(chunkId);
      if (entry === undefined) continue;
      own.delete(chunkId);
      this.touch(workspaceId, entry.knowledgeBaseId);
    }
    return Promise.resolve();
  }

  versions(workspaceId: string, knowledgeBaseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = new Map<string, string>();
    for (const id of knowledgeBaseIds) {
      const stamp = this.stamps.get(`${workspaceId}/${id}`);
      if (stamp !== undefined) known.set(id, String(stamp));
    }
    return Promise.resolve(known);
  }

  load(workspaceId: string, knowledgeBaseId: string): Promise<VectorBlock> {
    this.loads += 1;
    const own = [...this.entriesOf(workspaceId).values()].filter((entry) => entry.knowledgeBaseId === knowledgeBaseId);
    const dimensions = own[0]?.vector.length ?? 0;
    const vectors = new Float32Array(own.length * dimensions);
    own.forEach((entry, row) => vectors.set(entry.vector.subarray(0, dimensions), row * dimensions));
    return Promise.resolve({ chunkIds: own.map((entry) => entry.chunkId), dimensions, vectors });
  }

  private entriesOf(workspaceId: string): Map<string, VectorEntry> {
    const own = this.entries.get(workspaceId) ?? new Map<string, VectorEntry>();
    this.entries.set(workspaceId, own);
    return own;
  }

  private touch(workspaceId: string, knowledgeBaseId: string): void {
    const key = `${workspaceId}/${knowledgeBaseId}`;
    this.stamps.set(key, (this.stamps.get(key) ?? 0) + 1);
  }
}
