// Writes the table of configuration variables into README.md from lib/core/env.ts. A test fails when the two differ.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const readme = fileURLToPath(new URL("../README.md", import.meta.url));
const start =
  "<!-- configuration:start (written by `node scripts/configuration-table.mjs`) -->\n\n<!-- prettier-ignore -->";
const end = "<!-- configuration:end -->";

/** The table in Markdown. */
export function configurationTable(variables) {
  const rows = variables.map(
    ({ name, defaultValue, description }) =>
      `| \`${name}\` | ${defaultValue === null ? "" : `\`${defaultValue}\``} | ${description} |`,
  );
  return ["| variable | default | what it does |", "|---|---|---|", ...rows].join("\n");
}

/** The table that the README holds now. */
export function tableInReadme() {
  const text = readFileSync(readme, "utf8");
  return text.slice(text.indexOf(start) + start.length, text.indexOf(end)).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { listEnvVariables } = await import("../lib/core/env.ts");
  const text = readFileSync(readme, "utf8");
  const head = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(readme, `${head}\n${configurationTable(listEnvVariables())}\n\n${text.slice(text.indexOf(end))}`);
}
