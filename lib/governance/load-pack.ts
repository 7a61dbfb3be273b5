import type { PolicyDefinition } from "./cedar/policy-definition";
import { compilePack, type CompiledPack } from "./policy-set";
import { PACK_CASES_JSON } from "./pack-cases.generated";
import { PACKS_JSON } from "./packs.generated";
import type { PackCase, PackManifest, PackSource } from "./packs/pack-types";

let sources: ReadonlyMap<string, PackSource> | undefined;
const compiled = new Map<string, CompiledPack>();

function all(): ReadonlyMap<string, PackSource> {
  sources ??= new Map((JSON.parse(PACKS_JSON) as PackSource[]).map((source) => [source.manifest.name, source]));
  return sources;
}

/** The packs that ship with the product, `base` first. */
export function listPackManifests(): PackManifest[] {
  return [...all().values()].map((source) => source.manifest);
}

/** A shipped pack with its policies and changelog; null when there is none of that name. */
export function findPackSource(name: string): PackSource | null {
  return all().get(name) ?? null;
}

/** The policies of one version of a shipped pack; those of the newest for a version that is not known. */
export function findPackVersion(
  name: string,
  version: string | null = null,
): { version: string; policies: readonly PolicyDefinition[] } | null {
  const source = all().get(name);
  if (!source) return null;
  const earlier = source.earlier.find((candidate) => candidate.version === version);
  return earlier ?? { version: source.manifest.version, policies: source.policies };
}

/**
 * One version of a shipped pack ready to decide with, the newest unless an earlier one is named; null when there is no
 * such pack. Compiled once per process and shared by all workspaces.
 */
export function findCompiledPack(name: string, version: string | null = null): CompiledPack | null {
  const found = findPackVersion(name, version);
  if (!found) return null;
  const key = `${name}@${found.version}`;
  const known = compiled.get(key);
  if (known) return known;
  const pack = compilePack(name, found.version, found.policies);
  compiled.set(key, pack);
  return pack;
}

let cases: Readonly<Record<string, readonly PackCase[]>> | undefined;

/** The cases that a shipped pack is tested with; none for an unknown pack. */
export function findPackCases(pack: string): readonly PackCase[] {
  cases ??= JSON.parse(PACK_CASES_JSON) as Record<string, PackCase[]>;
  return cases[pack] ?? [];
}
