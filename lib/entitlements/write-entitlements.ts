import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import type { Entitlements } from "./schema";

/** Replaces the workspace's snapshot in the caller's transaction. For billing and for creating a workspace; repeatable. */
export async function writeEntitlements(tx: Tx, workspaceId: string, entitlements: Entitlements): Promise<void> {
  const data = { ...entitlements, updatedAt: now() };
  await tx.workspaceEntitlements.upsert({
    where: { workspaceId },
    create: { workspaceId, ...data },
    update: data,
  });
}
