import "server-only";
import { membershipContextIn } from "@/lib/access/membership-in-transaction";
import type { SessionUser } from "@/lib/access/session";
import { recordAudit } from "@/lib/audit/record-audit";
import { systemDb } from "@/lib/core/db";
import { conflict, invalidInput } from "@/lib/core/errors";
import { requireCurrentPassword } from "./internal/require-current-password";
import type { RequestFacts } from "./internal/request-facts";
import type { DeleteAccountInput } from "./schema";

/**
 * Deletes the person: memberships, sessions and sign-in methods go with them, what they made stays with the workspaces,
 * and their API keys stop working. Asks for the address typed out and the password. Refused (`conflict`, with the
 * workspaces) while they are the last owner of a workspace.
 */
export async function deleteAccount(
  user: SessionUser,
  input: DeleteAccountInput,
  request: RequestFacts,
): Promise<void> {
  if (input.confirmation.trim().toLowerCase() !== user.email) {
    throw invalidInput("Type your e-mail address to confirm.", { confirmation: ["is not your e-mail address"] });
  }
  await requireCurrentPassword(user.id, input.currentPassword);
  await systemDb().$transaction(async (tx) => {
    // The same lock that role changes take: two owners who leave at the same time cannot both be the last but one.
    const workspaces = await tx.$queryRaw<{ id: string; name: string; deletedAt: Date | null }[]>`
      SELECT w.id, w.name, w."deletedAt" FROM workspaces w
      WHERE w.id IN (SELECT "workspaceId" FROM members WHERE "userId" = ${user.id})
      ORDER BY w.id FOR NO KEY UPDATE`;
    const orphaned: string[] = [];
    for (const workspace of workspaces) {
      if (workspace.deletedAt !== null) continue;
      const owners = await tx.member.findMany({
        where: { workspaceId: workspace.id, role: "owner" },
        select: { userId: true },
      });
      if (owners.length === 1 && owners[0]?.userId === user.id) orphaned.push(workspace.name);
    }
    if (orphaned.length > 0) {
      throw conflict(
        `You are the last owner of ${orphaned.join(", ")}. Make somebody else an owner there, or delete it, first.`,
        { workspaces: orphaned },
      );
    }
    for (const workspace of workspaces) {
      const ctx = await membershipContextIn(tx, user, workspace.id, {
        requestId: request.requestId ?? null,
        ip: request.ip,
      });
      await recordAudit(tx, ctx, {
        action: "member.left",
        target: { type: "user", id: user.id },
        summary: "Deleted their account",
        shownAs: `${user.email} deleted their account`,
      });
    }
    await tx.user.delete({ where: { id: user.id } });
  });
}
