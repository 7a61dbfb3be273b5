import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { auditHash, canonicalFirstForm, genesisHash } from "@/lib/audit/hash-chain";

const cli = fileURLToPath(new URL("mandate.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "mandate-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = { seq: number; canonical: string; prevHash: string; hash: string };

function entry(seq: number, prevHash: string, summary: string, workspaceId = "ws_1"): Line {
  // These exports are in the oldest format, from before payloads.
  const canonical = canonicalFirstForm({
    workspaceId,
    seq,
    at: new Date(Date.UTC(2026, 10, 21, 9, 0, seq)),
    actor: { type: "user", id: "usr_1", label: "ana@example.test" },
    action: "budget.set",
    target: { type: "budget", id: "bud_1" },
    summary,
    facts: { limitMicroUsd: seq },
    requestId: null,
    ip: null,
  });
  return { seq, canonical, prevHash, hash: auditHash(prevHash, canonical) };
}

function chain(length: number, workspaceId = "ws_1"): Line[] {
  const lines: Line[] = [];
  for (let seq = 1; seq <= length; seq += 1)
    lines.push(entry(seq, lines.at(-1)?.hash ?? genesisHash, `Änderung ${seq} 💶`, workspaceId));
  return lines;
}

function header(lines: Line[]): object {
  return {
    format: "mandate-audit-1",
    workspace: { id: "ws_1" },
    genesis: genesisHash,
    exportedAt: "2026-11-21T10:00:00.000Z",
    count: lines.length,
    head: lines.at(-1)?.hash ?? genesisHash,
  };
}

function verifyText(content: string | Uint8Array, ...args: string[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.jsonl`);
  writeFileSync(file, content);
  return run("audit", "verify", file, ...args);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const verify = (head: object, lines: Line[], ...args: string[]) =>
  verifyText([head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(""), ...args);

const ten = chain(10);
const headOf = (lines: Line[]): string => lines.at(-1)?.hash ?? "";
const replaced = (at: number, line: Line): Line[] => ten.map((old, index) => (index === at - 1 ? line : old));

it("accepts an export and prints how many entries it has and its head", () => {
  expect(verify(header(ten), ten)).toEqual({
    status: 0,
    text: `OK: 10 entries of workspace ws_1, none changed, missing, added or moved\nhead ${headOf(ten)}\ncheckpoints none: nothing in the file is signed, so whoever made it could have made all of it up\n`,
  });
  expect(verify(header(ten), ten, "--head", headOf(ten).toUpperCase(), "--count", "10").status).toBe(0);
  expect(verify(header([]), []).text).toContain("OK: 0 entries");
});

it("accepts a longer export than the one whose head was noted, when it contains it", () => {
  const noted = headOf(ten.slice(0, 6));
  expect(verify(header(ten), ten, "--head", noted, "--count", "6").status).toBe(0);
  expect(verify(header(ten), ten, "--head", "f".repeat(64), "--count", "6").text).toContain("entry 6 has the hash");
});

/** Each way to tamper with a log, and the first entry that shows it. */
describe("names the first bad entry", () => {
  const fourth = entry(4, ten[2]?.hash ?? "", "Something else");
  const edited = replaced(4, { ...fourth, hash: ten[3]?.hash ?? "" });
  const reordered = [...ten.slice(0, 3), ...ten.slice(4, 5), ...ten.slice(3, 4), ...ten.slice(5)];
  const foreign = chain(10, "ws_2");
  const cases: [string, Line[], string][] = [
    ["an edited body", edited, "entry 4 was changed (line 5)"],
    ["an edited body with a fresh hash", replaced(4, fourth), "entry 5 does not follow the entry before it (line 6)"],
    [
      "a deleted entry",
      ten.filter((line) => line.seq !== 4),
      "entry 4 is missing (line 5): entry 5 stands in its place",
    ],
    [
      "an inserted entry",
      [...ten.slice(0, 4), fourth, ...ten.slice(4)],
      "entry 4 stands again or out of order (line 6)",
    ],
    ["two entries that changed places", reordered, "entry 4 is missing (line 5): entry 5 stands in its place"],
    [
      "another number on an entry",
      replaced(4, { ...fourth, canonical: ten[8]?.canonical ?? "" }),
      "entry 4 was changed",
    ],
    ["a cut-off end", ten.slice(0, 8), "entry 9 is missing: the header counts 10, the file ends after 8"],
    ["a cut-off beginning", ten.slice(2), "entry 1 is missing (line 2): entry 3 stands in its place"],
    ["another workspace's entries", foreign, "entry 1 was put in from elsewhere (line 2)"],
  ];
  it.each(cases)("%s", (_name, lines, message) => {
    const result = verify(header(ten), lines);
    expect(result.text).toContain(`NOT INTACT: ${message}`);
    expect(result.status).toBe(1);
  });

  it("a cut-off end with a matching header, against what was noted elsewhere", () => {
    const cut = ten.slice(0, 8);
    expect(verify(header(cut), cut).status).toBe(0);
    expect(verify(header(cut), cut, "--count", "10")).toMatchObject({
      status: 1,
      text: expect.stringContaining("entry 9 is missing"),
    });
    expect(verify(header(cut), cut, "--head", headOf(ten))).toMatchObject({
      status: 1,
      text: expect.stringContaining("not the expected head"),
    });
  });

  it("a chain that was rewritten from the middle, against the head that was noted elsewhere", () => {
    const forged = replaced(4, fourth);
    for (let seq = 5; seq <= 10; seq += 1) forged[seq - 1] = entry(seq, forged[seq - 2]?.hash ?? "", "forged");
    expect(verify(header(forged), forged).status).toBe(0);
    expect(verify(header(forged), forged, "--head", headOf(ten), "--count", "10")).toMatchObject({
      status: 1,
      text: expect.stringContaining("entry 10 has the hash"),
    });
  });
});

describe("says clearly what is wrong with a file that is no export", () => {
  it.each([
    ["empty", "", "the file is empty"],
    ["not JSON", "hello\n", "line 1, the header, is not JSON"],
    ["another format", '{"format":"other"}\n', "line 1 is not the header of an audit export"],
    [
      "a header that lacks something",
      '{"format":"mandate-audit-1","workspace":{"id":"ws_1"}}\n',
      "lacks the workspace, the count or the head",
    ],
    ["a line of the wrong shape", `${JSON.stringify(header(ten))}\n[1]\n`, "line 2 is not a JSON object"],
    ["an entry without a hash", `${JSON.stringify(header(ten))}\n{"seq":1}\n`, "line 2 is not an audit entry"],
    ["half a line", `${JSON.stringify(header(ten))}\n${JSON.stringify(ten[0]).slice(0, 40)}`, "line 2 is not JSON"],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00, 0x0a]), "line 1 is not UTF-8 text"],
    ["one endless line", "x".repeat(20_000_000), "line 1 is longer than"],
  ])("%s", (_name, content, message) => {
    const result = verifyText(content);
    expect(result.text).toContain(message);
    expect(result.status).toBe(1);
  });

  it("a file that is not there, a folder, and wrong arguments", () => {
    expect(run("audit", "verify", path.join(folder, "nowhere"))).toMatchObject({
      status: 2,
      text: expect.stringContaining("there is no file"),
    });
    expect(run("audit", "verify", folder)).toMatchObject({ status: 2, text: expect.stringContaining("is a folder") });
    expect(run("audit", "verify", "x", "--head", "abc")).toMatchObject({
      status: 2,
      text: expect.stringContaining("64 hexadecimal digits"),
    });
    expect(run("audit", "verify", "x", "--wrong")).toMatchObject({
      status: 2,
      text: expect.stringContaining("Usage:"),
    });
    expect(run()).toMatchObject({ status: 2, text: expect.stringContaining("Usage:") });
    expect(run("--help")).toMatchObject({ status: 0, text: expect.stringContaining("Usage:") });
  });
});

it("reads standard input for a dash, with the line ends of another system", () => {
  const content = [header(ten), ...ten].map((line) => `${JSON.stringify(line)}\r\n`).join("");
  const { status, stdout } = spawnSync(process.execPath, [cli, "audit", "verify", "-"], {
    encoding: "utf8",
    input: content,
  });
  expect([status, stdout.slice(0, 14)]).toEqual([0, "OK: 10 entries"]);
});
