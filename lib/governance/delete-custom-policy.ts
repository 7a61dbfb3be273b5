import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { conflict } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { customPolicyLock, requireCustomPolicy } from "./internal/custom-policy-select";

/**
 * Deletes a draft that was never published. What was published stays, because decisions and audit entries name it; it
 * can be turned off. Throws `not_found` and `conflict`.
 */
export async function deleteCustomPolicy(ctx: WorkspaceContext, input: { customPolicyId: string }): Promise<void> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    await lockName(tx, customPolicyLock(workspaceId));
    const row = await requireCustomPolicy(tx, workspaceId, input.customPolicyId);
    if (row.publishedVersion !== null) {
      throw conflict("This policy was published, and decisions may name it. Turn it off instead.");
    }
    await tx.customPolicy.delete({ where: { id_workspaceId: { id: row.id, workspaceId } }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "policy.draft_deleted",
      target: { type: "custom_policy", id: row.id },
      summary: `Deleted the draft ${row.title}`,
      facts: { policyId: row.policyId },
    });
  });
}
