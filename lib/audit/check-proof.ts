import { inclusionSides } from "./inclusion-path";
import { hashPair } from "./merkle";

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2), or null when it cannot be one. */
export function rootOfInclusion(
  leafHash: string,
  index: number,
  size: number,
  proof: readonly string[],
): string | null {
  const sides = inclusionSides(index, size, proof.length);
  if (!sides) return null;
  return proof.reduce(
    (root, hash, at) => (sides[at] === "left" ? hashPair(hash, root) : hashPair(root, hash)),
    leafHash,
  );
}

type Tree = { size: number; root: string };

/** Whether a proof shows that the first tree is the beginning of the second (RFC 9162 section 2.1.4.2). */
export function isConsistent(first: Tree, second: Tree, proof: readonly string[]): boolean {
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  const path = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : proof;
  let [node, last] = [first.size - 1, second.size - 1];
  while (node % 2 === 1) [node, last] = parents(node, last);
  const [start, ...rest] = path;
  if (start === undefined) return false;
  let [firstRoot, secondRoot] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      firstRoot = hashPair(hash, firstRoot);
      secondRoot = hashPair(hash, secondRoot);
      while (node % 2 === 0 && node !== 0) [node, last] = parents(node, last);
    } else {
      secondRoot = hashPair(secondRoot, hash);
    }
    [node, last] = parents(node, last);
  }
  return last === 0 && firstRoot === first.root && secondRoot === second.root;
}

function parents(node: number, last: number): [number, number] {
  return [Math.floor(node / 2), Math.floor(last / 2)];
}
