import "server-only";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";

/**
 * Makes whoever changes a workspace's members wait for each other until their transactions end: two owners who step
 * down at the same time cannot leave none, and two invitations cannot both take the last seat.
 */
export async function lockWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workspaces WHERE id = ${workspaceId} AND "deletedAt" IS NULL FOR NO KEY UPDATE`;
  if (rows.length === 0) throw notFound("workspace", workspaceId);
}
