#!/usr/bin/env node
import { parseArgs } from "node:util";
import { FileProblem, readLines } from "./read-lines.mjs";
import { ChainProblem, verifyAudit } from "./verify-audit.mjs";

const usage = `Usage:
  mandate audit verify FILE [--head HASH] [--count N]

Checks an exported audit log offline: no entry was changed, left out, put in or moved.
FILE is a JSON lines export ("-" reads standard input).

  --head HASH   the hash of the last entry, as noted elsewhere; finds cut-off ends and rewritten chains
  --count N     how many entries there must be at least; with --head, entry N must have that hash
  --help        this text

Exit status: 0 intact, 1 not intact, 2 the command or the file cannot be used.
`;

/** @param {number} status @param {string} message @returns {never} */
function exit(status, message) {
  (status === 0 ? process.stdout : process.stderr).write(`${message}\n`);
  process.exit(status);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { head: { type: "string" }, count: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    exit(2, `mandate: ${error instanceof Error ? error.message : "wrong arguments"}\n\n${usage}`);
  }
}

/** @param {string} file @param {unknown} error @returns {never} */
function explain(file, error) {
  if (error instanceof ChainProblem) exit(1, `NOT INTACT: ${error.message}`);
  if (error instanceof FileProblem) exit(1, `NOT INTACT: ${error.message}`);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") exit(2, `mandate: there is no file ${file}`);
  if (code === "EISDIR") exit(2, `mandate: ${file} is a folder`);
  if (code === "EACCES" || code === "EPERM") exit(2, `mandate: ${file} may not be read`);
  exit(2, `mandate: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}

const { values, positionals } = readArguments();
const [noun, verb, file, ...rest] = positionals;
if (values.help) exit(0, usage);
if (noun !== "audit" || verb !== "verify" || file === undefined || rest.length > 0) exit(2, usage);
const head = values.head?.toLowerCase();
if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
  exit(2, "mandate: --head takes a SHA-256 hash, 64 hexadecimal digits");
if (values.count !== undefined && !/^\d{1,15}$/.test(values.count)) exit(2, "mandate: --count takes a whole number");

try {
  const found = await verifyAudit(readLines(file), {
    head,
    count: values.count === undefined ? undefined : Number(values.count),
  });
  exit(
    0,
    `OK: ${found.count} entries of workspace ${found.workspaceId}, none changed, missing, added or moved\nhead ${found.head}`,
  );
} catch (error) {
  explain(file, error);
}
