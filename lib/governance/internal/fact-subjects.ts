import "server-only";
import { env } from "@/lib/core/env";
import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { installationProviders } from "@/lib/models/installation-providers";
import type { StatableFact } from "../facts/fact-catalogue";
import type { FactSubject } from "./stated-fact-select";

export const theWorkspace: FactSubject = { id: "", label: "This workspace", agentVersionId: null };

const providerSubject = (name: string): FactSubject => ({ id: name, label: name, agentVersionId: null });

/** The providers whose models this workspace can call; the built-in one signs nothing. */
export async function providerSubjects(tx: Tx, workspaceId: string): Promise<FactSubject[]> {
  const own = await tx.modelProvider.findMany({
    where: { workspaceId },
    select: { name: true },
    orderBy: { name: "asc" },
    take: 50,
  });
  const installed = installationProviders(env()).providers.filter((provider) => provider.kind !== "builtin");
  const names = new Set([...own, ...installed].map((provider) => provider.name));
  return [...names].sort().map(providerSubject);
}

/** These agents, with the version that acts now. */
export async function agentSubjects(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<FactSubject[]> {
  if (ids.length === 0) return [];
  const agents = await tx.agent.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true, currentVersionId: true },
    orderBy: { name: "asc" },
  });
  return agents.map(({ id, name, currentVersionId }) => ({ id, label: name, agentVersionId: currentVersionId }));
}

/** The subject of a statement. Throws `not_found` for one that is not of this workspace. */
export async function requireFactSubject(
  tx: Tx,
  workspaceId: string,
  entry: StatableFact,
  id: string,
): Promise<FactSubject> {
  if (entry.about === "workspace") {
    if (id !== "") throw notFound("subject", id);
    return theWorkspace;
  }
  const found =
    entry.about === "provider"
      ? (await providerSubjects(tx, workspaceId)).find((provider) => provider.id === id)
      : (await agentSubjects(tx, workspaceId, [id]))[0];
  if (!found) throw notFound(entry.about, id);
  return found;
}
