import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { auditHash, canonicalEntry, canonicalFirstForm, genesisHash } from "@/lib/audit/hash-chain";
import { appendLeaves, inclusionRanges, rootOf } from "@/lib/audit/merkle";
import { checkpointText, endorsementText, keyIdOf, signNote, verifierKeyOf } from "@/lib/audit/signed-note";

const folder = mkdtempSync(path.join(tmpdir(), "mandate-checkpoints-"));
// The file works alone, wherever it is copied to.
const cli = path.join(folder, "verify-audit.mjs");
copyFileSync(fileURLToPath(new URL("verify-audit.mjs", import.meta.url)), cli);
afterAll(() => rmSync(folder, { recursive: true }));

type Key = {
  id: string;
  verifierKey: string;
  privateKey: KeyObject;
  previousId: string | null;
  endorsement: string | null;
};
type Entry = { seq: number; canonical: string; prevHash: string; hash: string };
type Line = Entry | { checkpoint: string };
type Export = { header: Record<string, unknown>; lines: Line[] };

function makeKey(previous: Key | null = null, signer: Key | null = previous): Key {
  const pair = generateKeyPairSync("ed25519");
  const raw = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  const verifierKey = verifierKeyOf(raw);
  return {
    id: keyIdOf(raw),
    verifierKey,
    privateKey: pair.privateKey,
    previousId: previous?.id ?? null,
    endorsement: signer && sign(null, endorsementText(verifierKey), signer.privateKey).toString("base64"),
  };
}

const first = makeKey();
const second = makeKey(first);
const stranger = makeKey();

function entry(seq: number, prevHash: string, summary: string, announced?: Key): Entry {
  const body = {
    workspaceId: "ws_1",
    seq,
    at: new Date(Date.UTC(2026, 10, 21, 9, seq === 8 ? -minutesBack : 0, seq)),
    action: announced ? "audit.signing_key_announced" : "budget.set",
    target: { type: "thing", id: announced?.id ?? "bud_1" },
    summary,
    facts: announced ? { verifierKey: announced.verifierKey } : {},
    requestId: null,
  };
  const actor = { type: "user", id: "usr_1" };
  // A log that is older than payloads has entries in both forms.
  const canonical =
    seq <= 4
      ? canonicalFirstForm({ ...body, actor: { ...actor, label: "ana@example.test" }, ip: null })
      : canonicalEntry({ ...body, actor, commitment: seq % 2 === 0 ? null : "c".repeat(64) });
  return { seq, canonical, prevHash, hash: auditHash(prevHash, canonical) };
}

/** Minutes by which entry 8 claims to be older than it is. */
let minutesBack = 0;

/** What each entry says, and where checkpoints stand with the key that signs each. */
type Plan = { length?: number; summaries?: Record<number, string>; signed?: [number, Key][]; keys?: Key[] };

/** An export of ten entries: the keys announced in 1 and 6, checkpoints behind 3, 6 and 9. */
function anExport(plan: Plan = {}): Export {
  const { length = 10, summaries = {}, keys = [first, second] } = plan;
  const signed = new Map(plan.signed ?? [[3, first] as const, [6, second] as const, [9, second] as const]);
  const lines: Line[] = [];
  let [prevHash, frontier, previousNote, covered] = [genesisHash, [] as string[], null as string | null, 0];
  for (let seq = 1; seq <= length; seq += 1) {
    const made = entry(seq, prevHash, summaries[seq] ?? `Änderung ${seq} 💶`, { 1: first, 6: second }[seq]);
    lines.push(made);
    prevHash = made.hash;
    frontier = appendLeaves(frontier, seq - 1, [made.hash]).frontier;
    const key = signed.get(seq);
    if (!key) continue;
    const at = new Date(Date.UTC(2026, 10, 21, 9, 1, seq));
    const text = checkpointText({ workspaceId: "ws_1", size: seq, root: rootOf(frontier), at, previousNote });
    previousNote = signNote(text, key);
    lines.push({ checkpoint: previousNote });
    covered = seq;
  }
  const header = {
    format: "mandate-audit-2",
    workspace: { id: "ws_1" },
    genesis: genesisHash,
    count: length,
    head: prevHash,
    covered,
    keys: keys.map(({ privateKey: _, ...shown }) => shown),
  };
  return { header, lines };
}

function save(content: string): string {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}

const saveExport = ({ header, lines }: Export): string =>
  save([header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const verify = (given: Export, ...args: string[]) => run(saveExport(given), ...args);
const noteAt = ({ lines }: Export, at: number): string => {
  const notes = lines.flatMap((line) => ("checkpoint" in line ? [line.checkpoint] : []));
  return notes[at] ?? "";
};
const whole = anExport();
/** The end was cut off and everything that tells was made to fit. */
const cut = anExport({ length: 5, signed: [[3, first]] });
/** Entry 5 was rewritten by someone who has the keys and made all hashes and checkpoints anew. */
const forked = anExport({ summaries: { 5: "Something else" } });

it("accepts an export, its saved checkpoints, its noted keys and a shorter export of the same log", () => {
  const plain = verify(whole);
  expect(plain.text).toContain("OK: 10 entries of workspace ws_1");
  expect(plain.text).toContain("checkpoints 3, signed, the last one over entries 1 to 9");
  expect(plain.text).toContain(`key ${second.verifierKey} (from the export itself`);
  expect(plain.status).toBe(0);
  const saved = noteAt(whole, 0);
  const given = ["--checkpoint", save(saved), "--checkpoint", save(saved.replaceAll("\n", "\r\n"))];
  const full = verify(whole, ...given, "--key", first.verifierKey, "--against", saveExport(cut));
  expect(full.text).toContain("fits, entries 1 to 3");
  expect(full.text).not.toContain("from the export itself");
  expect(full.status).toBe(0);
  expect(verify(whole, "--key", save(`${second.verifierKey}\n`)).text).toContain("unknown key");
  expect(verify(cut, "--against", saveExport(whole)).status).toBe(0);
});

describe("finds, inside one export,", () => {
  const without = (index: number): Export => ({ ...whole, lines: whole.lines.filter((_, at) => at !== index) });
  const replaced = (at: number, change: (note: string) => string): Export => {
    const target = noteAt(whole, at);
    const lines = whole.lines.map((line) =>
      "checkpoint" in line && line.checkpoint === target ? { checkpoint: change(line.checkpoint) } : line,
    );
    return { ...whole, lines };
  };
  const anew: Export = {
    header: forked.header,
    lines: forked.lines.map((line, at) => {
      const old = whole.lines[at];
      return old && "checkpoint" in old ? old : line;
    }),
  };
  const cases: [string, Export, RegExp][] = [
    ["a rewritten chain under the old checkpoints", anew, /entry 4 or one after it up to 6 was replaced/],
    [
      "a changed checkpoint",
      replaced(1, (note) => note.replace("time 2026", "time 2027")),
      /line 9 has a bad signature/,
    ],
    [
      "a signature of zeros",
      replaced(1, (note) => note.replace(/(— \S+ .{6}).*\n$/, `$1${"A".repeat(85)}=\n`)),
      /bad signature/,
    ],
    ["a checkpoint that is none", replaced(1, () => "hello"), /line 9 is not a signed checkpoint/],
    ["another workspace's checkpoint", replaced(1, (note) => note.replace("ws_1", "ws_2")), /is of workspace ws_2/],
    ["a removed checkpoint", without(3), /a checkpoint between entries 0 and 6 is missing/],
    ["a removed last checkpoint", without(11), /checkpoint over entries 1 to 9 is missing/],
    ["a deleted entry", without(4), /entry 4 is missing \(line 6\)/],
    [
      "a moved checkpoint",
      { ...whole, lines: [...without(3).lines.slice(0, 4), ...whole.lines.slice(3, 4), ...without(3).lines.slice(4)] },
      /covers 3 entries but stands behind entry 4/,
    ],
    ["a key that nobody vouches for", anExport({ keys: [first, makeKey(stranger)] }), /none before it vouches for/],
    ["a false endorsement", anExport({ keys: [first, makeKey(first, stranger)] }), /is not vouched for by/],
    ["a signer that the export does not list", anExport({ signed: [[3, stranger]] }), /signed by an unknown key/],
    [
      "a signer that no entry announces",
      anExport({ keys: [stranger], signed: [[3, stranger]] }),
      /which no entry of the log announces/,
    ],
  ];
  it.each(cases)("%s", (_name, given, message) => {
    const result = verify(given);
    expect(result.text).toMatch(message);
    expect(result.status).toBe(1);
  });
});

describe("finds, against what was saved,", () => {
  it("an end that was cut off, although everything in the file fits", () => {
    expect(verify(cut).status).toBe(0);
    const result = verify(
      cut,
      "--checkpoint",
      save(noteAt(whole, 2)),
      "--key",
      first.verifierKey,
      "--key",
      second.verifierKey,
    );
    expect(result).toMatchObject({ status: 1, text: expect.stringContaining("entry 6 is missing: the checkpoint in") });
  });

  it("a log that was rewritten with the keys, although everything in the file fits", () => {
    expect(verify(forked).status).toBe(0);
    const saved = [noteAt(whole, 0), noteAt(whole, 2)].flatMap((note) => ["--checkpoint", save(note)]);
    const result = verify(forked, ...saved);
    expect(result.text).toContain("entry 4 or one after it up to 9 was replaced");
    expect(result.status).toBe(1);
  });

  it("the entry at which two exports part", () => {
    const result = verify(forked, "--against", saveExport(whole));
    expect(result.text).toContain("NOT INTACT: entry 5 is another one in");
    expect(result.status).toBe(1);
    const broken = saveExport({ ...whole, lines: whole.lines.slice(1) });
    expect(verify(whole, "--against", broken).text).toContain(`NOT INTACT: in ${broken}, entry 1 is missing`);
  });

  it("a saved checkpoint that was changed, is of another log, or signed by a stranger", () => {
    const note = noteAt(whole, 0);
    const against = (text: string) => verify(whole, "--checkpoint", save(text)).text;
    expect(against(note.replace("\n3\n", "\n4\n"))).toContain("bad signature");
    expect(against(note.replace("ws_1", "ws_2"))).toContain("is of workspace ws_2, not of ws_1");
    expect(against(noteAt(anExport({ signed: [[3, stranger]] }), 0))).toContain("unknown key");
    expect(against("")).toContain("is not a signed checkpoint");
    expect(verify(whole, "--key", stranger.verifierKey).text).toContain("unknown key");
  });
});

describe("the proof of one entry", () => {
  const entries = whole.lines.flatMap((line) => ("hash" in line ? [line] : []));
  const leaves = entries.map(({ hash }) => hash);
  const aProof = (seq: number, size = 9, note = noteAt(whole, 2)) => ({
    format: "mandate-audit-proof-1",
    workspaceId: "ws_1",
    ...entries[seq - 1],
    leafHash: leaves[seq - 1],
    leafIndex: seq - 1,
    checkpoint: { size, note },
    verifierKey: second.verifierKey,
    hashes: inclusionRanges(seq - 1, size).map(({ from, to }) =>
      rootOf(appendLeaves([], 0, leaves.slice(from, to)).frontier),
    ),
  });
  const check = (proof: object, ...args: string[]) => run(save(JSON.stringify(proof, null, 2)), "--proof", ...args);

  it("is right for every entry that the checkpoint covers, and with the saved checkpoint and noted key", () => {
    for (let seq = 1; seq <= 9; seq += 1) {
      expect(check(aProof(seq)).text).toContain(`OK: entry ${seq} of workspace ws_1 is among the entries 1 to 9`);
    }
    const given = check(aProof(4), "--key", second.verifierKey, "--checkpoint", save(noteAt(whole, 2)));
    expect(given.text).toContain("the same root");
    expect(given.status).toBe(0);
  });

  it("is refused when entry, path, checkpoint or key is another", () => {
    const proof = aProof(4);
    const canonical = proof.canonical?.replace("Änderung", "Anderung") ?? "";
    expect(check({ ...proof, canonical })).toMatchObject({
      status: 1,
      text: expect.stringContaining("entry 4 was changed"),
    });
    expect(check({ ...proof, hashes: [] }).text).toContain("leads to another root");
    expect(check({ ...proof, hashes: aProof(5).hashes }).text).toContain("leads to another root");
    expect(check({ ...proof, workspaceId: "ws_2" }).text).toContain("names another number or workspace");
    expect(check({ ...proof, checkpoint: null }).text).toContain("no checkpoint covers");
    expect(check({ ...proof, verifierKey: null }).text).toContain("names no key");
    expect(check(proof, "--key", stranger.verifierKey).text).toContain("unknown key");
    expect(check(proof, "--checkpoint", save(noteAt(forked, 2))).text).toContain("has another root");
    expect(check(proof, "--checkpoint", save(noteAt(whole, 0)))).toMatchObject({
      status: 2,
      text: expect.stringContaining("cannot be compared alone"),
    });
    expect(check(proof, "--head", "0".repeat(64)).status).toBe(2);
    expect(check({}).text).toContain("is not a proof");
  });
});

it("explains a wrong key, a missing file and standard input named twice", () => {
  expect(verify(whole, "--key", "mandate-audit+00000000+AAAA").status).toBe(2);
  expect(verify(whole, "--key", path.join(folder, "nowhere"))).toMatchObject({
    status: 2,
    text: expect.stringContaining("there is no file"),
  });
  expect(verify(whole, "--checkpoint", path.join(folder, "nowhere")).status).toBe(2);
  expect(run("-", "--against", "-").text).toContain("once only");
  expect(run("--help").status).toBe(0);
});

/** Whoever has a key that was replaced must not be able to go on with a log of their own. */
it("refuses a checkpoint by a key whose successor has signed already", () => {
  const forked = anExport({ signed: [[3, first], [6, second], [9, first]] }); // prettier-ignore
  expect(verify(forked, "--key", first.verifierKey)).toMatchObject({
    status: 1,
    text: expect.stringContaining(`is signed by the key ${first.id} after ${second.id} had taken its place`),
  });
});

it("refuses a key that the header lists twice", () => {
  const again = { ...first, previousId: second.id };
  expect(verify(anExport({ keys: [first, second, again] }))).toMatchObject({
    status: 1,
    text: expect.stringContaining(`the key ${first.id} is listed twice`),
  });
});

it("refuses an export without any checkpoint when a key is given: nothing in it is signed by that key", () => {
  const stripped = anExport({ signed: [[11, first]] });
  expect(verify(stripped).status).toBe(0);
  expect(verify(stripped, "--key", first.verifierKey)).toMatchObject({
    status: 1,
    text: expect.stringContaining("nothing in the file is signed by the key that was given"),
  });
});

describe("refuses a checkpoint whose signatures are not spelled as they were:", () => {
  const last = noteAt(whole, 2);
  it.each([
    [
      "bits behind the end of base64",
      last.replace(
        /(.)=\n$/,
        (_, letter: string) => `${letter === "A" ? "B" : String.fromCharCode(letter.charCodeAt(0) + 1)}=\n`,
      ),
    ],
    ["a character that base64 passes over", last.replace(/=\n$/, "*=\n")],
    ["a line that is no signature", `${last}and a remark\n`],
    ["white space", `${last} \n`],
  ])("%s", (_name, note) => {
    expect(note).not.toBe(last);
    const lines = whole.lines.map((line) =>
      "checkpoint" in line && line.checkpoint === last ? { checkpoint: note } : line,
    );
    expect(verify({ ...whole, lines })).toMatchObject({
      status: 1,
      text: expect.stringContaining("is not a signed checkpoint of an audit log"),
    });
  });
});

it("accepts a checkpoint that somebody else signed, too", () => {
  const last = noteAt(whole, 2);
  const witnessed = `${last}— witness.example ${Buffer.alloc(68, 7).toString("base64")}\n`;
  const lines = whole.lines.map((line) =>
    "checkpoint" in line && line.checkpoint === last ? { checkpoint: witnessed } : line,
  );
  expect(verify({ ...whole, lines }).status).toBe(0);
});

it("tells of entries that claim to be older than a checkpoint that does not have them", () => {
  minutesBack = 60;
  const backdated = anExport();
  minutesBack = 0;
  expect(verify(backdated)).toMatchObject({
    status: 0,
    text: expect.stringContaining(
      "times 1, the first of entry 8, lie before a checkpoint that does not have the entry",
    ),
  });
  expect(verify(whole).text).not.toContain("times ");
});
