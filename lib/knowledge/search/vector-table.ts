/** Runs one statement; `params` are values for $1, $2 … The transaction and its row-level security are the caller's. */
export type RunSql = (sql: string, params: readonly unknown[]) => Promise<ReadonlyArray<Record<string, unknown>>>;

/** Names of the table that holds passages, as they are in the database (unquoted). */
export type VectorTable = {
  table: string;
  id: string;
  workspaceId: string;
  knowledgeBaseId: string;
  embedding: string;
};

export const defaultVectorTable: VectorTable = {
  table: "chunks",
  id: "id",
  workspaceId: "workspaceId",
  knowledgeBaseId: "knowledgeBaseId",
  embedding: "embedding",
};

export type QuotedVectorTable = { readonly [Name in keyof VectorTable]: string };

/** Quotes the names for SQL. They come from our code, never from input; a name that is not plain throws. */
export function quoteVectorTable(names: VectorTable): QuotedVectorTable {
  return {
    table: quoteName(names.table),
    id: quoteName(names.id),
    workspaceId: quoteName(names.workspaceId),
    knowledgeBaseId: quoteName(names.knowledgeBaseId),
    embedding: quoteName(names.embedding),
  };
}

function quoteName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name))
    throw new RangeError(`not a plain SQL name: ${JSON.stringify(name)}`);
  return `"${name}"`;
}
