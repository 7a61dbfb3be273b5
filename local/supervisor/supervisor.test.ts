import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseSeedOutput } from "./demo-account.ts";
import { findFreePort, isPortFree } from "./find-free-port.ts";
import { hashSources } from "./hash-sources.ts";
import { describeFailure, LocalError } from "./local-error.ts";
import { openLocalFolder } from "./local-folder.ts";
import { LogFile } from "./log-file.ts";
import { restartDelayMs } from "./supervised-process.ts";
import { findProblem } from "./terminal.ts";
import { writePrivateFile } from "./write-private-file.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mandate-supervisor-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it("waits longer after each crash, up to half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(restartDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

it("tells a taken port from a free one and keeps a preferred port when it can", async () => {
  const server = createServer();
  const port = await findFreePort();
  expect(await findFreePort(port)).toBe(port);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  expect(await isPortFree(port)).toBe(false);
  expect(await findFreePort(port)).not.toBe(port);
  await new Promise((resolve) => server.close(resolve));
});

describe("the local folder", () => {
  it("is closed to others, also when it was there", () => {
    const folder = path.join(dir, "a", ".mandate");
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    openLocalFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("is refused in one sentence when a file is in its place", () => {
    writeFileSync(path.join(dir, "x"), "");
    expect(() => openLocalFolder(path.join(dir, "x"))).toThrow(LocalError);
    expect(() => openLocalFolder(path.join(dir, "x", "y"))).toThrow(/is a file/);
  });
});

it("replaces a private file in one step and leaves nothing behind when it cannot", () => {
  const file = path.join(dir, "demo.json");
  writePrivateFile(file, "one");
  writePrivateFile(file, "two");
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => writePrivateFile(path.join(dir, "missing", "file"), "x")).toThrow();
});

it("puts a full disk and a missing permission into one sentence", () => {
  expect(describeFailure(Object.assign(new Error("write"), { code: "ENOSPC" }))).toMatch(/^The disk is full/);
  expect(describeFailure(Object.assign(new Error("write"), { code: "EDQUOT" }))).toMatch(/^The disk is full/);
  expect(describeFailure(Object.assign(new Error("open 'x'"), { code: "EACCES" }))).toMatch(/open 'x'.*permissions/);
});

it("keeps the log of the start before", async () => {
  for (const text of ["first", "second"]) {
    new LogFile(dir, "web", (error) => expect.unreachable(error.message)).write(Buffer.from(text));
    await expect.poll(() => readFileSync(path.join(dir, "web.log"), "utf8")).toBe(text);
  }
  expect(readFileSync(path.join(dir, "web.1.log"), "utf8")).toBe("first");
});

it("reports a log that cannot be written once and goes on", async () => {
  const errors: Error[] = [];
  const log = new LogFile(dir, "missing/web", (error) => errors.push(error));
  await expect.poll(() => errors).toHaveLength(1);
  log.write(Buffer.from("lost"));
  expect(errors).toHaveLength(1);
});

describe("what of a program's output reaches the terminal", () => {
  it.each([
    ['{"level":"error","msg":"could not send","err":{"message":"timeout"}}', "stdout", "could not send: timeout"],
    ['{"level":40,"msg":"slow"}', "stdout", "slow"],
    ['{"level":"error","message":"no sync","error":"refused"}', "stderr", "no sync: refused"],
    ['{"level":"info","msg":"listening"}', "stdout", null],
    ['{"level":"info","msg":"listening"}', "stderr", null],
    ["GET /", "stdout", null],
    [" ⨯ Error: boom", "stdout", " ⨯ Error: boom"],
    ["Error: boom", "stderr", "Error: boom"],
    ["  ", "stderr", null],
  ] as const)("%s on %s → %s", (line, stream, expected) => {
    expect(findProblem(line, stream)).toBe(expected);
  });
});

it("finds the demo account after other output, and none in output that lacks a field", () => {
  const account = { workspace: "demo", email: "demo@mandate.local", password: "p", apiKey: "k" };
  expect(parseSeedOutput(`{"level":"info"}\nready\n${JSON.stringify({ ...account, more: 1 })}\n`)).toEqual(account);
  expect(parseSeedOutput(JSON.stringify({ ...account, apiKey: undefined }))).toBeNull();
  expect(parseSeedOutput("")).toBeNull();
});

describe("the hash of the sources", () => {
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  };

  it("changes with any source, also in a folder named like an ignored one, and with public variables", () => {
    write("app/page.tsx", "1");
    const seen = [hashSources(dir, {})];
    write("app/local/mail/page.tsx", "1");
    seen.push(hashSources(dir, {}));
    write("app/page.tsx", "2");
    seen.push(hashSources(dir, {}), hashSources(dir, { NEXT_PUBLIC_X: "1" }));
    expect(new Set(seen).size).toBe(4);
  });

  it("does not change with tests, stand-ins, documents at the root or private variables", () => {
    write("app/page.tsx", "1");
    const before = hashSources(dir, {});
    for (const name of [
      "app/page.test.tsx",
      "local/start.ts",
      "README.md",
      ".env",
      "node_modules/x/index.js",
      ".next/x",
    ])
      write(name, "1");
    expect(hashSources(dir, { SECRET: "1" })).toBe(before);
  });
});
