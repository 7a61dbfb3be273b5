import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { auditHash, canonicalEntry, genesisHash } from "@/lib/audit/hash-chain";

const cli = fileURLToPath(new URL("verify-audit.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "mandate-spelling-"));
afterAll(() => rmSync(folder, { recursive: true }));

const canonical = canonicalEntry({
  workspaceId: "ws_1",
  seq: 1,
  at: new Date(Date.UTC(2026, 10, 21)),
  actor: { type: "user", id: "usr_1" },
  action: "budget.set",
  target: { type: "budget", id: "bud_1" },
  summary: "Half a character: \ufffd",
  facts: { "9": 1, "10": 2, limit: 100 },
  requestId: null,
  commitment: null,
});

/** An export of one entry with this body, as text. */
function anExport(body: string): string {
  const hash = auditHash(genesisHash, body);
  const header = {
    format: "mandate-audit-2",
    workspace: { id: "ws_1", slug: "acme", name: "Acme" },
    genesis: genesisHash,
    exportedAt: "2026-11-21T10:00:00.000Z",
    count: 1,
    head: hash,
    covered: 0,
    keys: [],
  };
  const entry = { seq: 1, canonical: body, prevHash: genesisHash, hash };
  return [header, entry].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function verify(content: string) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, file], { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const whole = anExport(canonical);

it("accepts names that are numbers, which JavaScript would sort in another way", () => {
  expect(canonical).toContain('{"10":2,"9":1,"limit":100}');
  expect(verify(whole)).toMatchObject({ status: 0 });
});

it("says that nothing in a file without checkpoints is signed", () => {
  expect(verify(whole).text).toContain("checkpoints none: nothing in the file is signed");
});

/** Each could show one reader something else than was hashed, or hide something in a file that is called intact. */
describe("refuses a line that is not spelled as exports are:", () => {
  const forged = JSON.stringify(canonical.replace("100", "999"));
  const notSpelled = "line 2 is spelled as no export is";
  it.each([
    ["a member twice", whole.replace('{"seq":1,', `{"seq":1,"canonical":${forged},`), notSpelled],
    ["a number in another form", whole.replace('{"seq":1,', '{"seq":1.0,'), notSpelled],
    ["white space", whole.replace('{"seq":1,', '{"seq": 1,'), notSpelled],
    ["white space at the end", whole.replace(/\n$/, " \n"), notSpelled],
    ["a letter as an escape", whole.replace("budget.set", "\\u0062udget.set"), notSpelled],
    ["a member more", whole.replace('{"seq":1,', '{"seq":1,"note":"false",'), 'line 2 has a member "note"'],
    ["a member of another kind of line", whole.replace('{"seq":1,', '{"seq":1,"salt":"0",'), 'a member "salt"'],
    ["a member of the header twice", whole.replace('"count"', '"count":7,"count"'), "line 1, the header, is spelled"],
    ["a byte order mark", `\ufeff${whole}`, "line 1, the header, is not JSON"],
    ["half a character for one that UTF-8 writes alike", whole.replace("\ufffd", "\\ud800"), "not in its one spelling"],
  ])("%s", (_name, content, message) => {
    expect(content).not.toBe(whole);
    expect(verify(content)).toMatchObject({ status: 1, text: expect.stringContaining(message) });
  });
});

describe("refuses a body that was hashed but can be read in two ways:", () => {
  it.each([
    ["a member twice", canonical.replace('"limit":100', '"limit":1,"limit":100')],
    ["a number in another form", canonical.replace('"limit":100', '"limit":1e2')],
    ["white space", canonical.replace('"limit":100', '"limit": 100')],
  ])("%s", (_name, body) => {
    expect(body).not.toBe(canonical);
    expect(verify(anExport(body))).toMatchObject({
      status: 1,
      text: expect.stringContaining("the body of entry 1 (line 2) is not in its one spelling"),
    });
  });
});
