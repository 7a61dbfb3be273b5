import "server-only";
import type { Tx } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { findCompiledCustom, type CustomInForce } from "./internal/load-custom-policies";
import { defaultPackMode } from "./list-packs";
import { findCompiledPack, listPackManifests } from "./load-pack";
import { createPolicySet, type PackInstall, type PolicyException, type PolicySet } from "./policy-set";
import { packMode, policyOwnMode, type PackMode } from "./schema";

const cache = new Map<string, PolicySet>();
const maxCached = 500;

/** What was set in a workspace, as one row of the database says it. */
export type InForce = {
  readonly packs: readonly { pack: string; version: string; mode: string }[];
  readonly modes: readonly { pack: string; policyId: string; mode: string }[];
  /** The published rules of the workspace itself. */
  readonly custom: readonly CustomInForce[];
  readonly exceptions: readonly {
    policyId: string;
    agentId: string | null;
    reason: string;
    owner: string;
    expiresAtMs: number;
  }[];
};

/**
 * The policies in force in a workspace: the base pack unless it was changed, what was installed in its version, the modes of single
 * policies, the workspace's own published rules, and the exceptions that have not run out. One query; the set is shared
 * by all workspaces with the same. Texts of own rules are read when a process meets a version for the first time.
 */
export async function loadPolicySet(tx: Tx, workspaceId: string): Promise<PolicySet> {
  const inForce = await readInForce(tx, workspaceId);
  const key = JSON.stringify(inForce);
  const known = cache.get(key);
  if (known) return known;
  const set = createPolicySet(await loadInstalls(tx, workspaceId, inForce), inForce.exceptions.map(toException));
  if (cache.size >= maxCached) cache.clear();
  cache.set(key, set);
  return set;
}

/** The settings behind the policy set: small, and cheap to change for a dry run. */
export async function readInForce(tx: Tx, workspaceId: string): Promise<InForce> {
  const [inForce] = await tx.$queryRaw<InForce[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('pack', pack, 'version', version, 'mode', mode) ORDER BY pack), '[]')
       FROM workspace_packs WHERE "workspaceId" = ${workspaceId}) AS packs,
      (SELECT coalesce(json_agg(json_build_object('pack', pack, 'policyId', "policyId", 'mode', mode)
                                ORDER BY "policyId"), '[]')
       FROM policy_modes WHERE "workspaceId" = ${workspaceId}) AS modes,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'version', "publishedVersion", 'mode', mode)
                                ORDER BY "policyId"), '[]')
       FROM custom_policies
       WHERE "workspaceId" = ${workspaceId} AND state = 'published') AS custom,
      (SELECT coalesce(json_agg(json_build_object(
                'policyId', "policyId", 'agentId', "agentId", 'reason', reason, 'owner', "ownerLabel",
                'expiresAtMs', floor(extract(epoch FROM "expiresAt") * 1000)) ORDER BY id), '[]')
       FROM policy_exceptions
       WHERE "workspaceId" = ${workspaceId} AND "endedAt" IS NULL AND "expiresAt" > ${now()}) AS exceptions`;
  return inForce ?? { packs: [], modes: [], custom: [], exceptions: [] };
}

/** The packs of these settings with their modes, then the workspace's own rules, each as a pack named `custom`. */
export async function loadInstalls(tx: Tx, workspaceId: string, inForce: InForce): Promise<PackInstall[]> {
  const { packs, modes, custom } = inForce;
  const chosen = new Map(packs.map((row) => [row.pack, row]));
  const shipped = listPackManifests().flatMap(({ name }): PackInstall[] => {
    const row = chosen.get(name);
    const mode: PackMode = packMode.catch(defaultPackMode(name)).parse(row?.mode);
    const pack = mode === "off" ? null : findCompiledPack(name, row?.version);
    if (!pack) return [];
    const own = modes.filter((row) => row.pack === name).map((row) => [row.policyId, policyOwnMode.parse(row.mode)]);
    return [{ pack, mode, ...(own.length > 0 ? { policyModes: Object.fromEntries(own) } : {}) }];
  });
  const own = custom.length > 0 ? await findCompiledCustom(tx, workspaceId, custom) : [];
  return [...shipped, ...own];
}

export function toException({ agentId, ...rest }: InForce["exceptions"][number]): PolicyException {
  return agentId === null ? rest : { ...rest, agentId };
}
