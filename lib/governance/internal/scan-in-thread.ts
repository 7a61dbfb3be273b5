import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/core/errors";
import { TextTooLong, type DetectOptions } from "../detectors/detect";
import { maxScanLength } from "../detectors/scan";
import type { ContentScan } from "./look-through";
import type { ScanAnswer, ScanRequest } from "./scan-messages";

/** What a pool may take; tests set less. */
export type ScanPoolLimits = {
  readonly threads: number;
  /** Texts that wait for a thread; the next one is refused. */
  readonly waiting: number;
  /** Of one text in a thread, waiting not counted. */
  readonly timeMs: number;
};

export type ScanPool = {
  /**
   * Looks through a text without holding this thread up. Throws `TextTooLong`, and `unavailable` when the line is full,
   * the thread dies or the text takes too long: what was not looked through may not be used.
   */
  readonly scan: (text: string, options: DetectOptions) => Promise<ContentScan>;
  /** Ends the threads; texts that wait or are looked through are refused. */
  readonly close: () => Promise<void>;
};

const usual: ScanPoolLimits = {
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 512,
  timeMs: 20_000,
};

type Job = {
  readonly request: ScanRequest;
  readonly resolve: (scan: ContentScan) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Where Node runs the sources themselves (tests, scripts), imports have no extension; a bundle has none of these imports
 * left. The thread needs no loader of the process that starts it.
 */
const sourceImports = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    resolve(specifier, context, next) {
      const isSource = specifier.startsWith(".") && context.parentURL?.endsWith(".ts") && !/\\.\\w+$/.test(specifier);
      return next(isSource ? specifier + ".ts" : specifier, context);
    },
  });
`)}`;

const unavailable = (message: string, cause?: unknown): AppError => new AppError("unavailable", message, { cause });

/** Threads that look through long texts, started when they are needed; they do not keep a process alive. */
export function createScanPool(limits: ScanPoolLimits = usual): ScanPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Job[] = [];
  const running = new Map<Worker, Job & { readonly timer: NodeJS.Timeout }>();

  const start = (): Worker => {
    // This exact form (new Worker(new URL(…, import.meta.url))) is what the bundler recognises as a thread to build.
    const worker = new Worker(new URL("./scan-thread.ts", import.meta.url), {
      // The thread needs no secrets, so it gets no environment.
      env: {},
      execArgv: ["--import", sourceImports],
    });
    all.add(worker);
    worker.on("message", (answer: ScanAnswer) => settle(worker, answer));
    worker.on("error", (error) => drop(worker, unavailable("The thread that looks through texts has failed.", error)));
    worker.on("exit", () => drop(worker, unavailable("The thread that looks through texts has ended.")));
    return worker;
  };

  const settle = (worker: Worker, answer: ScanAnswer): void => {
    const job = take(worker);
    if (!job) return;
    worker.unref();
    idle.push(worker);
    if (answer.type === "scanned") job.resolve(answer.scan);
    else job.reject(unavailable("The text could not be looked through.", answer.error));
    next();
  };

  const take = (worker: Worker): Job | undefined => {
    const job = running.get(worker);
    running.delete(worker);
    if (job) clearTimeout(job.timer);
    return job;
  };

  /** A thread that failed is gone; the next text gets a new one. */
  const drop = (worker: Worker, reason: AppError): void => {
    if (!all.delete(worker)) return;
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    take(worker)?.reject(reason);
    // A thread that is being ended may still report an error, which nobody waits for.
    worker.removeAllListeners();
    worker.on("error", () => {});
    void worker.terminate();
    next();
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < limits.threads)) {
      const job = waiting.shift();
      if (!job) return;
      const worker = idle.pop() ?? start();
      worker.ref();
      const timer = setTimeout(() => {
        drop(worker, unavailable(`A text took longer than ${limits.timeMs / 1_000} seconds to look through.`));
      }, limits.timeMs);
      running.set(worker, { ...job, timer });
      worker.postMessage(job.request);
    }
  };

  return {
    scan(text, options) {
      if (text.length > maxScanLength) return Promise.reject(new TextTooLong(text.length));
      if (waiting.length >= limits.waiting) {
        return Promise.reject(unavailable("Too many long texts wait to be looked through."));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ request: { text, options }, resolve, reject });
        next();
      });
    },
    async close() {
      for (const job of waiting.splice(0)) job.reject(unavailable("The threads that look through texts are closed."));
      const workers = [...all];
      for (const worker of workers) drop(worker, unavailable("The threads that look through texts are closed."));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

let pool: ScanPool | null = null;

/** `ScanPool.scan` in the pool of this process. */
export const scanInThread: ScanPool["scan"] = (text, options) => (pool ??= createScanPool()).scan(text, options);
