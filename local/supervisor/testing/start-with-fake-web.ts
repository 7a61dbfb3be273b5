// The supervisor as a program of its own, with the fake web application: tests send it signals.
import path from "node:path";
import { describeFailure } from "../local-error.ts";
import { readSettings } from "../read-settings.ts";
import { runLocal } from "../run-local.ts";

const root = path.resolve(import.meta.dirname, "..", "..", "..");
const stopping = new AbortController();
try {
  const settings = readSettings(root, process.env, process.argv.slice(2));
  const web = {
    args: [path.join(import.meta.dirname, "fake-web.mjs")],
    prepare: async () => undefined,
    seedScript: path.join(import.meta.dirname, "fake-seed.mjs"),
  };
  const product = await runLocal(settings, web, stopping.signal);
  process.on("SIGTERM", () => void product.stop().then(() => process.exit(0)));
  console.log("READY");
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
