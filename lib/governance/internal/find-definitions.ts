import "server-only";
import type { Tx } from "@/lib/core/db";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { findPackVersion } from "../load-pack";
import type { DecisionReasonDto } from "../schema";
import { CUSTOM_PACK, storedDefinition } from "./load-custom-policies";

type Named = Pick<DecisionReasonDto, "policyId" | "pack" | "version">;

/** The name of one version of a rule: its id is its own in all packs, and a version never changes. */
export const ruleKey = ({ policyId, version }: Named): string => `${policyId}@${version}`;

/** The rules that a decision names, in the versions that it was made by. Drafts, and rules that were deleted, are not found. */
export async function findDefinitions(
  tx: Tx,
  workspaceId: string,
  named: readonly Named[],
): Promise<ReadonlyMap<string, PolicyDefinition>> {
  const found = new Map<string, PolicyDefinition>();
  for (const rule of named) {
    const pack = findPackVersion(rule.pack, rule.version);
    const definition =
      pack?.version === rule.version ? pack.policies.find(({ id }) => id === rule.policyId) : undefined;
    if (definition) found.set(ruleKey(rule), definition);
  }
  const own = named.filter(({ pack, version }) => pack === CUSTOM_PACK && /^\d{1,9}$/.test(version));
  if (own.length === 0) return found;
  const rows = await tx.customPolicyVersion.findMany({
    where: {
      workspaceId,
      OR: own.map(({ policyId, version }) => ({ version: Number(version), policy: { policyId } })),
    },
    select: { version: true, definition: true },
    take: own.length,
  });
  for (const { version, definition } of rows) {
    const parsed = storedDefinition.parse(definition);
    found.set(ruleKey({ policyId: parsed.id, pack: CUSTOM_PACK, version: String(version) }), parsed);
  }
  return found;
}
