import "server-only";
import type { Tx } from "@/lib/core/db";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";

/** How many days the plan keeps what runs leave behind; null for as long as the workspace is there. */
export async function loadRetentionDays(tx: Tx, workspaceId: string): Promise<number | null> {
  return (await getEntitlementsIn(tx, workspaceId)).limits.retentionDays;
}
