import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLines, foldUnchanged, type DiffLine } from "./line-diff";

const sides = (lines: DiffLine[]) => ({
  before: lines.filter((line) => line.kind !== "added").map((line) => line.text),
  after: lines.filter((line) => line.kind !== "removed").map((line) => line.text),
});

describe("diffLines", () => {
  it("keeps what is common and marks the rest", () => {
    expect(diffLines("a\nb\nc\nd", "a\nc\nx\nd")).toEqual([
      { kind: "same", text: "a", before: 1, after: 1 },
      { kind: "removed", text: "b", before: 2 },
      { kind: "same", text: "c", before: 3, after: 2 },
      { kind: "added", text: "x", after: 3 },
      { kind: "same", text: "d", before: 4, after: 4 },
    ]);
  });

  it("does not count line endings or a final newline", () => {
    expect(diffLines("a\r\nb\r\n", "a\nb").every((line) => line.kind === "same")).toBe(true);
  });

  it("shows a text against nothing as all added", () => {
    expect(diffLines("", "a\nb").map((line) => line.kind)).toEqual(["added", "added"]);
    expect(diffLines("", "")).toEqual([]);
  });

  it("gives both texts back, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => [...lines, "end"]);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = sides(diffLines(before.join("\n"), after.join("\n")));
        expect(found).toEqual({ before, after });
      }),
    );
  });

  it("still answers for texts too long for the table", () => {
    const before = Array.from({ length: 6_000 }, (_, i) => `before ${i}`);
    const after = Array.from({ length: 6_000 }, (_, i) => `after ${i}`);
    expect(sides(diffLines(before.join("\n"), after.join("\n")))).toEqual({ before, after });
  });
});

describe("foldUnchanged", () => {
  it("folds what is far from a change", () => {
    const before = Array.from({ length: 20 }, (_, i) => `line ${i}`);
    const after = before.with(10, "changed");
    const blocks = foldUnchanged(diffLines(before.join("\n"), after.join("\n")), 2);
    expect(blocks.map((block) => (block.kind === "gap" ? block.count : block.lines.length))).toEqual([8, 6, 7]);
  });
});
