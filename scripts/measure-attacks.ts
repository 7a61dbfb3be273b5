/**
 * `node --import tsx scripts/measure-attacks.ts FOLDER [--development [--misses SET]]`: measures the injection score on
 * public texts and prints the tables of docs/detection.md. FOLDER holds checkouts (or unpacked packages) under their
 * names; scripts/detection/public-texts/public-sets.ts lists them with their licences, and what is missing is skipped.
 * Without `--development` only the reporting halves and the sets that were never looked at are measured, and no text is
 * shown.
 */
import { printCurves } from "./detection/public-texts/print-curves";
import { loadTexts } from "./detection/public-texts/load-texts";

const [folder] = process.argv.slice(2);
if (folder === undefined || folder.startsWith("--")) {
  console.error("usage: node --import tsx scripts/measure-attacks.ts FOLDER [--development [--misses SET]]");
  process.exit(2);
}
const isDevelopment = process.argv.includes("--development");
const missesAt = process.argv.indexOf("--misses");
const texts = loadTexts(folder).filter((text) => (text.part === "development") === isDevelopment);
printCurves(texts, isDevelopment && missesAt > 0 ? process.argv[missesAt + 1] : undefined);
