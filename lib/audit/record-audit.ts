import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { appendAuditEntry } from "./internal/append-entry";
import { toNewEntry, type AuditInput } from "./internal/new-entry";

/**
 * Appends an entry to the workspace's chain in the caller's transaction: the action and its entry commit together or
 * not at all. Holds the chain's head until the transaction ends, so make it one of the last statements.
 */
export async function recordAudit(tx: Tx, ctx: WorkspaceContext, input: AuditInput): Promise<void> {
  await appendAuditEntry(tx, toNewEntry(ctx, input));
}
