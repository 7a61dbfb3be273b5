import { createHash } from "node:crypto";

/*
 * The Merkle tree of RFC 9162 section 2.1 (and RFC 6962) over the hashes of a log's entries. An entry's hash is a leaf as
 * it is: SHA-256(0x00 ‖ previous hash ‖ body). Hashes are hexadecimal; counts are numbers below 2^53.
 */

/** A complete subtree: the leaves index·2^level up to, not including, (index + 1)·2^level. */
export type TreeNode = { level: number; index: number };

/** Of every eighth level the roots of complete subtrees are stored; those between are computed from at most 256. */
export const storedLevelStep = 8;

/** The root of a tree without leaves. */
export const emptyRoot = createHash("sha256").digest("hex");

/** SHA-256(0x01 ‖ left ‖ right). */
export function hashPair(left: string, right: string): string {
  return createHash("sha256")
    .update(new Uint8Array([1]))
    .update(Buffer.from(left, "hex"))
    .update(Buffer.from(right, "hex"))
    .digest("hex");
}

/** The root over neighbouring complete subtrees that get smaller to the right. */
export function rootOf(frontier: readonly string[]): string {
  if (frontier.length === 0) return emptyRoot;
  return frontier.reduceRight((right, left) => hashPair(left, right));
}

/**
 * Adds leaves to a tree of `size` leaves of which only the frontier is known: the roots of its complete subtrees, largest
 * first. Answers the new frontier and the subtrees of stored levels that became complete.
 */
export function appendLeaves(
  frontier: readonly string[],
  size: number,
  leaves: readonly string[],
): { frontier: string[]; completed: (TreeNode & { hash: string })[] } {
  const stack = [...frontier];
  const completed: (TreeNode & { hash: string })[] = [];
  for (const [offset, leaf] of leaves.entries()) {
    let hash = leaf;
    let index = size + offset;
    for (let level = 1; index % 2 === 1; level += 1) {
      const left = stack.pop();
      if (left === undefined) throw new RangeError("The frontier does not belong to a tree of this size.");
      hash = hashPair(left, hash);
      index = (index - 1) / 2;
      if (level % storedLevelStep === 0) completed.push({ level, index, hash });
    }
    stack.push(hash);
  }
  return { frontier: stack, completed };
}

/** The leaves `from` up to, not including, `to`. */
type LeafRange = { from: number; to: number };

/** The largest power of two below `count`, which is at least 2: where RFC 9162 splits a tree. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The subtrees whose roots prove that leaf `index` is in a tree of `size` leaves, in the order of the proof. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** The subtrees whose roots prove that a tree of `first` leaves (at least 1) begins one of `second`, in order. */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, second];
  while (first < to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The whole first tree is known to whoever checks; a part of it is not.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** A range of a proof as complete subtrees, largest first: `rootOf` their hashes is the root of the range. */
export function nodesOf({ from, to }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (2 ** (level + 1) <= to - start) level += 1;
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return nodes;
}
