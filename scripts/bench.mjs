// npm run bench -- NAME: measures one claim, as a ratio against a baseline in the same run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const benches = {
  api: ["scripts/bench/api.ts", "a read of the REST API against a bare route, 32 connections"],
  run: ["scripts/bench/run.ts", "a run of about ten steps on the built-in model, per step"],
  ingest: ["scripts/bench/ingest.ts", "reading and indexing a document of 100 pages against parsing it alone"],
  policy: ["scripts/bench/policy.ts", "a policy decision against the reference implementation"],
  detect: ["scripts/bench/detect.ts", "detectors, per KB"],
  audit: ["scripts/bench/audit.ts", "appending and verifying the audit log against bare rows and SHA-256"],
  counts: [
    "scripts/bench/counts.ts",
    "the policies and compliance pages against reading the decisions, and recording one",
  ],
  engine: ["local/engine/conformance/bench.ts", "the job engine: steps in sequence and in parallel"],
};

const name = process.argv[2] ?? "";
const [file] = benches[name] ?? [];
if (!file || !existsSync(`${root}${file}`)) {
  const list = Object.entries(benches).filter(([, [path]]) => existsSync(`${root}${path}`));
  console.error(
    `Name a benchmark:\n${list.map(([key, [, text]]) => `  npm run bench -- ${key.padEnd(8)} ${text}`).join("\n")}`,
  );
  process.exit(2);
}
const result = spawnSync(process.execPath, ["--import", "tsx", "--conditions=react-server", file], {
  cwd: root,
  stdio: "inherit",
});
process.exit(result.status ?? 1);
