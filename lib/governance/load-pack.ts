import { compilePack, type CompiledPack } from "./policy-set";
import { PACKS_JSON } from "./packs.generated";
import type { PackManifest, PackSource } from "./packs/pack-types";

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

/** A shipped pack ready to decide with; null when there is none. Compiled once per process and shared by all workspaces. */
export function findCompiledPack(name: string): CompiledPack | null {
  const known = compiled.get(name);
  if (known) return known;
  const source = all().get(name);
  if (!source) return null;
  const pack = compilePack(name, source.manifest.version, source.policies);
  compiled.set(name, pack);
  return pack;
}
