import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { conflict } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import type { CustomPolicyDto } from "./custom-policy-schema";
import {
  customPolicyLock,
  customPolicySelect,
  requireCustomPolicy,
  toCustomPolicyDto,
} from "./internal/custom-policy-select";
import { packModeLock } from "./list-packs";
import type { PackMode } from "./schema";

const done: Record<PackMode, string> = {
  enforce: "Enforced the policy",
  monitor: "Set the policy to monitor only:",
  off: "Turned off the policy",
};

/**
 * Enforces, only monitors or turns off the newest published version of an own rule. Binds from the next decision on and
 * voids approvals that wait. Setting the mode it has changes nothing. Throws `not_found`, and `conflict` for a draft that
 * was never published.
 */
export async function setCustomPolicyMode(
  ctx: WorkspaceContext,
  input: { customPolicyId: string; mode: PackMode },
): Promise<CustomPolicyDto> {
  ctx.require("policies:publish");
  const { workspaceId } = ctx;
  const { mode } = input;
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, customPolicyLock(workspaceId));
    await lockName(tx, packModeLock(workspaceId));
    const row = await requireCustomPolicy(tx, workspaceId, input.customPolicyId);
    if (row.publishedVersion === null) throw conflict("This policy was never published. Publish it first.");
    const from = row.state === "published" ? row.mode : "off";
    if (from === mode) return toCustomPolicyDto(tx, ctx, row);
    const changed = await tx.customPolicy.update({
      where: { id_workspaceId: { id: row.id, workspaceId } },
      data: { ...(mode === "off" ? { state: "off" } : { state: "published", mode }), updatedAt: now() },
      select: customPolicySelect,
    });
    await recordAudit(tx, ctx, {
      action: "policy.mode_set",
      target: { type: "custom_policy", id: row.id },
      summary: `${done[mode]} ${row.title}`,
      facts: { pack: "custom", policyId: row.policyId, version: row.publishedVersion, from, to: mode },
    });
    return toCustomPolicyDto(tx, ctx, changed);
  });
}
