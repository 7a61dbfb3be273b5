import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findLockHolder, takeLock } from "./lock-file.ts";
import { readProcessIdentity } from "./process-identity.ts";

let dir = "";
let lock = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mandate-lock-"));
  lock = path.join(dir, "start.lock");
});
afterEach(() => rmSync(dir, { recursive: true }));

it("is held once, names its holder, and is free after release", () => {
  const first = takeLock(lock, "http://localhost:3000");
  expect(first.held).toBe(true);
  const second = takeLock(lock);
  expect(second).toMatchObject({ held: false, holder: { pid: process.pid, note: "http://localhost:3000" } });
  expect(findLockHolder(lock)?.pid).toBe(process.pid);
  if (first.held) first.release();
  expect(findLockHolder(lock)).toBeNull();
  expect(readdirSync(dir)).toEqual([]);
});

it("is taken over from a process that is gone", () => {
  const { pid } = spawnSync("true");
  writeFileSync(lock, JSON.stringify({ pid, identity: "gone", note: "" }));
  expect(findLockHolder(lock)).toBeNull();
  expect(takeLock(lock).held).toBe(true);
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
});

it("is taken over when its pid now belongs to another process", () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: "an earlier process with this number", note: "" }));
  expect(takeLock(lock).held).toBe(true);
});

it.each(["", "{", "null", '{"pid":"1"}'])("is taken over when the file holds %j", (content) => {
  writeFileSync(lock, content);
  expect(takeLock(lock).held).toBe(true);
  expect(readdirSync(dir)).toEqual(["start.lock"]);
});

it("has one winner when many processes find it stale at once", async () => {
  writeFileSync(lock, JSON.stringify({ pid: 1, identity: "stale", note: "" }));
  const module = pathToFileURL(path.join(import.meta.dirname, "lock-file.ts")).href;
  // Each says whether it won, and stays until its input closes, so that no lock becomes stale again.
  const script = `import { takeLock } from ${JSON.stringify(module)};
    process.stdout.write(takeLock(${JSON.stringify(lock)}).held ? "won" : "lost"); process.stdin.resume();`;
  const contestants = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const answers = await Promise.all(
    contestants.map(
      (child) =>
        new Promise<string>((resolve) => child.stdout.once("data", (data: Buffer) => resolve(data.toString()))),
    ),
  );
  for (const child of contestants) child.stdin.end();
  expect(answers.filter((answer) => answer === "won")).toHaveLength(1);
});

it("tells processes apart and knows which are gone", () => {
  expect(readProcessIdentity(process.pid)).toBe(readProcessIdentity(process.pid));
  expect(readProcessIdentity(process.pid)).not.toBe(readProcessIdentity(process.ppid));
  expect(readProcessIdentity(spawnSync("true").pid)).toBeNull();
  expect(readProcessIdentity(-1)).toBeNull();
});
