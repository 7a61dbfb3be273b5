import "server-only";
import { withTenant } from "@/lib/core/db";
import { ExactVectorScan } from "./search/exact-vector-scan";
import { findPgvector, PgvectorIndex, type PgvectorSupport } from "./search/pgvector-index";
import { PostgresVectorStore } from "./search/postgres-vector-store";
import type { VectorIndex, VectorStore } from "./search/vector-index";
import type { RunSql } from "./search/vector-table";

/** Statements of one workspace, each under its row-level security. */
function runSqlFor(workspaceId: string): RunSql {
  return (sql, params) =>
    withTenant(workspaceId, (tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...params));
}

const store: VectorStore = {
  write: (workspaceId, entries) => new PostgresVectorStore(runSqlFor(workspaceId)).write(workspaceId, entries),
  erase: (workspaceId, chunkIds) => new PostgresVectorStore(runSqlFor(workspaceId)).erase(workspaceId, chunkIds),
  versions: (workspaceId, ids) => new PostgresVectorStore(runSqlFor(workspaceId)).versions(workspaceId, ids),
  load: (workspaceId, id) => new PostgresVectorStore(runSqlFor(workspaceId)).load(workspaceId, id),
};

const scan = new ExactVectorScan(store);
let pgvector: Promise<PgvectorSupport | null> | undefined;

/** Search in Postgres where it has pgvector, an exact scan in this process where not. Asked once per process. */
export async function vectorIndexFor(workspaceId: string): Promise<VectorIndex> {
  pgvector ??= findPgvector(runSqlFor(workspaceId)).catch((error: unknown) => {
    pgvector = undefined;
    throw error;
  });
  const support = await pgvector;
  return support ? new PgvectorIndex(runSqlFor(workspaceId), { ...support, hasIterativeScan: false }) : scan;
}
