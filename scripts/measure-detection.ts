/**
 * `node --import tsx scripts/measure-detection.ts [--tuning] [--misses]`: prints the tables of docs/detection.md again,
 * from generated texts that are the same every time. `--tuning` measures the half that detectors were tuned on instead of
 * the other; `--misses` shows what was missed and what was found wrongly, and is meant for that half.
 */
import { printInjection } from "./detection/measure-injection";
import { printPersonal } from "./detection/measure-personal";

const half = process.argv.includes("--tuning") ? "tuning" : "heldOut";
const showMisses = process.argv.includes("--misses");
printPersonal(half, showMisses);
printInjection(half, showMisses);
