/**
 * `npm run packs` checks every pack: strict validation, lint, and each case on the compiled engine and on Cedar.
 * `npm run packs -- --write` first regenerates the modules that are compiled into the product.
 * `npm run packs -- --solve NAME` writes missing cases of a pack for review.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderSchemaModule } from "@/lib/governance/cedar/generate-schema";
import { parsePolicies } from "@/lib/governance/cedar/parse-policies";
import { packCases } from "@/lib/governance/packs/pack-types";
import { packFolders, readPack, renderCasesModule, renderPacksModule } from "@/lib/governance/packs/read-pack";
import { runCases } from "@/lib/governance/packs/run-cases";
import { solveCases } from "@/lib/governance/packs/solve-cases";

const root = join(import.meta.dirname, "..");
const packs = join(root, "packs");
const governance = join(root, "lib/governance");
const args = process.argv.slice(2);

if (args.includes("--write")) {
  const schema = readFileSync(join(governance, "cedar/schema.cedarschema"), "utf8");
  writeFileSync(join(governance, "cedar/schema.generated.ts"), renderSchemaModule(schema));
}
const solve = args.indexOf("--solve");
if (solve >= 0) {
  const name = args[solve + 1] ?? "";
  for (const folder of name === "all" ? packFolders(packs) : [name]) writeMissingCases(folder);
}

const read = packFolders(packs).map((name) => readPack(packs, name));
if (args.includes("--write")) {
  writeFileSync(join(governance, "packs.generated.ts"), renderPacksModule(read));
  writeFileSync(join(governance, "pack-cases.generated.ts"), renderCasesModule(read));
}

let passed = 0;
let failed = 0;
console.log(`${"pack".padEnd(24)}${"version".padEnd(10)}policies  cases  passed  failed`);
for (const { source, cases } of read) {
  const report = runCases(source.policies, cases);
  passed += report.passed;
  failed += report.failures.length;
  const { name, version } = source.manifest;
  const numbers = [source.policies.length, cases.length, report.passed, report.failures.length];
  const [policies, count, good, bad] = numbers.map(String);
  console.log(
    `${name.padEnd(24)}${version.padEnd(10)}${policies?.padStart(8)}${count?.padStart(7)}${good?.padStart(8)}${bad?.padStart(8)}`,
  );
  for (const failure of report.failures) console.log(`  ${failure}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function writeMissingCases(name: string) {
  const { policies } = parsePolicies(readFileSync(join(packs, name, "policies.cedar"), "utf8"));
  const file = join(packs, name, "cases.json");
  const present = existsSync(file) ? packCases.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
  const known = new Set(policies.map((policy) => policy.id));
  const kept = present.filter((candidate) => known.has(candidate.policy));
  const all = policies.flatMap((policy) => {
    const own = kept.filter((candidate) => candidate.policy === policy.id);
    return [...own, ...solveCases(policy, own)];
  });
  writeFileSync(file, `[\n${all.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`);
}
