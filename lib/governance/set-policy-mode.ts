import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invalidInput, notFound } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import type { PolicyModeDto, SetPolicyModeInput } from "./exception-schema";
import { canHoldBack, findShippedPolicy } from "./find-policy";
import { defaultPackMode, effectiveMode, packModeLock, packStates, policyOwnModes } from "./list-packs";

/**
 * Enforces or only monitors one policy whatever its pack does, or lets it follow its pack again. Counts while the pack
 * is not off. Binds from the next decision on and voids approvals that were given under other policies. Throws
 * `not_found`, and `invalid_input` for a policy that permits or records: only the mode of its pack binds.
 */
export async function setPolicyMode(ctx: WorkspaceContext, input: SetPolicyModeInput): Promise<PolicyModeDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const { policyId, mode } = input;
  const found = findShippedPolicy(policyId);
  if (!found) throw notFound("policy", policyId);
  const { pack, definition } = found;
  if (!canHoldBack(definition)) {
    throw invalidInput("This rule permits or records; it has the mode of its pack.", {
      policyId: ["holds nothing back"],
    });
  }
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, packModeLock(workspaceId));
    const packMode = (await packStates(tx, workspaceId)).get(pack)?.mode ?? defaultPackMode(pack);
    const earlier = (await policyOwnModes(tx, workspaceId)).get(policyId) ?? null;
    const dto = { policyId, pack, mode: effectiveMode(packMode, mode), ownMode: mode };
    if (earlier === mode) return dto;
    if (mode === null) await tx.policyMode.deleteMany({ where: { workspaceId, policyId } });
    else {
      const change = { pack, mode, updatedAt: now(), updatedById: actorId(ctx) };
      await tx.policyMode.upsert({
        where: { workspaceId_policyId: { workspaceId, policyId } },
        create: { workspaceId, policyId, ...change },
        update: change,
        select: { policyId: true },
      });
    }
    const done = { enforce: "Enforced", monitor: "Set to monitor only" };
    await recordAudit(tx, ctx, {
      action: "policy.mode_set",
      target: { type: "policy", id: policyId },
      summary: mode ? `${done[mode]} the rule ${definition.title}` : `Let the rule ${definition.title} follow its pack`,
      facts: { pack, policyId, from: earlier ?? "pack", to: mode ?? "pack", packMode },
    });
    return dto;
  });
}
