import "server-only";
import type { Tx } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { defaultPackMode } from "./list-packs";
import { findCompiledPack, listPackManifests } from "./load-pack";
import { createPolicySet, type PackInstall, type PolicyException, type PolicySet } from "./policy-set";
import { packMode, policyOwnMode, type PackMode } from "./schema";

const cache = new Map<string, PolicySet>();
const maxCached = 500;

/** What was set in a workspace, as one row of the database says it. */
type InForce = {
  packs: { pack: string; mode: string }[];
  modes: { pack: string; policyId: string; mode: string }[];
  exceptions: { policyId: string; agentId: string | null; reason: string; owner: string; expiresAtMs: number }[];
};

/**
 * The policies in force in a workspace: the base pack unless it was changed, what was installed, the modes of single
 * policies, and the exceptions that have not run out. One query; the set is shared by all workspaces with the same.
 */
export async function loadPolicySet(tx: Tx, workspaceId: string): Promise<PolicySet> {
  const [inForce] = await tx.$queryRaw<InForce[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('pack', pack, 'mode', mode) ORDER BY pack), '[]')
       FROM workspace_packs WHERE "workspaceId" = ${workspaceId}) AS packs,
      (SELECT coalesce(json_agg(json_build_object('pack', pack, 'policyId', "policyId", 'mode', mode)
                                ORDER BY "policyId"), '[]')
       FROM policy_modes WHERE "workspaceId" = ${workspaceId}) AS modes,
      (SELECT coalesce(json_agg(json_build_object(
                'policyId', "policyId", 'agentId', "agentId", 'reason', reason, 'owner', "ownerLabel",
                'expiresAtMs', floor(extract(epoch FROM "expiresAt") * 1000)) ORDER BY id), '[]')
       FROM policy_exceptions
       WHERE "workspaceId" = ${workspaceId} AND "endedAt" IS NULL AND "expiresAt" > ${now()}) AS exceptions`;
  const { packs = [], modes = [], exceptions = [] } = inForce ?? {};
  const key = JSON.stringify([packs, modes, exceptions]);
  const known = cache.get(key);
  if (known) return known;
  const set = createPolicySet(installsOf(packs, modes), exceptions.map(toException));
  if (cache.size >= maxCached) cache.clear();
  cache.set(key, set);
  return set;
}

function installsOf(packs: InForce["packs"], modes: InForce["modes"]): PackInstall[] {
  const chosen = new Map(packs.map(({ pack, mode }) => [pack, packMode.catch(defaultPackMode(pack)).parse(mode)]));
  return listPackManifests().flatMap(({ name }): PackInstall[] => {
    const mode: PackMode = chosen.get(name) ?? defaultPackMode(name);
    const pack = mode === "off" ? null : findCompiledPack(name);
    if (!pack) return [];
    const own = modes.filter((row) => row.pack === name).map((row) => [row.policyId, policyOwnMode.parse(row.mode)]);
    return [{ pack, mode, ...(own.length > 0 ? { policyModes: Object.fromEntries(own) } : {}) }];
  });
}

function toException({ agentId, ...rest }: InForce["exceptions"][number]): PolicyException {
  return agentId === null ? rest : { ...rest, agentId };
}
