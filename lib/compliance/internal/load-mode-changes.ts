import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { findShippedPolicy } from "@/lib/governance/find-policy";
import { findPackSource } from "@/lib/governance/load-pack";
import type { ModeChange } from "../find-drift";

const maxChanges = 500;

const packFacts = z.object({ pack: z.string(), from: z.string(), to: z.string() });
const policyFacts = packFacts.extend({ policyId: z.string(), packMode: z.string() });

/** The changes of modes since a moment, newest first, as the audit log has them. */
export async function loadModeChanges(tx: Tx, workspaceId: string, since: Date): Promise<ModeChange[]> {
  const rows = await tx.auditEntry.findMany({
    where: { workspaceId, action: { in: ["pack.mode_set", "policy.mode_set"] }, at: { gte: since } },
    orderBy: { seq: "desc" },
    take: maxChanges,
    select: { at: true, action: true, facts: true },
  });
  return rows.flatMap(({ at, action, facts }) =>
    action === "pack.mode_set" ? ofPack(facts, at) : ofPolicy(facts, at),
  );
}

function ofPack(facts: unknown, at: Date): ModeChange[] {
  const { success, data } = packFacts.safeParse(facts);
  const source = success ? findPackSource(data.pack) : null;
  if (!success || !source) return [];
  const { pack, from, to } = data;
  return [{ kind: "pack", id: pack, title: source.manifest.title, pack, from, to, at }];
}

/** "pack" as a mode of a rule means the mode that its pack had. */
function ofPolicy(facts: unknown, at: Date): ModeChange[] {
  const { success, data } = policyFacts.safeParse(facts);
  const policy = success ? findShippedPolicy(data.policyId) : null;
  if (!success || !policy) return [];
  const { pack, policyId, packMode } = data;
  const [from = "", to = ""] = [data.from, data.to].map((mode) => (mode === "pack" ? packMode : mode));
  return [{ kind: "policy", id: policyId, title: policy.definition.title, pack, from, to, at }];
}
