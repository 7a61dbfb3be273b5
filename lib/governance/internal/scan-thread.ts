/** A thread of the pool (`scanInThread`): looks through one text after the other. It keeps nothing of them. */
import { parentPort } from "node:worker_threads";
import { lookThrough } from "./look-through";
import type { ScanAnswer, ScanRequest } from "./scan-messages";

parentPort?.on("message", ({ text, options }: ScanRequest) => {
  let answer: ScanAnswer;
  try {
    answer = { type: "scanned", scan: lookThrough(text, options) };
  } catch (error) {
    answer = { type: "failed", error };
  }
  parentPort?.postMessage(answer);
});
