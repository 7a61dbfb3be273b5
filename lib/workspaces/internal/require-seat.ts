import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { requireLimit } from "@/lib/entitlements/require-limit";

/** Refuses one more invitation when members and open invitations fill the plan. Call it under `lockWorkspace`. */
export async function requireSeatToInvite(tx: Tx, workspaceId: string): Promise<void> {
  const [entitlements, members, invited] = [
    await getEntitlementsIn(tx, workspaceId),
    await tx.member.count({ where: { workspaceId } }),
    await tx.invitation.count({ where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } } }),
  ];
  requireLimit(entitlements, "maxMembers", members + invited);
}

/** Refuses one more member when the plan is full; open invitations do not count, one of them is being accepted. */
export async function requireSeatToJoin(tx: Tx, workspaceId: string): Promise<void> {
  const entitlements = await getEntitlementsIn(tx, workspaceId);
  requireLimit(entitlements, "maxMembers", await tx.member.count({ where: { workspaceId } }));
}
