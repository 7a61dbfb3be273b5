import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { minute, now } from "@/lib/core/clock";
import { systemDb, type Tx } from "@/lib/core/db";
import { forgetDataKey } from "@/lib/core/workspace-keys";
import { logger } from "@/lib/core/logger";
import { orderForDeletion, type ForeignKey } from "./deletion-order";

type PurgeInput = {
  /** Deletes the workspace's stored files. Repeatable: it runs again when the rest did not commit. */
  eraseFiles: (workspaceId: string) => Promise<void>;
};

/**
 * Erases every workspace whose grace period is over: files, rows of all tenant tables, the data key. One transaction
 * each, so that a workspace is either wholly there or gone; what fails is logged and tried again at the next call.
 * Returns the ids that are gone.
 */
export async function purgeDeletedWorkspaces(input: PurgeInput): Promise<string[]> {
  const due = await systemDb().workspace.findMany({
    where: { deletedAt: { not: null }, purgeAt: { lte: now() } },
    select: { id: true },
    orderBy: { purgeAt: "asc" },
  });
  const purged: string[] = [];
  for (const { id } of due) {
    try {
      // Files first: restoring is no longer possible, and rows that are left say that there is work to repeat.
      await input.eraseFiles(id);
      if (await eraseRows(id)) purged.push(id);
      forgetDataKey(id);
    } catch (error) {
      logger().error({ err: error, workspaceId: id }, "a deleted workspace could not be erased");
    }
  }
  return purged;
}

async function eraseRows(workspaceId: string): Promise<boolean> {
  return systemDb().$transaction(
    async (tx) => {
      const locked = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM workspaces
        WHERE id = ${workspaceId} AND "deletedAt" IS NOT NULL AND "purgeAt" <= ${now()} FOR UPDATE SKIP LOCKED`;
      if (locked.length === 0) return false;
      // The audit log's trigger lets go of the entries of the workspace that this setting names, and of no other.
      await tx.$executeRaw`SELECT set_config('mandate.purging_workspace', ${workspaceId}, true)`;
      for (const table of await tenantTables(tx)) {
        await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "workspaceId" = ${workspaceId}`;
      }
      await tx.workspace.delete({ where: { id: workspaceId } });
      return true;
    },
    { timeout: 15 * minute },
  );
}

/** Every table with a `workspaceId`, from the catalogue, so that no new one is forgotten; referencing ones first. */
async function tenantTables(tx: Tx): Promise<string[]> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspaceId' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition`;
  const keys = await tx.$queryRaw<ForeignKey[]>`
    SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint k
    JOIN pg_class child ON child.oid = k.conrelid
    JOIN pg_class parent ON parent.oid = k.confrelid
    WHERE k.contype = 'f'`;
  return orderForDeletion(
    tables.map((table) => table.name),
    keys,
  );
}
