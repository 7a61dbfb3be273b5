import "server-only";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";

/** Refuses to take the role of the last owner away. Call it under `lockWorkspace`. Throws `conflict`. */
export async function requireOtherOwner(
  tx: Tx,
  workspaceId: string,
  member: { id: string; role: string },
): Promise<void> {
  if (member.role !== "owner") return;
  const others = await tx.member.count({ where: { workspaceId, role: "owner", id: { not: member.id } } });
  if (others === 0) throw conflict("A workspace needs an owner. Make somebody else an owner first.");
}
