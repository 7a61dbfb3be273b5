import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSecrets } from "./load-secrets.ts";

let dir = "";
let file = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mandate-secrets-"));
  file = path.join(dir, "secrets.json");
});
afterEach(() => rmSync(dir, { recursive: true }));

it("makes secrets of the right form once, readable by the owner only", () => {
  const first = loadSecrets(dir);
  expect(Buffer.from(first.MANDATE_MASTER_KEY, "base64")).toHaveLength(32);
  expect(first.INNGEST_SIGNING_KEY).toMatch(/^signkey-local-[0-9a-f]{64}$/);
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(["secrets.json"]);
  expect(loadSecrets(dir)).toEqual(first);
});

it("closes a file that others may read", () => {
  loadSecrets(dir);
  chmodSync(file, 0o644);
  loadSecrets(dir);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("adds a secret that a newer version needs and keeps the others, unknown ones included", () => {
  const first = loadSecrets(dir);
  const { MAILBOX_TOKEN: _removed, ...older } = first;
  writeFileSync(file, JSON.stringify({ ...older, FROM_THE_FUTURE: "x" }));
  const second = loadSecrets(dir);
  expect(second).toMatchObject(older);
  expect(second.MAILBOX_TOKEN).not.toBe("");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ FROM_THE_FUTURE: "x" });
});

/** A new master key would make everything that is stored unreadable for good. */
it.each(["", "{", "[]", '{"MANDATE_MASTER_KEY":""}', '{"MANDATE_MASTER_KEY":7}'])(
  "refuses to replace a damaged file: %j",
  (content) => {
    writeFileSync(file, content);
    expect(() => loadSecrets(dir)).toThrow(/secrets\.json is damaged/);
    expect(readFileSync(file, "utf8")).toBe(content);
  },
);

it("refuses to make new secrets beside an existing database", () => {
  mkdirSync(path.join(dir, "postgres", "data"), { recursive: true });
  expect(() => loadSecrets(dir)).toThrow(/secrets\.json is missing/);
  expect(readdirSync(dir)).toEqual(["postgres"]);
});
