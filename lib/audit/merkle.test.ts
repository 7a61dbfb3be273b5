import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isConsistent, rootOfInclusion } from "./check-proof";
import { appendLeaves, consistencyRanges, emptyRoot, hashPair, inclusionRanges, nodesOf, rootOf } from "./merkle";

const leafOf = (data: Uint8Array | string): string =>
  createHash("sha256")
    .update(new Uint8Array([0]))
    .update(data)
    .digest("hex");

const leaves = Array.from({ length: 600 }, (_, index) => leafOf(String(index)));

/** MTH as RFC 9162 section 2.1.1 defines it, to compare with. */
function treeHash(part: readonly string[]): string {
  const [only] = part;
  if (only === undefined) return emptyRoot;
  if (part.length === 1) return only;
  let split = 1;
  while (split * 2 < part.length) split *= 2;
  return hashPair(treeHash(part.slice(0, split)), treeHash(part.slice(split)));
}

const hashesOf = (ranges: { from: number; to: number }[]): string[] =>
  ranges.map((range) =>
    rootOf(
      nodesOf(range).map(({ level, index }) => treeHash(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))),
    ),
  );

const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 511, 512, 600];

/** The eight inputs and the roots of the reference tests of Certificate Transparency. */
it("computes the known roots of RFC 6962's reference implementation", () => {
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map((hex) => leafOf(Buffer.from(hex, "hex")));
  const rootAt = (size: number) => rootOf(appendLeaves([], 0, inputs.slice(0, size)).frontier);
  expect(rootAt(0)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(rootAt(1)).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(rootAt(2)).toBe("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  expect(rootAt(3)).toBe("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
  expect(rootAt(8)).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
});

describe("appendLeaves", () => {
  it("has the same root however the leaves arrive, and reports each complete stored subtree once", () => {
    for (const step of [1, 7, 255, 256, 600]) {
      let frontier: string[] = [];
      const completed: { level: number; index: number; hash: string }[] = [];
      for (let size = 0; size < leaves.length; size += step) {
        const added = appendLeaves(frontier, size, leaves.slice(size, size + step));
        frontier = added.frontier;
        completed.push(...added.completed);
      }
      expect(rootOf(frontier)).toBe(treeHash(leaves));
      expect(completed).toEqual([
        { level: 8, index: 0, hash: treeHash(leaves.slice(0, 256)) },
        { level: 8, index: 1, hash: treeHash(leaves.slice(256, 512)) },
      ]);
    }
  });

  it("refuses a frontier of another size", () => {
    expect(() => appendLeaves([], 1, leaves.slice(0, 1))).toThrow(RangeError);
  });
});

describe("proofs", () => {
  it("show that every leaf is in the tree, and nothing else", () => {
    for (const size of sizes) {
      const root = treeHash(leaves.slice(0, size));
      for (let index = 0; index < size; index += size > 64 ? 13 : 1) {
        const proof = hashesOf(inclusionRanges(index, size));
        const leaf = leaves[index] ?? "";
        expect(rootOfInclusion(leaf, index, size, proof), `${index} of ${size}`).toBe(root);
        expect(rootOfInclusion(leafOf("other"), index, size, proof)).not.toBe(root);
        expect(rootOfInclusion(leaf, index, size, [...proof, root])).toBeNull();
        if (size > 1) {
          expect(rootOfInclusion(leaf, index, size, proof.slice(1))).not.toBe(root);
          expect(rootOfInclusion(leaf, (index + 1) % size, size, proof)).not.toBe(root);
        }
      }
    }
    expect(rootOfInclusion(leaves[0] ?? "", 3, 3, [])).toBeNull();
  });

  it("show that each tree begins every later one, and not another", () => {
    for (const [at, small] of sizes.entries()) {
      const first = { size: small, root: treeHash(leaves.slice(0, small)) };
      for (const large of sizes.slice(at)) {
        const second = { size: large, root: treeHash(leaves.slice(0, large)) };
        const proof = small === large ? [] : hashesOf(consistencyRanges(small, large));
        expect(isConsistent(first, second, proof), `${small} in ${large}`).toBe(true);
        const fork = { size: small, root: treeHash([...leaves.slice(1, small), leafOf("fork")]) };
        expect(isConsistent(fork, second, proof)).toBe(false);
        expect(isConsistent(first, { ...second, root: leafOf("fork") }, proof)).toBe(false);
        if (proof.length > 0) expect(isConsistent(first, second, proof.slice(1))).toBe(false);
        expect(isConsistent(first, second, [...proof, leafOf("more")])).toBe(false);
      }
    }
  });
});
