import { findPackSource, listPackManifests } from "./load-pack";
import type { PolicyDefinition } from "./cedar/policy-definition";

/** A policy with the pack that holds it. */
export type PolicyInPack = { readonly pack: string; readonly definition: PolicyDefinition };

let shipped: ReadonlyMap<string, PolicyInPack> | undefined;

/** The shipped policy with this id, as the newest version that has it says it; null when there is none. Ids are unique over all packs (a test holds that). */
export function findShippedPolicy(policyId: string): PolicyInPack | null {
  shipped ??= new Map(
    listPackManifests().flatMap(({ name }) => {
      const source = findPackSource(name);
      // Later entries of a map win, so the newest version comes last.
      const versions = [...(source?.earlier ?? [])].reverse().map((version) => version.policies);
      return [...versions, source?.policies ?? []]
        .flat()
        .map((definition) => [definition.id, { pack: name, definition }] as const);
    }),
  );
  return shipped.get(policyId) ?? null;
}

/** Whether a policy has a power over verdicts that a mode or an exception could take away. */
export function canHoldBack(definition: PolicyDefinition): boolean {
  return definition.effect === "forbid";
}
