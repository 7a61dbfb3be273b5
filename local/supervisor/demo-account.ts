import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { LocalError } from "./local-error.ts";
import type { LogFile } from "./log-file.ts";
import { spawnWithParent } from "./supervised-process.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** What `<dataDir>/demo.json` tells people and programs about the demo workspace. */
export type DemoAccount = {
  url: string;
  gatewayUrl: null;
  workspace: string;
  email: string;
  password: string;
  apiKey: string;
};

/** The demo account of this installation: read from the file, or created once. Null where there is nothing that creates it. */
export async function ensureDemoAccount(options: {
  root: string;
  /** The program that creates the demo workspace and prints it. */
  seedScript: string;
  dataDir: string;
  url: string;
  env: Record<string, string | undefined>;
  openLog: (name: string) => LogFile;
  signal: AbortSignal;
}): Promise<DemoAccount | null> {
  const file = path.join(options.dataDir, "demo.json");
  const known = readDemoAccount(file);
  if (known !== null) {
    const current = { ...known, url: options.url };
    if (known.url !== options.url) writePrivateFile(file, `${JSON.stringify(current, null, 2)}\n`);
    return current;
  }
  if (!existsSync(options.seedScript)) return null;
  const log = options.openLog("seed");
  const account = parseSeedOutput(await runSeed({ ...options, log }));
  if (account === null) throw new LocalError(`The demo workspace could not be created; the log is ${log.path}.`);
  const demo: DemoAccount = { url: options.url, gatewayUrl: null, ...account };
  writePrivateFile(file, `${JSON.stringify(demo, null, 2)}\n`);
  return demo;
}

/** The last line of the output that is an object with all fields, or null. */
export function parseSeedOutput(output: string): Omit<DemoAccount, "url" | "gatewayUrl"> | null {
  for (const line of output.split("\n").reverse()) {
    const value = parseObject(line);
    if (value === null) continue;
    const { workspace, email, password, apiKey } = value;
    if (
      typeof workspace !== "string" ||
      typeof email !== "string" ||
      typeof password !== "string" ||
      typeof apiKey !== "string"
    )
      continue;
    return { workspace, email, password, apiKey };
  }
  return null;
}

function readDemoAccount(file: string): DemoAccount | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const account = parseSeedOutput(text.replaceAll("\n", " "));
  const url = parseObject(text)?.url;
  if (account === null) throw new LocalError(`${file} is damaged: restore it, or start afresh with npm run reset.`);
  return { url: typeof url === "string" ? url : "", gatewayUrl: null, ...account };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function runSeed(options: {
  root: string;
  env: Record<string, string | undefined>;
  seedScript: string;
  log: LogFile;
  signal: AbortSignal;
}): Promise<string> {
  // The application's modules refuse to load outside React's server condition.
  const args = ["--import", "tsx", "--conditions=react-server", options.seedScript];
  const child = spawnWithParent({ name: "seed", args, cwd: options.root, env: options.env });
  options.signal.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => options.log.write(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      // The output holds the password and the key: it goes to demo.json and not to the log.
      if (code === 0) return resolve(output);
      reject(
        new LocalError(`The demo workspace could not be created (exit code ${code}); the log is ${options.log.path}.`),
      );
    });
  });
}
