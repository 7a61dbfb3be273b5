import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { auditHash, canonicalEntry, canonicalFirstForm, genesisHash } from "@/lib/audit/hash-chain";
import { commitmentOf, payloadText } from "@/lib/audit/payload";

const cli = fileURLToPath(new URL("verify-audit.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "mandate-payloads-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Entry = { seq: number; canonical: string; prevHash: string; hash: string };
type Payload = { seq: number; salt: string; payload: string };
type Line = Entry | Payload;

const saltOf = (seq: number): Buffer => createHash("sha256").update(`salt ${seq}`).digest();
const textOf = (seq: number): string =>
  payloadText({ label: `ana${seq}@example.test`, ip: "192.0.2.1", evidence: { reason: "Größe 💶" } }) ?? "";

/** What each entry is: by default one with a payload. Entry 1 is in the first form, entry 2 commits to nothing. */
function anExport(length: number, facts: Record<number, Record<string, unknown>> = {}): Line[] {
  const lines: Line[] = [];
  let prevHash = genesisHash;
  for (let seq = 1; seq <= length; seq += 1) {
    const body = {
      workspaceId: "ws_1",
      seq,
      at: new Date(Date.UTC(2026, 10, 21, 9, 0, seq)),
      action: facts[seq] ? "audit.payload_erased" : "budget.set",
      target: { type: "thing", id: "bud_1" },
      summary: "Did something",
      facts: facts[seq] ?? {},
      requestId: null,
    };
    const actor = { type: "user", id: "usr_1" };
    const [salt, text] = [saltOf(seq), textOf(seq)];
    const canonical =
      seq === 1
        ? canonicalFirstForm({ ...body, actor: { ...actor, label: "old@example.test" }, ip: null })
        : canonicalEntry({ ...body, actor, commitment: seq === 2 ? null : commitmentOf(salt, text) });
    const hash = auditHash(prevHash, canonical);
    lines.push({ seq, canonical, prevHash, hash });
    if (seq > 2) lines.push({ seq, salt: salt.toString("hex"), payload: text });
    prevHash = hash;
  }
  return lines;
}

const isEntry = (line: Line): line is Entry => "hash" in line;
const isPayloadOf = (seq: number) => (line: Line) => !isEntry(line) && line.seq === seq;

function verify(lines: Line[], format = "mandate-audit-3") {
  const entries = lines.filter(isEntry);
  const header = {
    format,
    workspace: { id: "ws_1" },
    genesis: genesisHash,
    count: entries.length,
    head: entries.at(-1)?.hash ?? genesisHash,
    covered: 0,
    keys: [],
  };
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, file], { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const eight = anExport(8);

it("accepts payloads that their entries commit to, beside entries that commit to none", () => {
  const { status, text } = verify(eight);
  expect(text).toContain("payloads 6, each the one that its entry commits to");
  expect(text).not.toMatch(/absent|erased/);
  expect(status).toBe(0);
});

it("says nothing of payloads where the export has none", () => {
  const { status, text } = verify(eight.filter(isEntry), "mandate-audit-2");
  expect(text).not.toContain("payloads");
  expect(status).toBe(0);
});

describe("names the first entry whose payload", () => {
  const changed = (seq: number, change: (line: Payload) => Payload): Line[] =>
    eight.map((line) => (isPayloadOf(seq)(line) ? change(line as Payload) : line));
  const doubled = eight.flatMap((line) => (isPayloadOf(5)(line) ? [line, line] : [line]));
  const moved = [...eight.filter((line) => !isPayloadOf(5)(line)), ...eight.filter(isPayloadOf(5))];
  const cases: [string, Line[], RegExp][] = [
    [
      "was changed",
      changed(5, (line) => ({ ...line, payload: line.payload.replace("ana5", "bob5") })),
      /the payload of entry 5 was changed \(line 9\)/,
    ],
    [
      "has the salt of another",
      changed(5, (line) => ({ ...line, salt: saltOf(6).toString("hex") })),
      /the payload of entry 5 was changed/,
    ],
    [
      "is another entry's",
      changed(5, (line) => ({ ...line, salt: saltOf(6).toString("hex"), payload: textOf(6) })),
      /the payload of entry 5 was changed/,
    ],
    [
      "has a longer salt that HMAC takes for the same",
      changed(5, (l) => ({ ...l, salt: `${l.salt}00` })),
      /lacks its salt/,
    ],
    ["has no salt", changed(5, ({ seq, payload }) => ({ seq, payload }) as Payload), /lacks its salt/],
    ["is there twice", doubled, /the payload of entry 5 is there twice \(line 10\)/],
    ["stands elsewhere", moved, /the payload of entry 5 does not stand behind that entry/],
    [
      "was put in, to an entry of the first form",
      [...eight.slice(0, 1), { seq: 1, salt: saltOf(1).toString("hex"), payload: textOf(1) }, ...eight.slice(1)],
      /the payload of entry 1 was put in/,
    ],
    [
      "was put in, to an entry that commits to none",
      [...eight.slice(0, 2), { seq: 2, salt: saltOf(2).toString("hex"), payload: textOf(2) }, ...eight.slice(2)],
      /the payload of entry 2 was put in/,
    ],
  ];
  it.each(cases)("%s", (_name, lines, message) => {
    const { status, text } = verify(lines);
    expect(text).toMatch(/^NOT INTACT: /);
    expect(text).toMatch(message);
    expect(status).toBe(1);
  });

  it("is in a format without payloads", () => {
    expect(verify(eight, "mandate-audit-2")).toMatchObject({ status: 1, text: expect.stringContaining("line 5 is a") });
  });
});

describe("a payload that is not there is no fault, and", () => {
  const without = (lines: Line[], ...seqs: number[]): Line[] =>
    lines.filter((line) => isEntry(line) || !seqs.includes(line.seq));
  const erasure = anExport(8, {
    7: {
      basis: "GDPR Art. 17",
      ranges: [
        [5, 6],
        [3, 3],
      ],
    },
  });

  it("is counted as erased where an entry says so, and as absent where none does", () => {
    const { status, text } = verify(without(erasure, 3, 5, 6, 8));
    expect(text).toContain("payloads 2, each");
    expect(text).toContain("payloads erased 3, as entries of the log say");
    expect(text).toContain("payloads absent 1, of which no entry says that they were erased");
    expect(status).toBe(0);
  });

  it("one that is there although it was erased is told", () => {
    const { status, text } = verify(without(erasure, 3, 6));
    expect(text).toContain("payloads there although an entry says that they were erased 1, the first of entry 5");
    expect(status).toBe(0);
  });

  it("the chain is checked as strictly as ever", () => {
    const broken = erasure.map((line) =>
      isEntry(line) && line.seq === 6 ? { ...line, canonical: line.canonical.replace("Did", "did") } : line,
    );
    expect(verify(without(broken, 5)).text).toContain("entry 6 was changed");
  });
});

/** An entry can only speak of payloads that were there before it: what goes missing later was not erased by it. */
it("does not take an entry's word that later payloads were erased", () => {
  const lying = anExport(8, { 4: { basis: "x", count: 1, ranges: [[1, 1_000_000]] } });
  const { status, text } = verify(lying.filter((line) => !isPayloadOf(3)(line) && !isPayloadOf(7)(line)));
  expect(status).toBe(0);
  expect(text).toContain("payloads erased 1, as entries of the log say");
  expect(text).toContain("payloads absent 1, of which no entry says that they were erased");
});
