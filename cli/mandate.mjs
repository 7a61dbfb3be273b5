#!/usr/bin/env node
import { runVerifyAudit } from "./verify-audit.mjs";

const usage = `Usage:
  mandate audit verify FILE [options]

  audit verify   checks an exported audit log offline; --help lists its options
`;

const [noun, verb, ...rest] = process.argv.slice(2);
if (noun === "audit" && verb === "verify") {
  process.exitCode = await runVerifyAudit(rest);
} else if (noun === "--help" || noun === "-h") {
  process.stdout.write(usage);
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
