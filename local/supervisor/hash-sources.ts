import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Paths from the root that never end up in the web application: all else counts, so a new folder is not forgotten. */
const IGNORED = new Set([
  ...["node_modules", ".git", ".next", ".ci", ".github", ".vscode", ".idea", "generated", "coverage", "dist"],
  ...[
    "local",
    "scripts",
    "cli",
    "gateway",
    "sdks",
    "deploy",
    "e2e",
    "prisma/migrations",
    "test-results",
    "playwright-report",
  ],
  ...[
    "next-env.d.ts",
    "playwright.config.ts",
    "vitest.config.ts",
    "eslint.config.mjs",
    "knip.json",
    "README.md",
    "AGENTS.md",
    "CHANGELOG.md",
  ],
]);
const IGNORED_NAME = /^\.env|^\.mandate|^\.DS_Store$|\.(test|spec)\.tsx?$|\.tsbuildinfo$/;

/**
 * A hash over the content of all sources of the web application and over the public build-time variables: equal hash,
 * equal build. `generated/` follows from the schema and the lock file, which are in it.
 */
export function hashSources(root: string, env: Record<string, string | undefined>): string {
  const hash = createHash("sha256");
  addFolder(hash, root, "");
  for (const name of Object.keys(env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`\0${name}=${env[name] ?? ""}`);
  }
  return hash.digest("hex");
}

function addFolder(hash: ReturnType<typeof createHash>, root: string, folder: string): void {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = path.posix.join(folder, entry.name);
    if (IGNORED.has(name) || IGNORED_NAME.test(entry.name)) continue;
    if (entry.isDirectory()) addFolder(hash, root, name);
    else if (entry.isFile()) hash.update(`\0${name}\0`).update(readFileSync(path.join(root, name)));
  }
}
