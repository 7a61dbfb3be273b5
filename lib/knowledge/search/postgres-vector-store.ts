import type { VectorBlock, VectorEntry, VectorStore } from "./vector-index";
import {
  defaultVectorTable,
  quoteVectorTable,
  type QuotedVectorTable,
  type RunSql,
  type VectorTable,
} from "./vector-table";

/**
 * Vectors in the `embedding real[]` column of the passages, the stored truth. Every statement names the workspace, beside
 * the row-level security of the transaction that `runSql` runs in.
 */
export class PostgresVectorStore implements VectorStore {
  private readonly runSql: RunSql;
  private readonly names: QuotedVectorTable;

  constructor(runSql: RunSql, table: VectorTable = defaultVectorTable) {
    this.runSql = runSql;
    this.names = quoteVectorTable(table);
  }

  /** One statement for all entries; passages that do not exist (any more) are skipped. */
  async write(workspaceId: string, entries: readonly VectorEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const n = this.names;
    // jsonb rather than real[][]: it carries rows of different lengths, and every driver can send a string.
    await this.runSql(
      `UPDATE ${n.table} AS c SET ${n.embedding} = ARRAY(SELECT jsonb_array_elements_text(e.vector)::real) ` +
        `FROM jsonb_to_recordset($2::jsonb) AS e("chunkId" text, "knowledgeBaseId" text, vector jsonb) ` +
        `WHERE c.${n.workspaceId} = $1 AND c.${n.id} = e."chunkId" AND c.${n.knowledgeBaseId} = e."knowledgeBaseId"`,
      [
        workspaceId,
        JSON.stringify(
          entries.map((entry) => ({
            chunkId: entry.chunkId,
            knowledgeBaseId: entry.knowledgeBaseId,
            vector: Array.from(entry.vector),
          })),
        ),
      ],
    );
  }

  async erase(workspaceId: string, chunkIds: readonly string[]): Promise<void> {
    if (chunkIds.length === 0) return;
    const n = this.names;
    await this.runSql(
      `UPDATE ${n.table} SET ${n.embedding} = NULL WHERE ${n.workspaceId} = $1 AND ${n.id} = ANY($2::text[])`,
      [workspaceId, [...chunkIds]],
    );
  }

  /**
   * Count and sum of `xmin`, the number of the transaction that wrote a row's present version: every insertion, change and
   * deletion of a passage shows, whoever made it and however late it commits, and no vector is read for it.
   */
  async versions(workspaceId: string, knowledgeBaseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const n = this.names;
    const rows = await this.runSql(
      `SELECT ${n.knowledgeBaseId} AS "knowledgeBaseId", count(*)::text || '/' || sum(xmin::text::bigint)::text AS version ` +
        `FROM ${n.table} WHERE ${n.workspaceId} = $1 AND ${n.knowledgeBaseId} = ANY($2::text[]) GROUP BY ${n.knowledgeBaseId}`,
      [workspaceId, [...knowledgeBaseIds]],
    );
    return new Map(rows.map((row) => [String(row.knowledgeBaseId), String(row.version)]));
  }

  async load(workspaceId: string, knowledgeBaseId: string): Promise<VectorBlock> {
    const n = this.names;
    // The commonest length wins: after a change of model, rows that still wait for it are left out.
    const rows = await this.runSql(
      `SELECT ${n.id} AS "chunkId", ${n.embedding} AS vector FROM ${n.table} ` +
        `WHERE ${n.workspaceId} = $1 AND ${n.knowledgeBaseId} = $2 AND cardinality(${n.embedding}) > 0 ORDER BY ${n.id}`,
      [workspaceId, knowledgeBaseId],
    );
    const dimensions = commonestLength(rows);
    const usable = rows.filter((row) => lengthOf(row.vector) === dimensions);
    const vectors = new Float32Array(usable.length * dimensions);
    usable.forEach((row, index) => vectors.set(row.vector as ArrayLike<number>, index * dimensions));
    return { chunkIds: usable.map((row) => String(row.chunkId)), dimensions, vectors };
  }
}

function lengthOf(vector: unknown): number {
  return Array.isArray(vector) || vector instanceof Float32Array ? vector.length : 0;
}

function commonestLength(rows: ReadonlyArray<Record<string, unknown>>): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(lengthOf(row.vector), (counts.get(lengthOf(row.vector)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
