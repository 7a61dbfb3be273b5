import { createHash } from "node:crypto";

export const exportFormat = "mandate-audit-1";
const hashPattern = /^[0-9a-f]{64}$/;

/** The first thing that is wrong with an export. */
export class ChainProblem extends Error {}

/**
 * SHA-256(0x00 ‖ previous hash ‖ canonical body), as when the entry was written.
 * @param {string} prevHash
 * @param {string} canonical
 */
function entryHash(prevHash, canonical) {
  return createHash("sha256")
    .update(new Uint8Array([0]))
    .update(Buffer.from(prevHash, "hex"))
    .update(canonical, "utf8")
    .digest("hex");
}

/**
 * Checks an export line by line: a header, then entries 1, 2, 3 …, each following the one before.
 * @param {AsyncIterable<string>} lines
 * @param {{ head?: string | undefined; count?: number | undefined }} expected what was noted elsewhere
 * @returns {Promise<{ count: number; head: string; workspaceId: string }>} throws ChainProblem for the first bad entry
 */
export async function verifyAudit(lines, expected) {
  let number = 0;
  /** @type {{ workspaceId: string; count: number; head: string } | undefined} */
  let header;
  let prevHash = "";
  let count = 0;
  for await (const line of lines) {
    number += 1;
    if (!header) {
      header = readHeader(line);
      prevHash = "0".repeat(64);
      continue;
    }
    const entry = readEntry(line, number);
    checkEntry(entry, { number, count, prevHash, workspaceId: header.workspaceId });
    prevHash = entry.hash;
    count += 1;
    if (expected.count === count && expected.head && expected.head !== prevHash) {
      throw new ChainProblem(
        `entry ${count} has the hash ${prevHash}, not ${expected.head}: it or an entry before it was replaced`,
      );
    }
  }
  if (!header) throw new ChainProblem("the file is empty");
  if (count < header.count)
    throw new ChainProblem(
      `entry ${count + 1} is missing: the header counts ${header.count}, the file ends after ${count}`,
    );
  if (count > header.count)
    throw new ChainProblem(`entry ${header.count + 1} is one too many: the header counts ${header.count}`);
  if (prevHash !== header.head) throw new ChainProblem(`entry ${count} is not the last one that the header names`);
  checkExpected({ count, head: prevHash }, expected);
  return { count, head: prevHash, workspaceId: header.workspaceId };
}

/** @param {string} line @param {string} what @returns {Record<string, unknown>} */
function parseObject(line, what) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ChainProblem(`${what} is not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ChainProblem(`${what} is not a JSON object`);
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {string} line */
function readHeader(line) {
  const header = parseObject(line, "line 1, the header,");
  if (header.format !== exportFormat)
    throw new ChainProblem(`line 1 is not the header of an audit export (format ${exportFormat})`);
  const { workspace, count, head, genesis } = header;
  const workspaceId =
    typeof workspace === "object" && workspace !== null && "id" in workspace ? workspace.id : undefined;
  if (
    typeof workspaceId !== "string" ||
    !Number.isSafeInteger(count) ||
    typeof head !== "string" ||
    !hashPattern.test(head)
  ) {
    throw new ChainProblem("line 1, the header, lacks the workspace, the count or the head");
  }
  if (genesis !== "0".repeat(64))
    throw new ChainProblem("line 1, the header, does not start from the first entry of a chain");
  return { workspaceId, count: Number(count), head };
}

/** @param {string} line @param {number} number */
function readEntry(line, number) {
  const { seq, canonical, prevHash, hash } = parseObject(line, `line ${number}`);
  if (
    !Number.isSafeInteger(seq) ||
    typeof canonical !== "string" ||
    typeof prevHash !== "string" ||
    typeof hash !== "string" ||
    !hashPattern.test(prevHash) ||
    !hashPattern.test(hash)
  ) {
    throw new ChainProblem(`line ${number} is not an audit entry with seq, canonical, prevHash and hash`);
  }
  return { seq: Number(seq), canonical, prevHash, hash };
}

/**
 * @param {{ seq: number; canonical: string; prevHash: string; hash: string }} entry
 * @param {{ number: number; count: number; prevHash: string; workspaceId: string }} at
 */
function checkEntry(entry, { number, count, prevHash, workspaceId }) {
  const expectedSeq = count + 1;
  const place = `(line ${number})`;
  if (entry.seq > expectedSeq)
    throw new ChainProblem(`entry ${expectedSeq} is missing ${place}: entry ${entry.seq} stands in its place`);
  if (entry.seq < expectedSeq)
    throw new ChainProblem(
      `entry ${entry.seq} stands again or out of order ${place}, where entry ${expectedSeq} belongs`,
    );
  if (entryHash(entry.prevHash, entry.canonical) !== entry.hash)
    throw new ChainProblem(`entry ${entry.seq} was changed ${place}: its hash does not match its content`);
  if (entry.prevHash !== prevHash)
    throw new ChainProblem(
      `entry ${entry.seq} does not follow the entry before it ${place}: one of the two was replaced`,
    );
  const body = parseObject(entry.canonical, `the body of entry ${entry.seq} ${place}`);
  if (body.seq !== entry.seq || body.workspaceId !== workspaceId) {
    throw new ChainProblem(
      `entry ${entry.seq} was put in from elsewhere ${place}: its body names another number or workspace`,
    );
  }
}

/**
 * @param {{ count: number; head: string }} found
 * @param {{ head?: string | undefined; count?: number | undefined }} expected
 */
function checkExpected(found, expected) {
  if (expected.count !== undefined && found.count < expected.count) {
    throw new ChainProblem(
      `entry ${found.count + 1} is missing: ${expected.count} entries are expected, the file ends after ${found.count}`,
    );
  }
  // A longer chain is fine when it contains the noted head at the noted place, which was compared on the way.
  if (expected.head && expected.count === undefined && found.head !== expected.head) {
    throw new ChainProblem(
      `entry ${found.count} has the hash ${found.head}, not the expected head ${expected.head}: entries are missing or were replaced`,
    );
  }
}
