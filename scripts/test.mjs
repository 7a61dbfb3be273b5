// npm test: every check, in the order of what is cheapest to know first. The last line printed is "N passed, N failed".
// A check without tests of its own counts as one. A skipped test counts as failed: what was not run is not known to work.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { countCheck, countPlaywright, countVitest } from "./testing/count-results.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), "mandate-reports-"));
const bin = (name) => path.join(root, "node_modules", ".bin", name);
const total = { passed: 0, failed: 0 };
const verdicts = [];
const failures = [];

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, CI: "1", ...env } });
  if (result.signal === "SIGINT") process.exit(130);
  return result.status === 0;
}

function stage(name, execute) {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const count = execute();
  total.passed += count.passed;
  total.failed += count.failed;
  failures.push(...count.failures.map((failure) => `✗ ${name}: ${failure}`));
  verdicts.push(
    `${count.failed === 0 ? "ok    " : "FAILED"}  ${name}: ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  );
  return count.failed === 0;
}

function check(name, command, args) {
  return stage(name, () => countCheck(run(command, args)));
}

function vitest(project) {
  const file = path.join(reports, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return stage(project, () => countVitest(run(bin("vitest"), args), file));
}

check("format", bin("prettier"), ["--check", "--log-level=warn", "."]);
check("lint", bin("eslint"), [".", "--max-warnings", "0"]);
stage("types", () => countCheck(run(bin("next"), ["typegen"]) && run(bin("tsc"), ["--noEmit"])));
check("unused code", bin("knip"), []);
check("migrations produce the schema", process.execPath, ["scripts/migrate.mjs", "drift"]);
vitest("unit");
vitest("integration");
const isBuilt = check("production build", process.execPath, ["local/start.mjs", "--build"]);
stage("browser and API journeys", () => {
  if (!isBuilt || !run(process.execPath, ["scripts/ensure-chromium.mjs"])) return countCheck(false);
  const file = path.join(reports, "e2e.json");
  const isGreen = run(bin("playwright"), ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return countPlaywright(isGreen, file);
});

rmSync(reports, { recursive: true, force: true });
// Once more at the end: whoever reads only the last lines of a long log must see what failed.
if (failures.length > 0) console.log(`\n${failures.join("\n").replaceAll(root, "")}`);
console.log(`\n${verdicts.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
