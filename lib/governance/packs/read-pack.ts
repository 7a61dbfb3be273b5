import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parsePolicies } from "../cedar/parse-policies";
import { packCases, packManifest, type PackCase, type PackSource } from "./pack-types";

/** Names of the pack folders, sorted, `base` first. */
export function packFolders(root: string): string[] {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.includes("base") ? ["base", ...names.filter((name) => name !== "base")] : names;
}

/**
 * Reads and checks one pack folder. Throws with every problem listed: a pack is valid as a whole or not at all.
 * Only tools and tests read folders; the product reads the compiled-in module.
 */
export function readPack(root: string, name: string): { source: PackSource; cases: PackCase[] } {
  const read = (file: string) => readFileSync(join(root, name, file), "utf8");
  const manifest = packManifest.parse(JSON.parse(read("manifest.json")));
  if (manifest.name !== name) throw new Error(`packs/${name}: the manifest names itself ${manifest.name}`);
  const changelog = read("CHANGELOG.md");
  if (!changelog.includes(`## ${manifest.version}`))
    throw new Error(`packs/${name}: CHANGELOG.md lacks ${manifest.version}`);
  const parse = (file: string) => {
    const { policies, problems } = parsePolicies(read(file));
    if (problems.length === 0) return policies;
    const list = problems.map((problem) => `  ${problem.severity} ${problem.policyId ?? ""}: ${problem.message}`);
    throw new Error(`packs/${name}/${file}:\n${list.join("\n")}`);
  };
  const policies = parse("policies.cedar");
  const earlier = earlierVersions(join(root, name, "versions")).map((version) => ({
    version,
    policies: parse(`versions/${version}.cedar`),
  }));
  if (earlier.some(({ version }) => version === manifest.version))
    throw new Error(`packs/${name}: ${manifest.version} is the newest version and an earlier one`);
  const cases = packCases.parse(JSON.parse(read("cases.json")));
  return { source: { manifest, changelog, policies, earlier }, cases };
}

/** Versions with a text of their own, newest first. */
function earlierVersions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).map((file) => /^(\d+\.\d+\.\d+)\.cedar$/.exec(file)?.[1] ?? "");
  if (found.includes("")) throw new Error(`${folder}: only files such as 1.0.0.cedar belong here`);
  return found.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

/** The module `packs.generated.ts`. JSON in a text keeps the compiler and the bundler fast. */
export function renderPacksModule(packs: readonly { source: PackSource; cases: readonly PackCase[] }[]): string {
  const sources = JSON.stringify(packs.map(({ source }) => source));
  return [
    "// Generated from packs/ by `npm run packs -- --write`. Do not edit.",
    `export const PACKS_JSON = ${JSON.stringify(sources)};`,
    "",
  ].join("\n");
}

/** The module `pack-cases.generated.ts`, apart because only pack pages and tests need it. */
export function renderCasesModule(packs: readonly { source: PackSource; cases: readonly PackCase[] }[]): string {
  const cases = JSON.stringify(Object.fromEntries(packs.map((pack) => [pack.source.manifest.name, pack.cases])));
  return [
    "// Generated from packs/ by `npm run packs -- --write`. Do not edit.",
    `export const PACK_CASES_JSON = ${JSON.stringify(cases)};`,
    "",
  ].join("\n");
}
