import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../../local/supervisor/find-free-port.ts";

export type BenchProduct = {
  url: string;
  headers: Record<string, string>;
  /** Calls the API and parses the answer; throws for anything but 2xx. */
  call: <T>(path: string, init?: RequestInit) => Promise<T>;
  stop: () => Promise<void>;
};

/** Starts the production build in a data folder of its own and resolves when the demo workspace is there. */
export async function startBenchProduct(): Promise<BenchProduct> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mandate-bench-"));
  const port = await findFreePort();
  const child: ChildProcess = spawn(process.execPath, ["local/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      MANDATE_DATA_DIR: dataDir,
      MANDATE_REQUESTS_PER_MINUTE: "100000000",
      LOG_LEVEL: "warn",
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const demo = await readDemo(path.join(dataDir, "demo.json"), child);
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${demo.apiKey}` };
  const call = async <T>(target: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(`${url}${target}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    if (!response.ok) throw new Error(`${target}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return { url, headers, call, stop };
}

async function readDemo(file: string, child: ChildProcess): Promise<{ apiKey: string }> {
  for (let waited = 0; waited < 300_000; waited += 200) {
    if (child.exitCode !== null) throw new Error("The product did not start.");
    try {
      return JSON.parse(readFileSync(file, "utf8")) as { apiKey: string };
    } catch {
      await delay(200);
    }
  }
  throw new Error("The product did not become ready in five minutes.");
}

/** The value below which the share `p` (0 to 1) of the numbers lies. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}
