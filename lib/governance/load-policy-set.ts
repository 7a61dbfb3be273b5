import "server-only";
import type { Tx } from "@/lib/core/db";
import type { PolicyMode } from "./decision";
import { findCompiledPack, listPackManifests } from "./load-pack";
import { createPolicySet, type PackInstall, type PolicySet } from "./policy-set";

const cache = new Map<string, PolicySet>();
const maxCached = 500;

const isMode = (text: string): text is PolicyMode => ["enforce", "monitor", "off"].includes(text);

/**
 * The policies in force in a workspace: the base pack unless it was changed, and what was installed. The set is shared
 * by all workspaces with the same packs and modes.
 */
export async function loadPolicySet(tx: Tx, workspaceId: string): Promise<PolicySet> {
  const rows = await tx.workspacePack.findMany({
    where: { workspaceId },
    select: { pack: true, mode: true },
    orderBy: { pack: "asc" },
    take: 100,
  });
  const modes = new Map<string, PolicyMode>(
    listPackManifests()
      .filter((manifest) => manifest.name === "base")
      .map((manifest) => [manifest.name, "enforce"]),
  );
  for (const row of rows) if (isMode(row.mode)) modes.set(row.pack, row.mode);
  const key = JSON.stringify([...modes].sort());
  const known = cache.get(key);
  if (known) return known;
  const installs = [...modes].flatMap(([name, mode]): PackInstall[] => {
    const pack = findCompiledPack(name);
    return pack ? [{ pack, mode }] : [];
  });
  const set = createPolicySet(installs);
  if (cache.size >= maxCached) cache.clear();
  cache.set(key, set);
  return set;
}
