import { PostgresVectorStore } from "./postgres-vector-store";
import { requireVector, type VectorEntry, type VectorIndex, type VectorMatch, type VectorQuery } from "./vector-index";
import { defaultVectorTable, quoteVectorTable, type RunSql, type VectorTable } from "./vector-table";

export type PgvectorSupport = { version: string; hasIterativeScan: boolean };

/** The pgvector extension of this database, or null. Ask once at start: it decides between the two indexes. */
export async function findPgvector(runSql: RunSql): Promise<PgvectorSupport | null> {
  const rows = await runSql("SELECT extversion AS version FROM pg_extension WHERE extname = 'vector'", []);
  const version = rows[0]?.version;
  if (typeof version !== "string") return null;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  // Since 0.8 an index scan goes on until enough rows pass the filter.
  return { version, hasIterativeScan: major > 0 || minor >= 8 };
}

/**
 * The statement that builds the search index: HNSW over the column cast to `vector(n)`, for rows of that length only.
 * `CONCURRENTLY` cannot run inside a transaction.
 */
export function pgvectorIndexSql(dimensions: number, table: VectorTable = defaultVectorTable): string {
  const n = quoteVectorTable(table);
  const size = requireDimensions(dimensions);
  return (
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS "${table.table}_embedding_${size}_hnsw" ON ${n.table} ` +
    `USING hnsw ((${n.embedding}::vector(${size})) vector_cosine_ops) WHERE array_length(${n.embedding}, 1) = ${size}`
  );
}

/** Makes an index scan go on past the rows of other tenants. For the current transaction only. */
export const iterativeScanSql = "SELECT set_config('hnsw.iterative_scan', 'strict_order', true)";

/**
 * The search statement and its parameters. `<=>` is the cosine distance; one minus it is the similarity. The condition on
 * the length repeats that of the index, which Postgres needs to see to use it, and keeps the cast from failing on others.
 * Without `hasIterativeScan` an index scan would stop after the nearest rows of all tenants, of which few may be ours, so
 * the tenant's rows are then compared one by one, in the database.
 */
export function pgvectorSearchSql(
  query: VectorQuery,
  options: { hasIterativeScan: boolean; table?: VectorTable },
): { sql: string; params: readonly unknown[] } {
  const n = quoteVectorTable(options.table ?? defaultVectorTable);
  const size = requireDimensions(query.vector.length);
  const own =
    `FROM ${n.table} WHERE ${n.workspaceId} = $2 AND ${n.knowledgeBaseId} = ANY($3::text[]) ` +
    `AND array_length(${n.embedding}, 1) = ${size}`;
  const distance = `(${n.embedding}::vector(${size})) <=> $1::vector(${size})`;
  const columns = `${n.id} AS "chunkId", ${n.knowledgeBaseId} AS "knowledgeBaseId", ${distance} AS distance`;
  const nearest = options.hasIterativeScan
    ? `SELECT ${columns} ${own} ORDER BY ${distance} LIMIT $4::int`
    : `WITH own AS MATERIALIZED (SELECT ${columns} ${own}) SELECT * FROM own ORDER BY distance, "chunkId" LIMIT $4::int`;
  return {
    sql: `SELECT "chunkId", "knowledgeBaseId", 1 - distance AS score FROM (${nearest}) AS nearest ORDER BY distance, "chunkId"`,
    params: [
      `[${Array.from(query.vector).join(",")}]`,
      query.workspaceId,
      [...new Set(query.knowledgeBaseIds)],
      Math.max(0, Math.floor(query.limit)),
    ],
  };
}

/**
 * Search in Postgres with pgvector. Writing is the store's: the index is on the stored column and follows it.
 * With iterative scans `runSql` must run its statements in one transaction, since the setting lasts that long.
 */
export class PgvectorIndex implements VectorIndex {
  private readonly runSql: RunSql;
  private readonly support: PgvectorSupport;
  private readonly table: VectorTable;
  private readonly store: PostgresVectorStore;

  constructor(runSql: RunSql, support: PgvectorSupport, table: VectorTable = defaultVectorTable) {
    this.runSql = runSql;
    this.support = support;
    this.table = table;
    this.store = new PostgresVectorStore(runSql, table);
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
    if (query.knowledgeBaseIds.length === 0 || query.limit <= 0) return [];
    const { hasIterativeScan } = this.support;
    const { sql, params } = pgvectorSearchSql(query, { hasIterativeScan, table: this.table });
    if (hasIterativeScan) await this.runSql(iterativeScanSql, []);
    const rows = await this.runSql(sql, params);
    return rows.map((row) => ({
      chunkId: String(row.chunkId),
      knowledgeBaseId: String(row.knowledgeBaseId),
      score: Number(row.score),
    }));
  }
}

/** pgvector's HNSW index takes up to 2,000 dimensions of type `vector`. */
function requireDimensions(dimensions: number): number {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > 2_000) {
    throw new RangeError("an indexed vector has between 1 and 2000 dimensions");
  }
  return dimensions;
}
