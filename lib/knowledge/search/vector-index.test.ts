import { describe, expect, it } from "vitest";
import { ExactVectorScan } from "./exact-vector-scan";
import { MemoryVectorStore } from "./memory-vector-store";
import { findPgvector, PgvectorIndex, pgvectorIndexSql, pgvectorSearchSql } from "./pgvector-index";
import { PostgresVectorStore } from "./postgres-vector-store";
import type { VectorEntry } from "./vector-index";

const v = (...numbers: number[]): Float32Array => Float32Array.from(numbers);
const entry = (chunkId: string, knowledgeBaseId: string, vector: Float32Array): VectorEntry => ({
  chunkId,
  knowledgeBaseId,
  vector,
});

/** A deterministic stream of numbers between -1 and 1 (xorshift32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 31 - 1;
  };
}

describe("ExactVectorScan", () => {
  it("ranks by cosine similarity whatever the lengths, ties by id", async () => {
    const index = new ExactVectorScan(new MemoryVectorStore());
    await index.upsert("ws", [
      entry("far", "kb", v(-1, 0)),
      entry("near", "kb", v(100, 1)),
      entry("b-same", "kb", v(0.5, 0.5)),
      entry("a-same", "kb", v(2, 2)),
    ]);
    const found = await index.search({ workspaceId: "ws", knowledgeBaseIds: ["kb"], vector: v(1, 0), limit: 3 });
    expect(found.map((match) => match.chunkId)).toEqual(["near", "a-same", "b-same"]);
    expect(found[1]?.score).toBeCloseTo(Math.SQRT1_2, 5);
  });

  it("agrees with a full sort over many vectors", async () => {
    const next = numbers(42);
    const entries = Array.from({ length: 500 }, (_, i) =>
      entry(`c${i}`, `kb${i % 3}`, Float32Array.from({ length: 16 }, next)),
    );
    const index = new ExactVectorScan(new MemoryVectorStore(), { rowsPerTurn: 50 });
    await index.upsert("ws", entries);
    const query = Float32Array.from({ length: 16 }, next);
    const cosine = (a: Float32Array): number => {
      const dot = (x: Float32Array, y: Float32Array): number =>
        x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
      return dot(a, query) / Math.sqrt(dot(a, a) * dot(query, query));
    };
    const expected = entries
      .filter((candidate) => candidate.knowledgeBaseId !== "kb1")
      .sort((a, b) => cosine(b.vector) - cosine(a.vector))
      .slice(0, 10);
    const found = await index.search({
      workspaceId: "ws",
      knowledgeBaseIds: ["kb0", "kb2", "kb0"],
      vector: query,
      limit: 10,
    });
    expect(found.map((match) => match.chunkId)).toEqual(expected.map((candidate) => candidate.chunkId));
  });

  it("never answers from another workspace or knowledge base", async () => {
    const index = new ExactVectorScan(new MemoryVectorStore());
    await index.upsert("ws1", [entry("mine", "kb", v(1, 0))]);
    await index.upsert("ws2", [entry("theirs", "kb", v(1, 0)), entry("other", "kb2", v(1, 0))]);
    const search = (workspaceId: string, ids: string[]) =>
      index.search({ workspaceId, knowledgeBaseIds: ids, vector: v(1, 0), limit: 10 });
    expect((await search("ws1", ["kb", "kb2"])).map((match) => match.chunkId)).toEqual(["mine"]);
    expect((await search("ws2", ["kb"])).map((match) => match.chunkId)).toEqual(["theirs"]);
    expect(await search("ws2", [])).toEqual([]);
  });

  it("loads a knowledge base once, and again when anyone has changed it", async () => {
    const store = new MemoryVectorStore();
    const index = new ExactVectorScan(store);
    const search = () => index.search({ workspaceId: "ws", knowledgeBaseIds: ["kb"], vector: v(1, 0), limit: 5 });
    await index.upsert("ws", [entry("a", "kb", v(1, 0)), entry("b", "kb", v(0, 1))]);
    await Promise.all([search(), search()]);
    await search();
    expect(store.loads).toBe(1);
    await store.erase("ws", ["a"]);
    expect((await search()).map((match) => match.chunkId)).toEqual(["b"]);
    expect(store.loads).toBe(2);
  });

  it("drops the knowledge base used longest ago when memory is short", async () => {
    const store = new MemoryVectorStore();
    const index = new ExactVectorScan(store, { maxCacheBytes: 150 });
    const search = (kb: string) =>
      index.search({ workspaceId: "ws", knowledgeBaseIds: [kb], vector: v(1, 0), limit: 1 });
    await index.upsert("ws", [entry("a", "kb1", v(1, 0)), entry("b", "kb2", v(1, 0)), entry("c", "kb3", v(1, 0))]);
    for (const kb of ["kb1", "kb2", "kb1", "kb3", "kb1"]) await search(kb);
    expect(store.loads).toBe(3);
    await search("kb2");
    expect(store.loads).toBe(4);
  });

  it("finds nothing among vectors of another length, and refuses vectors that are no numbers", async () => {
    const index = new ExactVectorScan(new MemoryVectorStore());
    await index.upsert("ws", [entry("a", "kb", v(1, 0, 0)), entry("zero", "kb", v(0, 0, 0))]);
    expect(await index.search({ workspaceId: "ws", knowledgeBaseIds: ["kb"], vector: v(1, 0), limit: 5 })).toEqual([]);
    await expect(index.upsert("ws", [entry("a", "kb", v(Number.NaN))])).rejects.toThrow(RangeError);
    await expect(index.search({ workspaceId: "ws", knowledgeBaseIds: ["kb"], vector: v(), limit: 5 })).rejects.toThrow(
      RangeError,
    );
  });
});

describe("pgvector", () => {
  it("is detected with what its version can do", async () => {
    expect(await findPgvector(() => Promise.resolve([]))).toBeNull();
    expect(await findPgvector(() => Promise.resolve([{ version: "0.7.4" }]))).toEqual({
      version: "0.7.4",
      hasIterativeScan: false,
    });
    expect(await findPgvector(() => Promise.resolve([{ version: "0.8.1" }]))).toMatchObject({ hasIterativeScan: true });
  });

  it("searches the tenant's rows only, with every value as a parameter", () => {
    const query = { workspaceId: "ws'; --", knowledgeBaseIds: ["kb", "kb"], vector: v(1, 0.5), limit: 7.9 };
    const { sql, params } = pgvectorSearchSql(query, { hasIterativeScan: true });
    expect(sql).toContain('"embedding"::vector(2)) <=> $1::vector(2)');
    expect(sql).toContain('"workspaceId" = $2 AND "knowledgeBaseId" = ANY($3::text[])');
    expect(sql).not.toContain("--");
    expect(params).toEqual(["[1,0.5]", "ws'; --", ["kb"], 7]);
    expect(pgvectorSearchSql(query, { hasIterativeScan: false }).sql).toContain("MATERIALIZED");
    expect(pgvectorIndexSql(384)).toContain('USING hnsw (("embedding"::vector(384)) vector_cosine_ops)');
  });

  it("asks for the iterative scan before searching, and maps the rows", async () => {
    const statements: string[] = [];
    const runSql = (sql: string) => {
      statements.push(sql);
      return Promise.resolve(sql.includes("<=>") ? [{ chunkId: "c", knowledgeBaseId: "kb", score: "0.5" }] : []);
    };
    const index = new PgvectorIndex(runSql, { version: "0.8.0", hasIterativeScan: true });
    const found = await index.search({ workspaceId: "ws", knowledgeBaseIds: ["kb"], vector: v(1), limit: 3 });
    expect(found).toEqual([{ chunkId: "c", knowledgeBaseId: "kb", score: 0.5 }]);
    expect(statements[0]).toContain("hnsw.iterative_scan");
  });

  it("refuses table names that are not plain names", () => {
    const table = { table: 'x"; DROP TABLE y', id: "id", workspaceId: "w", knowledgeBaseId: "k", embedding: "e" };
    expect(() => new PostgresVectorStore(() => Promise.resolve([]), table)).toThrow(RangeError);
  });
});
