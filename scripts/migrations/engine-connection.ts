import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { Pool, type QueryResult } from "pg";

const INTERNAL_CHAR = 18;
const BLANK_PADDED_CHAR = 1042;

/**
 * Connections for the schema engine: to the database at `url`, and to an empty one where migrations are replayed.
 * `closeAll` ends those that are open: the engine keeps them, and an advisory lock on them, when it is freed.
 */
export function connectionFactory(url: string, shadowUrl: string | null) {
  const pools: Pool[] = [];
  const connect = (target: string) => {
    const pool = new Pool({ connectionString: target, max: 1 });
    pools.push(pool);
    return connectForEngine(pool);
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(url),
    connectToShadowDb: () => {
      if (shadowUrl === null) throw new Error("This command was started without a shadow database.");
      return connect(shadowUrl);
    },
  });
  const closeAll = async () => {
    await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
  };
  return { factory, closeAll };
}

/** Prisma's own Postgres adapter with the two changes that the schema engine needs and queries of an application do not. */
async function connectForEngine(pool: Pool): Promise<SqlDriverAdapter> {
  const runQuery = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;

  // The adapter refuses Postgres' internal one-byte "char", which the catalogue queries return. Name it a padded char to
  // the adapter, and give the engine the single character that it expects. One connection, so queries do not overlap.
  let charColumns: boolean[] = [];
  Object.defineProperty(pool, "query", {
    value: async (...args: unknown[]) => {
      const result = await runQuery(...args);
      charColumns = result.fields.map((field) => field.dataTypeID === INTERNAL_CHAR);
      for (const field of result.fields) {
        if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = BLANK_PADDED_CHAR;
      }
      return result;
    },
  });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);

  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, i) => (charColumns[i] ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    },
    // The adapter splits scripts at each semicolon, which breaks function bodies. Postgres takes a whole script at once
    // and runs it in one transaction.
    executeScript: async (script: string) => {
      try {
        await runQuery(script);
      } catch (error) {
        throw toAdapterError(error);
      }
    },
  });
}

function toAdapterError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const text = (key: string) => (key in error ? String(Reflect.get(error, key) ?? "") || undefined : undefined);
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code,
    severity: text("severity") ?? "ERROR",
    message: error.message,
    detail: text("detail"),
    column: text("column"),
    hint: text("hint"),
  });
}
