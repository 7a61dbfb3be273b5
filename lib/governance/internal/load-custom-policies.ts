import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { invariant } from "@/lib/core/errors";
import { OBLIGATIONS, type PolicyDefinition } from "../cedar/policy-definition";
import { STAGES } from "../cedar/schema-types";
import { compilePack, type CompiledPack, type PackInstall } from "../policy-set";
import { policyOwnMode } from "../schema";

/** The name under which decisions show rules that a workspace wrote itself. */
export const CUSTOM_PACK = "custom";

/** A published rule of a workspace; versions never change, so id and version name its text. */
export type CustomInForce = { readonly id: string; readonly version: number; readonly mode: string };

const compiled = new Map<string, CompiledPack>();
const maxCompiled = 5_000;

/** A rule as it is kept with its version. */
export const storedDefinition = z.object({
  id: z.string(),
  title: z.string(),
  citation: z.string(),
  rationale: z.string(),
  stages: z.array(z.enum(STAGES)),
  effect: z.enum(["permit", "forbid"]),
  obligation: z.enum(OBLIGATIONS),
  priority: z.number(),
  classes: z.array(z.string()),
  approvers: z.array(z.string()),
  approvalsNeeded: z.number(),
  expiresInMs: z.number(),
  routeTo: z.string().nullable(),
  sameAs: z.string().nullable(),
  text: z.string(),
  json: z.custom<PolicyDefinition["json"]>((value) => typeof value === "object" && value !== null),
});

/** The rules ready to decide with, each as a pack of its own. Reads only the versions that this process has not met. */
export async function findCompiledCustom(
  tx: Tx,
  workspaceId: string,
  inForce: readonly CustomInForce[],
): Promise<PackInstall[]> {
  const packs = new Map(inForce.flatMap((rule) => entryOf(keyOf(rule))));
  const missing = inForce.filter((rule) => !packs.has(keyOf(rule)));
  if (missing.length > 0) {
    const rows = await tx.customPolicyVersion.findMany({
      where: { workspaceId, OR: missing.map(({ id, version }) => ({ customPolicyId: id, version })) },
      select: { customPolicyId: true, version: true, definition: true },
      take: missing.length,
    });
    if (compiled.size + rows.length > maxCompiled) compiled.clear();
    for (const { customPolicyId, version, definition } of rows) {
      const key = keyOf({ id: customPolicyId, version });
      const pack = compilePack(CUSTOM_PACK, String(version), [storedDefinition.parse(definition)]);
      compiled.set(key, pack);
      packs.set(key, pack);
    }
  }
  return inForce.map((rule) => {
    const pack = packs.get(keyOf(rule));
    invariant(pack, `the published version of ${rule.id} is missing`);
    return { pack, mode: policyOwnMode.parse(rule.mode) };
  });
}

function entryOf(key: string): [string, CompiledPack][] {
  const pack = compiled.get(key);
  return pack ? [[key, pack]] : [];
}

const keyOf = ({ id, version }: { id: string; version: number }) => `${id}@${version}`;
