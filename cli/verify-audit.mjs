#!/usr/bin/env node
// Checks an exported audit log offline. One file on purpose, without dependencies, for any Node from 20 on: an auditor can
// read all of it and run a copy. Formats and formulas: docs/audit-log.md.
import { createHash, createHmac, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const usage = `Usage:
  node verify-audit.mjs FILE [options]
  mandate audit verify FILE [options]

Checks an exported audit log offline: no entry was changed, left out, put in or moved, and every checkpoint is signed and
fits the entries that it covers. Where the export has payloads (names, addresses, evidence), each must be the one that its
entry commits to; one that was erased or left out is counted. FILE is a JSON lines export ("-" reads standard input).

  --proof             FILE is the proof of one entry instead: checks the entry, the path to the root, and the signature

  --checkpoint SAVED  a checkpoint that you saved earlier; finds cut-off ends, rewritten and forked logs (repeatable)
  --key KEY           a verifier key that you noted, or a file with it: only it and the keys that it vouches for may
                      have signed (repeatable)
  --against OTHER     another export of the same log: the shorter one must be the beginning of the longer one
  --head HASH         the hash of the last entry, as noted elsewhere
  --count N           how many entries there must be at least; with --head, entry N must have that hash
  --help              this text

Exit status: 0 intact, 1 not intact, 2 the command or the file cannot be used.
`;

/** The first had no keys and checkpoints; the third has payloads, too. */
const formats = ["mandate-audit-1", "mandate-audit-2", "mandate-audit-3"];
const hashPattern = /^[0-9a-f]{64}$/;
const noHash = "0".repeat(64);
const headerMembers = ["format", "workspace", "genesis", "exportedAt", "count", "head", "covered", "keys"];
/** The members of each kind of line below the header; the first tells the kind. */
const lineKinds = [["checkpoint"], ["payload", "seq", "salt"], ["canonical", "seq", "prevHash", "hash"]];
const signerName = "mandate-audit";
/** Clocks of several machines differ, and a transaction takes a while. */
const clockSlackMs = 10 * 60_000;

/** The first thing that is wrong with a log. */
class ChainProblem extends Error {}
/** What is wrong with a file as a file, in words for whoever gave it. */
class FileProblem extends Error {}
/** What is wrong with the command. */
class UsageProblem extends Error {}

// ---------------------------------------------------------------------------------------------------------- reading

/** No line of ours comes near; a file without line ends must not fill the memory. */
const maxLineBytes = 8 * 1024 * 1024;

/**
 * The lines of a UTF-8 file, or of standard input for "-", one at a time, so that its size does not matter.
 * Throws FileProblem for bytes that are not UTF-8 and for a line that is too long.
 * @param {string} file
 */
async function* readLines(file) {
  const source = file === "-" ? process.stdin : createReadStream(file);
  let number = 1;
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  for await (const chunk of source) {
    let rest = chunk;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield decode(Buffer.concat([...parts, rest.subarray(0, end)]), number);
      parts = [];
      size = 0;
      number += 1;
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
    size += rest.length;
    if (size > maxLineBytes)
      throw new FileProblem(`line ${number} is longer than ${maxLineBytes} bytes: this is not an audit export`);
  }
  if (size > 0) yield decode(Buffer.concat(parts), number);
}

/** @param {Buffer} bytes @param {number} number */
function decode(bytes, number) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileProblem(`line ${number} is not UTF-8 text`);
  }
}

/** @param {string} text @param {string} what @returns {Record<string, unknown>} */
function parseObject(text, what) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ChainProblem(`${what} is not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ChainProblem(`${what} is not a JSON object`);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * One line of an export, which has one spelling: the members of its kind, each once, as JSON.stringify writes them. Else
 * two programs could read two different things from it. Throws ChainProblem.
 * @param {string} line @param {string} what @param {string[][]} kinds the members of each kind of line that may stand here
 */
function parseLine(line, what, kinds) {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  const value = parseObject(text, what);
  const names = Object.keys(value);
  const kind = kinds.find(([first = ""]) => names.includes(first)) ?? [];
  const unknown = names.find((name) => kind.length > 0 && !kind.includes(name));
  if (unknown !== undefined)
    throw new ChainProblem(`${what} has a member ${JSON.stringify(unknown)}, which exports do not have`);
  if (JSON.stringify(value) !== text)
    throw new ChainProblem(`${what} is spelled as no export is: a member stands there twice, or something was put in`);
  return value;
}

/** The one spelling of RFC 8785: members sorted, no white space. @param {unknown} value @returns {string} */
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(",")}}`;
}

/**
 * A text that a hash covers: JSON in its one spelling. Half characters are refused, because in UTF-8, which is hashed, they
 * are all the same. Throws ChainProblem.
 * @param {string} text @param {string} what
 */
function parseCanonical(text, what) {
  const value = parseObject(text, what);
  // The first comparison is fast and leaves the order of members open; it fails for names that are numbers, which JavaScript
  // moves to the front.
  if (!text.isWellFormed() || (JSON.stringify(value) !== text && canonicalJson(value) !== text))
    throw new ChainProblem(`${what} is not in its one spelling: a member stands there twice, or something was put in`);
  return value;
}

/** Base64 in its one spelling, or null. @param {string} text */
function parseBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

// ------------------------------------------------------------------------------------------------- hashes and the tree

/** @param {...(string | Uint8Array)} parts texts in UTF-8 */
function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** SHA-256(0x00 ‖ previous hash ‖ canonical body). @param {string} prevHash @param {string} canonical */
const entryHash = (prevHash, canonical) => sha256(new Uint8Array([0]), Buffer.from(prevHash, "hex"), canonical);

/** SHA-256(0x01 ‖ left ‖ right). @param {string} left @param {string} right */
const pairHash = (left, right) => sha256(new Uint8Array([1]), Buffer.from(left, "hex"), Buffer.from(right, "hex"));

/** The Merkle tree of RFC 9162 section 2.1 as its complete subtrees, largest first: a few hashes, however many leaves. */
class Tree {
  size = 0;
  /** @type {string[]} */
  #subtrees = [];

  /** @param {string} leaf */
  add(leaf) {
    let hash = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = pairHash(this.#subtrees.pop() ?? "", hash);
    this.#subtrees.push(hash);
    this.size += 1;
  }

  root() {
    return this.#subtrees.length === 0
      ? sha256("")
      : this.#subtrees.reduceRight((right, left) => pairHash(left, right));
  }
}

// ----------------------------------------------------------------------------------------------------- payloads

/** Numbers as few ranges, so that their count does not matter. Added in ascending order. */
class Ranges {
  /** @type {[number, number][]} */
  #ranges = [];

  /** @param {number} number */
  add(number) {
    const last = this.#ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else this.#ranges.push([number, number]);
  }

  /** How many of these numbers are in one of the others, and which is the first. @param {[number, number][]} others */
  within(others) {
    const sorted = [...others].sort((a, b) => a[0] - b[0]);
    let [count, first, at] = [0, 0, 0];
    for (const [from, to] of this.#ranges) {
      let next = from;
      while (at < sorted.length && (sorted[at]?.[1] ?? 0) < from) at += 1;
      for (let other = at; next <= to && other < sorted.length; other += 1) {
        const [start, end] = sorted[other] ?? [0, 0];
        if (start > to) break;
        const begin = Math.max(next, start);
        const stop = Math.min(to, end);
        if (stop < begin) continue;
        first ||= begin;
        count += stop - begin + 1;
        next = stop + 1;
      }
    }
    return { count, first };
  }
}

/**
 * What an export has of the payloads that its entries commit to: commitment = HMAC-SHA256(salt, payload). One that is not
 * there is none that was changed; whether an entry says that it was erased is told apart.
 */
class Payloads {
  fitting = 0;
  #absent = new Ranges();
  #absentCount = 0;
  #present = new Ranges();
  /** @type {[number, number][]} as the entries about erasures name them */
  #erased = [];
  /** @type {{ seq: number; commitment: unknown; isThere: boolean } | undefined} the entry that was read last */
  #entry;

  /** @param {number} seq @param {Record<string, unknown>} body */
  addEntry(seq, body) {
    this.#leave();
    this.#entry = { seq, commitment: body.commitment, isThere: false };
    const ranges = body.action === "audit.payload_erased" ? Object(body.facts).ranges : [];
    for (const range of Array.isArray(ranges) ? ranges : [])
      // Only what was there before can have been erased, whatever the entry says.
      if (Array.isArray(range) && Number.isSafeInteger(range[0]) && Number.isSafeInteger(range[1]) && range[0] < seq)
        this.#erased.push([range[0], Math.min(range[1], seq - 1)]);
  }

  /** The payload of the entry before it. Throws ChainProblem. @param {Record<string, unknown>} line @param {string} place */
  add({ seq, salt, payload }, place) {
    const entry = this.#entry;
    if (!entry || seq !== entry.seq)
      throw new ChainProblem(`the payload of entry ${seq} does not stand behind that entry ${place}`);
    if (entry.isThere) throw new ChainProblem(`the payload of entry ${seq} is there twice ${place}`);
    if (!hashPattern.test(String(salt)) || typeof payload !== "string")
      throw new ChainProblem(`the payload of entry ${seq} lacks its salt or its text ${place}`);
    if (entry.commitment === null || entry.commitment === undefined)
      throw new ChainProblem(`the payload of entry ${seq} was put in ${place}: the entry commits to none`);
    const commitment = createHmac("sha256", Buffer.from(String(salt), "hex"))
      .update(payload)
      .digest("hex");
    if (commitment !== entry.commitment)
      throw new ChainProblem(
        `the payload of entry ${seq} was changed ${place}: it or its salt is not what the entry commits to`,
      );
    parseCanonical(payload, `the payload of entry ${seq} ${place}`);
    entry.isThere = true;
  }

  /** Counts the last entry and compares with what the entries about erasures say. */
  end() {
    this.#leave();
    this.#entry = undefined;
    const erased = this.#absent.within(this.#erased).count;
    const back = this.#present.within(this.#erased);
    return { fitting: this.fitting, erased, absent: this.#absentCount - erased, back };
  }

  #leave() {
    const entry = this.#entry;
    if (typeof entry?.commitment !== "string") return;
    if (entry.isThere) {
      this.fitting += 1;
      this.#present.add(entry.seq);
    } else {
      this.#absentCount += 1;
      this.#absent.add(entry.seq);
    }
  }
}

// --------------------------------------------------------------------------------------------- keys and signed notes

/** @typedef {{ id: string; verifierKey: string; object: import("node:crypto").KeyObject }} Key */

/** NAME+ID+BASE64(0x01 ‖ Ed25519 key), the ID being the start of SHA-256(NAME ‖ "\n" ‖ 0x01 ‖ key). @param {string} text */
function parseKey(text) {
  const [, name, id, encoded = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = parseBase64(encoded);
  if (name !== signerName || bytes?.length !== 33 || bytes[0] !== 1) return null;
  if (sha256(`${name}\n`, bytes).slice(0, 8) !== id) return null;
  const x = bytes.subarray(1).toString("base64url");
  return { id, verifierKey: text, object: createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } }) };
}

/**
 * The keys that may have signed: those that were noted elsewhere and those that they vouch for, one after another.
 * Without noted keys those of the file itself, which then proves nothing against whoever made the file.
 */
class Keys {
  /** @type {Map<string, Key>} */
  #trusted = new Map();
  /** @type {string[]} ids of the header, each after the one that vouches for it */
  #order = [];
  #pinned;

  /** @param {Key[]} pinned */
  constructor(pinned) {
    for (const key of pinned) this.#trusted.set(key.id, key);
    this.#pinned = pinned.length > 0;
  }

  /** Whether keys were noted elsewhere. */
  get arePinned() {
    return this.#pinned;
  }

  /** @param {unknown} listed of the header, oldest first */
  addListed(listed) {
    if (!Array.isArray(listed)) throw new ChainProblem("line 1, the header, lacks the keys");
    const known = new Set();
    for (const item of listed) {
      const { verifierKey, previousId, endorsement } = Object(item);
      const key = typeof verifierKey === "string" ? parseKey(verifierKey) : null;
      if (!key) throw new ChainProblem("line 1, the header, has a key that is none");
      if (known.has(key.id)) throw new ChainProblem(`the key ${key.id} is listed twice in the header`);
      const isFirst = previousId === null && known.size === 0;
      if (!isFirst && !known.has(previousId))
        throw new ChainProblem(`the key ${key.id} in the header is a key that none before it vouches for`);
      known.add(key.id);
      this.#order.push(key.id);
      if (isFirst) {
        if (!this.#pinned) this.#trusted.set(key.id, key);
        continue;
      }
      const voucher = this.#trusted.get(previousId);
      if (!voucher) continue;
      const text = Buffer.from(`mandate-audit-key-1\n${verifierKey}\n`);
      const signature = parseBase64(String(endorsement));
      if (!signature || !verify(null, text, voucher.object, signature))
        throw new ChainProblem(
          `the key ${key.id} in the header is not vouched for by ${previousId}: a false signature`,
        );
      this.#trusted.set(key.id, key);
    }
  }

  /** Throws ChainProblem unless a trusted key signed the note. @param {Note} note @param {string} what */
  check(note, what) {
    const key = note.signatures.map(({ id }) => this.#trusted.get(id)).find((found) => found !== undefined);
    if (!key) {
      const ids = note.signatures.map(({ id }) => id).join(", ");
      throw new ChainProblem(`${what} is signed by an unknown key (${ids}): it is not one of ${this.#describe()}`);
    }
    const signature = note.signatures.find(({ id }) => id === key.id);
    if (!verify(null, Buffer.from(note.text, "utf8"), key.object, signature?.bytes ?? Buffer.alloc(0)))
      throw new ChainProblem(`${what} has a bad signature: it was changed, or ${key.id} never signed it`);
    return key;
  }

  /** Whether a key had taken the place of the other one. @param {Key} key @param {Key} other */
  isAfter(key, other) {
    return this.#order.indexOf(key.id) > this.#order.indexOf(other.id) && this.#order.includes(other.id);
  }

  #describe() {
    if (this.#trusted.size === 0) return "the keys of the export, which has none: give the key with --key";
    return this.#pinned ? "the keys that were given or that they vouch for" : "the keys of the export";
  }
}

/**
 * @typedef {{ workspaceId: string; size: number; root: string; previous: string | undefined; atMs: number; text: string;
 *   signatures: { id: string; bytes: Buffer }[] }} Note
 */

/** A checkpoint (C2SP tlog-checkpoint in a signed note). @param {string} note @param {string} what @returns {Note} */
function parseNote(note, what) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [origin = "", size = "", root = "", ...others] = text.split("\n");
  const rootBytes = parseBase64(root);
  // Signatures by others may stand there, too.
  const lines = note
    .slice(end + 2)
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => /^— ([^\s+]+) (\S+)$/.exec(line))
    .map((line) => ({ name: line?.[1], bytes: parseBase64(line?.[2] ?? "") }));
  const signatures = lines
    .filter(({ name }) => name === signerName)
    .map(({ bytes }) => ({
      id: String(bytes?.subarray(0, 4).toString("hex")),
      bytes: Buffer.from(bytes?.subarray(4) ?? []),
    }));
  const isWhole =
    end > 0 &&
    lines.every(({ name, bytes }) => name !== undefined && bytes !== null && bytes.length > 4) &&
    origin.startsWith(`${signerName}/`) &&
    /^[1-9]\d{0,15}$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    rootBytes?.length === 32 &&
    signatures.length > 0;
  if (!isWhole) throw new ChainProblem(`${what} is not a signed checkpoint of an audit log`);
  return {
    workspaceId: origin.slice(signerName.length + 1),
    size: Number(size),
    root: rootBytes.toString("hex"),
    previous: others.find((line) => line.startsWith("previous "))?.slice("previous ".length),
    atMs: Date.parse(others.find((line) => line.startsWith("time "))?.slice("time ".length) ?? ""),
    text,
    signatures,
  };
}

// -------------------------------------------------------------------------------------------------------- the check

/**
 * Checks one export line by line: a header, then entries 1, 2, 3 …, each following the one before, and each checkpoint
 * behind the last entry that it covers.
 */
class LogChecker {
  #line = 0;
  /** @type {{ workspaceId: string; count: number; head: string; covered: number; hasPayloads: boolean } | undefined} */
  #header;
  #payloads = new Payloads();
  #prevHash = noHash;
  #tree = new Tree();
  /** @type {Map<string, string>} by key id the verifier key that an entry announces */
  #announced = new Map();
  /** @type {Map<string, Key>} */
  #signers = new Map();
  /** @type {Note | undefined} */
  #last;
  /** @type {Key | undefined} of the last checkpoint */
  #lastSigner;
  #checkpoints = 0;
  /** Entries that claim to be older than a checkpoint that does not have them. */
  #backdated = { count: 0, first: 0 };
  /** Entries up to this one are as a saved checkpoint says. */
  #vouched = 0;
  #keys;
  #expected;

  /**
   * @param {{ pinned?: Key[]; saved?: { file: string; note: Note }[]; head?: string | undefined; count?: number | undefined }} expected
   * what was noted elsewhere
   */
  constructor(expected) {
    this.#keys = new Keys(expected.pinned ?? []);
    this.#expected = { saved: [], ...expected };
  }

  /** Takes the next line; answers the entry that it holds, or null. Throws ChainProblem. @param {string} text */
  add(text) {
    this.#line += 1;
    if (!this.#header) {
      this.#readHeader(text);
      return null;
    }
    const line = parseLine(text, `line ${this.#line}`, lineKinds);
    if (typeof line.checkpoint === "string") {
      this.#checkCheckpoint(line.checkpoint);
      return null;
    }
    if ("payload" in line || "salt" in line) {
      if (!this.#header.hasPayloads)
        throw new ChainProblem(`line ${this.#line} is a payload, which exports of this format do not have`);
      this.#payloads.add(line, `(line ${this.#line})`);
      return null;
    }
    return this.#checkEntry(line, this.#header.workspaceId);
  }

  /** Compares the whole with the header and with what was noted elsewhere. Throws ChainProblem. */
  end() {
    const header = this.#header;
    if (!header) throw new ChainProblem("the file is empty");
    const count = this.#tree.size;
    const next = `entry ${count + 1} is missing`;
    if (count < header.count)
      throw new ChainProblem(`${next}: the header counts ${header.count}, the file ends after ${count}`);
    if (count > header.count)
      throw new ChainProblem(`entry ${header.count + 1} is one too many: the header counts ${header.count}`);
    if (this.#prevHash !== header.head)
      throw new ChainProblem(`entry ${count} is not the last one that the header names`);
    if ((this.#last?.size ?? 0) !== header.covered)
      throw new ChainProblem(`the checkpoint over entries 1 to ${header.covered} is missing, which the header names`);
    for (const { id, verifierKey } of this.#signers.values())
      if (this.#announced.get(id) !== verifierKey)
        throw new ChainProblem(`checkpoints are signed by the key ${id}, which no entry of the log announces`);
    for (const { file, note } of this.#expected.saved)
      if (note.size > count)
        throw new ChainProblem(`${next}: the checkpoint in ${file} covers ${note.size}, the file ends after ${count}`);
    this.#checkNoted(count, next);
    if (this.#keys.arePinned && count > 0 && this.#checkpoints === 0 && this.#expected.saved.length === 0)
      throw new ChainProblem("no checkpoint is there, so nothing in the file is signed by the key that was given");
    return {
      count,
      head: this.#prevHash,
      workspaceId: header.workspaceId,
      checkpoints: this.#checkpoints,
      covered: header.covered,
      payloads: header.hasPayloads ? this.#payloads.end() : null,
      signers: [...this.#signers.values()],
      backdated: this.#backdated,
    };
  }

  /** @param {string} text */
  #readHeader(text) {
    const header = parseLine(text, "line 1, the header,", [headerMembers]);
    if (!formats.includes(String(header.format)))
      throw new ChainProblem(`line 1 is not the header of an audit export (format ${formats.join(", ")})`);
    const { workspace, count, head, genesis } = header;
    const workspaceId = Object(workspace).id;
    const covered = header.format === formats[0] ? 0 : header.covered;
    if (
      typeof workspaceId !== "string" ||
      !Number.isSafeInteger(count) ||
      !Number.isSafeInteger(covered) ||
      !hashPattern.test(String(head))
    )
      throw new ChainProblem("line 1, the header, lacks the workspace, the count or the head");
    if (genesis !== noHash)
      throw new ChainProblem("line 1, the header, does not start from the first entry of a chain");
    this.#keys.addListed(header.format === formats[0] ? [] : header.keys);
    this.#header = {
      workspaceId,
      count: Number(count),
      head: String(head),
      covered: Number(covered),
      hasPayloads: header.format === formats[2],
    };
    for (const { file, note } of this.#expected.saved) {
      if (note.workspaceId !== workspaceId)
        throw new ChainProblem(`the checkpoint in ${file} is of workspace ${note.workspaceId}, not of ${workspaceId}`);
      this.#keys.check(note, `the checkpoint in ${file}`);
    }
  }

  /** @param {Record<string, unknown>} line @param {string} workspaceId */
  #checkEntry({ seq, canonical, prevHash, hash }, workspaceId) {
    const place = `(line ${this.#line})`;
    const isEntry =
      Number.isSafeInteger(seq) &&
      typeof canonical === "string" &&
      hashPattern.test(String(prevHash)) &&
      hashPattern.test(String(hash));
    if (!isEntry)
      throw new ChainProblem(`line ${this.#line} is not an audit entry with seq, canonical, prevHash and hash`);
    const expected = this.#tree.size + 1;
    if (Number(seq) > expected)
      throw new ChainProblem(`entry ${expected} is missing ${place}: entry ${seq} stands in its place`);
    if (Number(seq) < expected)
      throw new ChainProblem(`entry ${seq} stands again or out of order ${place}, where entry ${expected} belongs`);
    if (entryHash(String(prevHash), canonical) !== hash)
      throw new ChainProblem(`entry ${seq} was changed ${place}: its hash does not match its content`);
    if (prevHash !== this.#prevHash)
      throw new ChainProblem(`entry ${seq} does not follow the entry before it ${place}: one of the two was replaced`);
    const body = parseCanonical(canonical, `the body of entry ${seq} ${place}`);
    if (body.seq !== seq || body.workspaceId !== workspaceId)
      throw new ChainProblem(
        `entry ${seq} was put in from elsewhere ${place}: its body names another number or workspace`,
      );
    if (body.action === "audit.signing_key_announced")
      this.#announced.set(String(Object(body.target).id), String(Object(body.facts).verifierKey));

    if (this.#last && Date.parse(String(body.at)) < this.#last.atMs - clockSlackMs) {
      this.#backdated.first ||= expected;
      this.#backdated.count += 1;
    }
    this.#payloads.addEntry(expected, body);

    this.#prevHash = String(hash);
    this.#tree.add(this.#prevHash);
    this.#compareWithNoted(expected);
    return { seq: expected, hash: this.#prevHash };
  }

  /** @param {number} count */
  #compareWithNoted(count) {
    const { head } = this.#expected;
    if (this.#expected.count === count && head && head !== this.#prevHash)
      throw new ChainProblem(
        `entry ${count} has the hash ${this.#prevHash}, not ${head}: it or an entry before it was replaced`,
      );
    const root = this.#expected.saved.some(({ note }) => note.size === count) ? this.#tree.root() : "";
    for (const { file, note } of this.#expected.saved) {
      if (note.size !== count) continue;
      if (note.root !== root)
        throw new ChainProblem(
          `entry ${this.#vouched + 1} or one after it up to ${count} was replaced: the checkpoint in ${file} was signed over other entries 1 to ${count}. The log was rewritten or forked`,
        );
      this.#vouched = count;
    }
  }

  /** @param {string} text */
  #checkCheckpoint(text) {
    const what = `the checkpoint in line ${this.#line}`;
    const note = parseNote(text, what);
    const count = this.#tree.size;
    if (note.workspaceId !== this.#header?.workspaceId)
      throw new ChainProblem(`${what} is of workspace ${note.workspaceId}, not of ${this.#header?.workspaceId}`);
    if (note.size !== count)
      throw new ChainProblem(`${what} covers ${note.size} entries but stands behind entry ${count}`);
    const key = this.#keys.check(note, what);
    if (this.#lastSigner && this.#keys.isAfter(this.#lastSigner, key))
      throw new ChainProblem(
        `${what} is signed by the key ${key.id} after ${this.#lastSigner.id} had taken its place: the log may have been forked with a key that was replaced`,
      );
    this.#lastSigner = key;
    this.#signers.set(key.id, key);
    if (note.root !== this.#tree.root())
      throw new ChainProblem(
        `entry ${(this.#last?.size ?? 0) + 1} or one after it up to ${count} was replaced: ${what} was signed over other entries`,
      );
    const previous = this.#last ? sha256(this.#last.text) : noHash;
    if (note.previous !== previous)
      throw new ChainProblem(
        `a checkpoint between entries ${this.#last?.size ?? 0} and ${count} is missing before line ${this.#line}`,
      );
    this.#last = note;
    this.#checkpoints += 1;
  }

  /** @param {number} count @param {string} next */
  #checkNoted(count, next) {
    const expected = this.#expected;
    if (expected.count !== undefined && count < expected.count)
      throw new ChainProblem(`${next}: ${expected.count} entries are expected, the file ends after ${count}`);
    // A longer chain is fine when it contains the noted head at the noted place, which was compared on the way.
    if (expected.head && expected.count === undefined && this.#prevHash !== expected.head)
      throw new ChainProblem(
        `entry ${count} has the hash ${this.#prevHash}, not the expected head ${expected.head}: entries are missing or were replaced`,
      );
  }
}

/** @param {string} file @param {LogChecker} checker */
async function* entriesOf(file, checker) {
  for await (const line of readLines(file)) {
    const entry = checker.add(line);
    if (entry) yield entry;
  }
}

/**
 * Another export, read in step with the first one. What is wrong with it is told under its name.
 * @param {string} file @param {Key[]} pinned
 */
function openOther(file, pinned) {
  const checker = new LogChecker({ pinned });
  const entries = entriesOf(file, checker);
  /** @template T @param {() => T | Promise<T>} work */
  const named = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ChainProblem || error instanceof FileProblem)
        throw new ChainProblem(`in ${file}, ${error.message}`);
      throw error;
    }
  };
  return {
    next: () => named(async () => (await entries.next()).value),
    end: () =>
      named(async () => {
        for (let rest = await entries.next(); !rest.done; rest = await entries.next());
        return checker.end();
      }),
  };
}

/**
 * @param {string} file
 * @param {ConstructorParameters<typeof LogChecker>[0] & { against?: string | undefined }} expected
 */
async function verifyAudit(file, { against, ...expected }) {
  const checker = new LogChecker(expected);
  const other = against === undefined ? null : openOther(against, expected.pinned ?? []);
  for await (const { seq, hash } of entriesOf(file, checker)) {
    const twin = other && (await other.next());
    if (twin && twin.hash !== hash)
      throw new ChainProblem(`entry ${seq} is another one in ${against}: the log was rewritten or forked`);
  }
  const found = checker.end();
  const otherFound = other && (await other.end());
  if (otherFound && otherFound.workspaceId !== found.workspaceId)
    throw new ChainProblem(`${against} is of workspace ${otherFound.workspaceId}, not of ${found.workspaceId}`);
  return found;
}

// ---------------------------------------------------------------------------------------------- the proof of one entry

const proofFormat = "mandate-audit-proof-1";

/**
 * The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2), or null when it cannot be one.
 * @param {string} leaf @param {number} index @param {number} size @param {unknown[]} proof
 */
function rootOfProof(leaf, index, size, proof) {
  let [node, last, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0 || !hashPattern.test(String(hash))) return null;
    if (node % 2 === 1 || node === last) {
      root = pairHash(String(hash), root);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      root = pairHash(root, String(hash));
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

/**
 * @param {string} file
 * @param {{ pinned: Key[]; saved: { file: string; note: Note }[] }} expected
 */
async function verifyProof(file, { pinned, saved }) {
  const lines = [];
  for await (const line of readLines(file)) lines.push(line);
  const proof = parseObject(lines.join("\n"), "the proof");
  const { format, workspaceId, seq, canonical, prevHash, leafHash, checkpoint, hashes, verifierKey } = proof;
  if (format !== proofFormat) throw new ChainProblem(`the file is not a proof (format ${proofFormat})`);
  if (checkpoint === null) throw new ChainProblem("no checkpoint covers the entry yet: ask for the proof again");
  const isWhole =
    Number.isSafeInteger(seq) &&
    typeof canonical === "string" &&
    hashPattern.test(String(prevHash)) &&
    Array.isArray(hashes);
  if (!isWhole) throw new ChainProblem("the proof lacks the entry or the path");
  if (entryHash(String(prevHash), canonical) !== leafHash)
    throw new ChainProblem(`entry ${seq} was changed: its hash does not match its content`);
  const body = parseCanonical(canonical, `the body of entry ${seq}`);
  if (body.seq !== seq || body.workspaceId !== workspaceId)
    throw new ChainProblem(`entry ${seq} is another one: its body names another number or workspace`);
  const what = "the checkpoint of the proof";
  const note = parseNote(String(Object(checkpoint).note), what);
  if (note.workspaceId !== workspaceId) throw new ChainProblem(`${what} is of workspace ${note.workspaceId}`);
  if (Number(seq) > note.size) throw new ChainProblem(`${what} covers entries 1 to ${note.size} only`);
  if (rootOfProof(String(leafHash), Number(seq) - 1, note.size, hashes) !== note.root)
    throw new ChainProblem(`entry ${seq} is not among the entries that ${what} signed: the path leads to another root`);
  const own = typeof verifierKey === "string" ? parseKey(verifierKey) : null;
  if (pinned.length === 0 && !own) throw new ChainProblem("the proof names no key: give it with --key");
  const keys = new Keys(pinned.length > 0 || !own ? pinned : [own]);
  const key = keys.check(note, what);
  for (const other of saved) {
    if (other.note.workspaceId !== workspaceId)
      throw new ChainProblem(`the checkpoint in ${other.file} is of workspace ${other.note.workspaceId}`);
    if (other.note.size !== note.size)
      throw new UsageProblem(
        `the checkpoint in ${other.file} covers ${other.note.size} entries and the proof ${note.size}: they cannot be compared alone, export the log`,
      );
    keys.check(other.note, `the checkpoint in ${other.file}`);
    if (other.note.root !== note.root)
      throw new ChainProblem(`the checkpoint in ${other.file} has another root: the log was rewritten or forked`);
  }
  return { seq: Number(seq), workspaceId: String(workspaceId), size: note.size, root: note.root, key };
}

/** @param {Awaited<ReturnType<typeof verifyProof>>} found @param {NonNullable<ReturnType<typeof readArguments>>} given */
function describeProof({ seq, workspaceId, size, root, key }, { pinned, saved }) {
  const lines = [
    `OK: entry ${seq} of workspace ${workspaceId} is among the entries 1 to ${size} that the checkpoint signs`,
    `root ${root}`,
    ...saved.map(({ file }) => `saved checkpoint ${file}: the same root`),
    `key ${key.verifierKey}${pinned.length > 0 ? "" : " (from the proof itself: compare it with one that you noted)"}`,
  ];
  return lines.join("\n");
}

// ------------------------------------------------------------------------------------------------------ the command

/** @param {string[]} args */
function readArguments(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const many = /** @type {const} */ ({ type: "string", multiple: true });
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      checkpoint: many,
      key: many,
      against: text,
      head: text,
      count: text,
      proof: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageProblem("name one file");
  const head = values.head?.toLowerCase();
  if (head !== undefined && !hashPattern.test(head))
    throw new UsageProblem("--head takes a SHA-256 hash, 64 hexadecimal digits");
  if (values.count !== undefined && !/^\d{1,15}$/.test(values.count))
    throw new UsageProblem("--count takes a whole number");
  const isProof = values.proof === true;
  if (isProof && (values.against ?? values.head ?? values.count) !== undefined)
    throw new UsageProblem("--proof goes with --checkpoint and --key only");
  if (file === "-" && values.against === "-") throw new UsageProblem("standard input can be read once only");
  const saved = (values.checkpoint ?? []).map((name) => ({
    file: name,
    note: parseNote(readFileSync(name, "utf8").replaceAll("\r\n", "\n"), `the checkpoint in ${name}`),
  }));
  return {
    file,
    isProof,
    pinned: (values.key ?? []).map(readKey),
    saved: saved.sort((a, b) => a.note.size - b.note.size),
    against: values.against,
    head,
    count: values.count === undefined ? undefined : Number(values.count),
  };
}

/** @param {string} given a key, or a file that holds one */
function readKey(given) {
  const key = parseKey(given) ?? parseKey(given.startsWith(`${signerName}+`) ? "" : readFileSync(given, "utf8").trim());
  if (!key) throw new UsageProblem(`--key takes a verifier key (${signerName}+…) or a file with one`);
  return key;
}

/** @param {unknown} error @returns {{ status: number; text: string }} */
function explain(error) {
  if (error instanceof ChainProblem || error instanceof FileProblem)
    return { status: 1, text: `NOT INTACT: ${error.message}` };
  const { code, message, path } = Object(error);
  if (error instanceof UsageProblem || String(code).startsWith("ERR_PARSE_ARGS"))
    return { status: 2, text: `mandate: ${message}\n\n${usage}` };
  const name = path ?? "the file";
  if (code === "ENOENT") return { status: 2, text: `mandate: there is no file ${name}` };
  if (code === "EISDIR") return { status: 2, text: `mandate: ${path ?? "one of the files"} is a folder` };
  if (code === "EACCES" || code === "EPERM") return { status: 2, text: `mandate: ${name} may not be read` };
  return { status: 2, text: `mandate: ${name} cannot be read: ${message ?? String(error)}` };
}

/** @param {Awaited<ReturnType<typeof verifyAudit>>} found @param {NonNullable<ReturnType<typeof readArguments>>} given */
function describe(found, given) {
  const lines = [
    `OK: ${found.count} entries of workspace ${found.workspaceId}, none changed, missing, added or moved`,
    `head ${found.head}`,
  ];
  if (found.checkpoints > 0)
    lines.push(`checkpoints ${found.checkpoints}, signed, the last one over entries 1 to ${found.covered}`);
  else if (found.count > 0 && given.head === undefined)
    lines.push("checkpoints none: nothing in the file is signed, so whoever made it could have made all of it up");
  if (found.backdated.count > 0)
    lines.push(
      `times ${found.backdated.count}, the first of entry ${found.backdated.first}, lie before a checkpoint that does not have the entry: a clock was wrong, or it was dated back`,
    );
  if (found.payloads) lines.push(...describePayloads(found.payloads));
  for (const { file, note } of given.saved) lines.push(`saved checkpoint ${file}: fits, entries 1 to ${note.size}`);
  if (given.against !== undefined) lines.push(`other export ${given.against}: the same log`);
  const origin = given.pinned.length > 0 ? "" : " (from the export itself: compare it with one that you noted)";
  for (const key of found.signers) lines.push(`key ${key.verifierKey}${origin}`);
  return lines.join("\n");
}

/** @param {ReturnType<Payloads["end"]>} payloads */
function describePayloads({ fitting, erased, absent, back }) {
  const lines = [`payloads ${fitting}, each the one that its entry commits to`];
  if (erased > 0) lines.push(`payloads erased ${erased}, as entries of the log say`);
  if (absent > 0) lines.push(`payloads absent ${absent}, of which no entry says that they were erased`);
  if (back.count > 0)
    lines.push(
      `payloads there although an entry says that they were erased ${back.count}, the first of entry ${back.first}`,
    );
  return lines;
}

/** @param {NonNullable<ReturnType<typeof readArguments>>} given */
async function answer(given) {
  if (given.isProof) return describeProof(await verifyProof(given.file, given), given);
  return describe(await verifyAudit(given.file, given), given);
}

/**
 * Runs the command with its arguments; prints what it found and answers the exit status.
 * @param {string[]} args
 */
export async function runVerifyAudit(args) {
  try {
    const given = readArguments(args);
    process.stdout.write(`${given ? await answer(given) : usage}\n`);
    return 0;
  } catch (error) {
    const { status, text } = explain(error);
    process.stderr.write(`${text}\n`);
    return status;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await runVerifyAudit(process.argv.slice(2));
