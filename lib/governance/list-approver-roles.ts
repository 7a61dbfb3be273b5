import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import {
  builtInApproverRoles,
  type ApproverHolderDto,
  type ApproverRoleDto,
  type ApproverRuleDto,
} from "./approver-schema";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { CUSTOM_PACK, findCompiledCustom } from "./internal/load-custom-policies";
import { canAskAt } from "./internal/replay-step";
import { effectiveMode, installedPacks, policyOwnModes } from "./list-packs";
import { loadApprovers } from "./load-approvers";
import { readInForce } from "./load-policy-set";
import type { PackMode } from "./schema";

/**
 * Every approval role that an installed rule names or a member holds: which rules need it, who holds it, and whether an
 * enforced rule waits for somebody whom there is not. Those that are missing first, then those of rules that are on.
 */
export async function listApproverRoles(ctx: WorkspaceContext): Promise<{ items: ApproverRoleDto[] }> {
  ctx.require("policies:read");
  return inWorkspace(ctx, async (tx) => ({ items: await approverRolesOf(tx, ctx.workspaceId) }));
}

/** As `listApproverRoles`, in the caller's transaction. */
export async function approverRolesOf(tx: Tx, workspaceId: string): Promise<ApproverRoleDto[]> {
  const rules = await rulesThatAsk(tx, workspaceId);
  const approvers = await loadApprovers(tx, workspaceId);
  const held = await tx.approverHolder.findMany({
    where: { workspaceId },
    select: {
      role: true,
      memberId: true,
      member: { select: { userId: true, user: { select: { name: true, email: true } } } },
    },
    orderBy: [{ role: "asc" }, { addedAt: "asc" }],
    take: 2_000,
  });
  const able = new Set(approvers.map(({ memberId }) => memberId));
  const assigned = Map.groupBy(
    held.map(({ role, memberId, member: { userId, user } }) => ({
      role,
      holder: {
        memberId,
        userId,
        name: user.name || user.email,
        email: user.email,
        canAnswer: able.has(memberId),
      } satisfies ApproverHolderDto,
    })),
    ({ role }) => role,
  );
  const names = new Set([...rules.keys(), ...assigned.keys()]);
  const items = [...names].sort().map((role): ApproverRoleDto => {
    const isBuiltIn = builtInApproverRoles.includes(role);
    const holders = isBuiltIn
      ? approvers
          .filter((approver) => approver.roles.includes(role))
          .map(({ memberId, userId, name, email }) => ({ memberId, userId, name, email, canAnswer: true }))
      : (assigned.get(role) ?? []).map(({ holder }) => holder);
    const asking = (rules.get(role) ?? []).toSorted((a, b) => order[a.mode] - order[b.mode]);
    const isMissing =
      asking.some((rule) => rule.mode === "enforce" && rule.canAsk) && !holders.some((holder) => holder.canAnswer);
    return { role, isBuiltIn, holders, rules: asking, isMissing };
  });
  const rank = (item: ApproverRoleDto) => (item.isMissing ? 0 : item.rules.some(({ mode }) => mode !== "off") ? 1 : 2);
  return items.sort((a, b) => rank(a) - rank(b));
}

const order: Record<PackMode, number> = { enforce: 0, monitor: 1, off: 2 };

async function rulesThatAsk(tx: Tx, workspaceId: string): Promise<Map<string, ApproverRuleDto[]>> {
  const found = new Map<string, ApproverRuleDto[]>();
  const add = (definition: PolicyDefinition, place: Pick<ApproverRuleDto, "pack" | "customPolicyId" | "mode">) => {
    const { id, title, obligation, approvers, approvalsNeeded, stages } = definition;
    if (obligation !== "approve") return;
    const rule = { policyId: id, title, approvalsNeeded, canAsk: stages.some(canAskAt), ...place };
    for (const role of approvers) found.set(role, [...(found.get(role) ?? []), rule]);
  };
  const own = await policyOwnModes(tx, workspaceId);
  for (const { name, mode, policies } of await installedPacks(tx, workspaceId)) {
    for (const definition of policies) {
      add(definition, { pack: name, customPolicyId: null, mode: effectiveMode(mode, own.get(definition.id)) });
    }
  }
  const { custom } = await readInForce(tx, workspaceId);
  const compiled = custom.length > 0 ? await findCompiledCustom(tx, workspaceId, custom) : [];
  for (const [index, { pack, mode }] of compiled.entries()) {
    for (const { definition } of pack.policies) {
      add(definition, { pack: CUSTOM_PACK, customPolicyId: custom[index]?.id ?? null, mode });
    }
  }
  return found;
}
