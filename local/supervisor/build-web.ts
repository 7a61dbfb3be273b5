import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { hashSources } from "./hash-sources.ts";
import { LocalError } from "./local-error.ts";
import type { LogFile } from "./log-file.ts";
import { spawnWithParent } from "./supervised-process.ts";
import type { Terminal } from "./terminal.ts";
import { writePrivateFile } from "./write-private-file.ts";

type Build = {
  root: string;
  env: Record<string, string | undefined>;
  terminal: Terminal;
  openLog: (name: string) => LogFile;
  signal: AbortSignal;
};

/** Builds the web application unless the present build was made from the present sources, and links its static files. */
export async function ensureWebBuild({ root, env, terminal, openLog, signal }: Build): Promise<void> {
  const stampFile = path.join(root, ".next", "mandate-build.json");
  const hash = hashSources(root, env);
  const server = path.join(root, ".next", "standalone", "server.js");
  if (!existsSync(server) || readStamp(stampFile) !== hash) {
    rmSync(stampFile, { force: true });
    terminal.say("Building the web application (first start, or sources changed): about half a minute.");
    const startedAt = Date.now();
    await runBuild({ root, env, terminal, openLog, signal });
    if (signal.aborted) return;
    if (!existsSync(server))
      throw new LocalError(
        'The build finished without .next/standalone/server.js: next.config.ts must say output: "standalone".',
      );
    // The hash from before the build: what changed during it is built at the next start.
    writePrivateFile(stampFile, JSON.stringify({ hash }));
    terminal.say(`Built in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
  }
  link(path.join(root, ".next", "standalone", ".next", "static"), path.join(root, ".next", "static"));
  link(path.join(root, ".next", "standalone", "public"), path.join(root, "public"));
}

async function runBuild({ root, env, terminal, openLog, signal }: Build): Promise<void> {
  const log = openLog("build");
  const tail: string[] = [];
  const child = spawnWithParent({
    name: "build",
    args: [path.join(root, "node_modules", "next", "dist", "bin", "next"), "build"],
    cwd: root,
    env,
  });
  const abort = () => child.kill("SIGKILL");
  signal.addEventListener("abort", abort, { once: true });
  const onOutput = (chunk: Buffer) => {
    log.write(chunk);
    const lines = chunk
      .toString()
      .split("\n")
      .filter((line) => line.trim() !== "");
    tail.push(...lines);
    tail.splice(0, tail.length - 30);
    for (const line of lines) terminal.relay("build", line, "stdout", Date.now());
  };
  child.stdout?.on("data", onOutput);
  child.stderr?.on("data", onOutput);
  const startedAt = Date.now();
  const progress = setInterval(() => terminal.say(`  … ${Math.round((Date.now() - startedAt) / 1_000)} s`), 10_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(progress));
  signal.removeEventListener("abort", abort);
  if (code === 0 || signal.aborted) return;
  const output = tail.join("\n");
  if (/ENOSPC|EDQUOT/.test(output))
    throw new LocalError("The disk is full: the web application could not be built. Free some space and start again.");
  terminal.warn(output);
  throw new LocalError(`The web application could not be built; the log is ${log.path}.`);
}

function readStamp(file: string): string | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null && "hash" in value && typeof value.hash === "string"
      ? value.hash
      : null;
  } catch {
    return null;
  }
}

/** The standalone output comes without static files. A link costs nothing and cannot go stale. */
function link(from: string, to: string): void {
  if (!existsSync(to)) return;
  const isThere = lstatSync(from, { throwIfNoEntry: false }) !== undefined;
  if (isThere && existsSync(from)) return;
  if (isThere) rmSync(from, { recursive: true });
  symlinkSync(path.relative(path.dirname(from), to), from);
}
