import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "@/generated/prisma/client";
import { env } from "./env";
import { AppError } from "./errors";
import { FairShare } from "./fair-share";
import { OneByOneClient } from "./one-by-one-client";
import { StatementNames } from "./statement-names";
import { requireWorkspaceFilter } from "./tenant-tripwire";

/** A transaction of one workspace. Only `withTenant` makes one. */
export type Tx = Prisma.TransactionClient;

/** How long a request waits for a connection before it is told to come back. */
const maxWaitMs = 15_000;
/** The part of the pool that one workspace may use at a time. */
const tenantShare = 0.6;

type Role = "mandate_app" | "mandate_system";

/** One for all pools: the same text has the same name on every connection. */
const statementNames = new StatementNames();

function connect(role: Role): PrismaClient {
  const { DATABASE_URL, MANDATE_DB_POOL } = env();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set. `npm start` sets it, or set it to your own Postgres.");
  return new PrismaClient({
    adapter: new PrismaPg(
      new pg.Pool({
        connectionString: DATABASE_URL,
        max: MANDATE_DB_POOL,
        // Each session drops to a role that is neither superuser nor BYPASSRLS before its first statement.
        options: `-c role=${role}`,
        Client: OneByOneClient,
      }),
      { statementNameGenerator: ({ sql }) => statementNames.nameOf(sql), disposeExternalPool: true },
    ),
    transactionOptions: { maxWait: maxWaitMs, timeout: 30_000 },
  });
}

const holder = globalThis as typeof globalThis & {
  mandateTenantClient?: PrismaClient;
  mandateSystemClient?: PrismaClient;
  mandateFairShare?: FairShare;
};

// Lazy: importing this module never connects, so `next build` needs no database.
function tenantClient(): PrismaClient {
  return (holder.mandateTenantClient ??= connect("mandate_app"));
}

/**
 * The client for what belongs to no workspace (users, sessions) and for work across workspaces (sweepers,
 * key look-up before the tenant is known). Lint limits who may import this.
 */
export function systemDb(): PrismaClient {
  return (holder.mandateSystemClient ??= connect("mandate_system"));
}

/** Set inside `withTenant`: work that already has a place must not wait for another. */
const insideTransaction = new AsyncLocalStorage<true>();

function fairShare(): FairShare {
  return (holder.mandateFairShare ??= new FairShare({
    places: Math.max(1, Math.ceil(env().MANDATE_DB_POOL * tenantShare)),
    maxWaitMs,
    refuse: () =>
      new AppError("unavailable", "Too much is being done in this workspace at once. Try again in a few seconds.", {
        details: { retryAfterSeconds: 5 },
      }),
  }));
}

/**
 * Runs `work` in one transaction in which Postgres shows and accepts only rows of this workspace
 * (row-level security on `app.workspace_id`). Rolls back when `work` throws. Throws `unavailable` when no connection
 * became free in time. No network and no model call belongs inside. Use `inWorkspace(ctx, …)` where there is a context.
 */
export async function withTenant<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const waiting = new Set<() => void>();
  const transact = () =>
    tenantClient().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.workspace_id', ${workspaceId}, true)`;
      const scoped = env().NODE_ENV === "production" ? tx : requireWorkspaceFilter(tx);
      afterCommits.set(scoped, waiting);
      return work(scoped);
    });
  const result = insideTransaction.getStore()
    ? await transact()
    : await fairShare().run(workspaceId, () => insideTransaction.run(true, transact));
  for (const call of waiting) call();
  return result;
}

const afterCommits = new WeakMap<Tx, Set<() => void>>();

/**
 * Has `call` run once after the transaction committed, and not at all when it rolls back. For hints to this process
 * only: a process may die in between. Answers false for a transaction that `withTenant` did not open.
 */
export function afterCommit(tx: Tx, call: () => void): boolean {
  const waiting = afterCommits.get(tx);
  waiting?.add(call);
  return waiting !== undefined;
}

/** Closes the pools (tests, shutdown). */
export async function disconnectDb(): Promise<void> {
  await Promise.all([holder.mandateTenantClient?.$disconnect(), holder.mandateSystemClient?.$disconnect()]);
  delete holder.mandateTenantClient;
  delete holder.mandateSystemClient;
}
