import type { PolicyDefinition } from "./cedar/policy-definition";
import type { Stage } from "./cedar/schema-types";
import { findUnmeasured } from "./facts/unfilled-facts";
import { describeRule } from "./internal/describe-rule";
import { findPackCases, findPackSource, listPackManifests } from "./load-pack";
import type { PackManifest } from "./packs/pack-types";
import type { UnmeasuredDto } from "./schema";

/** A shipped rule as everyone may read it. */
export type CataloguePolicy = Pick<
  PolicyDefinition,
  "id" | "title" | "citation" | "rationale" | "stages" | "obligation" | "text"
> & {
  /** In one plain sentence, made from the rule itself. */
  readonly sentence: string;
  readonly unmeasured: UnmeasuredDto;
  readonly cases: readonly { readonly name: string; readonly stage: Stage; readonly holds: boolean }[];
};

export type CataloguePack = PackManifest & {
  readonly policies: readonly CataloguePolicy[];
  readonly changelog: string;
};

/** The packs that ship with the product, with how many rules each has. Public: says nothing of any workspace. */
export function listCatalogue(): (PackManifest & { readonly policyCount: number })[] {
  return listPackManifests().map((manifest) => ({
    ...manifest,
    policyCount: findPackSource(manifest.name)?.policies.length ?? 0,
  }));
}

const made = new Map<string, CataloguePack>();

/** One pack with its rules in words and in code; null when there is none. Made once per process. */
export function findCataloguePack(name: string): CataloguePack | null {
  const known = made.get(name);
  if (known) return known;
  const source = findPackSource(name);
  if (!source) return null;
  const cases = findPackCases(name);
  const pack = {
    ...source.manifest,
    changelog: source.changelog,
    policies: source.policies.map((policy): CataloguePolicy => {
      const { id, title, citation, rationale, stages, obligation, text } = policy;
      const own = cases.filter((candidate) => candidate.policy === id);
      return {
        id,
        title,
        citation,
        rationale,
        stages,
        obligation,
        text,
        sentence: describeRule(policy),
        unmeasured: findUnmeasured(policy),
        cases: own.map(({ name: label, stage, holds }) => ({ name: label, stage, holds })),
      };
    }),
  };
  made.set(name, pack);
  return pack;
}
