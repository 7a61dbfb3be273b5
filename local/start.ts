// npm start: everything that the product needs, on this machine, with nothing configured.
import path from "node:path";
import { describeFailure, LocalError } from "./supervisor/local-error.ts";
import { loadEnvFile, readSettings } from "./supervisor/read-settings.ts";
import { buildLocal, runLocal, webProgram, type RunningProduct } from "./supervisor/run-local.ts";

const HELP = `npm start                starts Mandate with built-in stand-ins for what is not configured
npm start -- --verbose   shows everything that its programs log
npm start -- --build     only builds the web application
npm run dev              the same, with the web application rebuilt as files change

PORT=3000                port of the web application
MANDATE_HOST=127.0.0.1   address it listens on
.env                     is read when present; README.md lists the variables`;

const stopping = new AbortController();
let product: RunningProduct | null = null;

let stopAskedAt = 0;

async function stop(): Promise<void> {
  if (stopping.signal.aborted) {
    // npm passes on a signal that the terminal has sent to us already; only a later one is a person's impatience.
    // All programs end with this process.
    if (Date.now() - stopAskedAt > 1_000) process.exit(1);
    return;
  }
  stopAskedAt = Date.now();
  stopping.abort();
  if (product === null) return; // The start notices, ends what it began and returns.
  await product.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());

// A terminal that went away must not end the programs in the middle of their work.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  const root = path.resolve(import.meta.dirname, "..");
  loadEnvFile(root);
  const settings = readSettings(root, process.env, process.argv.slice(2));
  if (settings.isHelp) {
    console.log(HELP);
  } else if (settings.isBuildOnly) {
    await buildLocal(settings, stopping.signal);
  } else {
    product = await runLocal(settings, webProgram(settings), stopping.signal);
    if (stopping.signal.aborted) {
      await product.stop();
      process.exit(0);
    }
  }
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  console.error(describeFailure(error));
  if (!(error instanceof LocalError) && process.argv.includes("--verbose")) console.error(error);
  process.exit(1);
}
