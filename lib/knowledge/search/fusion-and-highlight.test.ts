import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt, highlight } from "./highlight-matches";
import { reciprocalRankFusion } from "./reciprocal-rank-fusion";

const marked = (text: string, query: string): string =>
  highlight(text, query)
    .map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join("");

describe("reciprocalRankFusion", () => {
  it("scores by rank and says where each list had the item", () => {
    const fused = reciprocalRankFusion([
      ["a", "b", "c"],
      ["b", "d"],
    ]);
    expect(fused.map((item) => item.id)).toEqual(["b", "a", "d", "c"]);
    expect(fused[0]).toEqual({ id: "b", score: 1 / 62 + 1 / 61, ranks: [2, 1] });
    expect(fused[2]?.ranks).toEqual([null, 2]);
  });

  it("counts an item that a list repeats once, and orders ties by id", () => {
    expect(reciprocalRankFusion([["x", "x"]])[0]?.score).toBe(1 / 61);
    expect(reciprocalRankFusion([["z"], ["y"]]).map((item) => item.id)).toEqual(["y", "z"]);
    expect(reciprocalRankFusion([])).toEqual([]);
  });

  it("refuses a k that would divide by zero", () => {
    expect(() => reciprocalRankFusion([["a"]], 0)).toThrow(RangeError);
  });
});

describe("highlight", () => {
  it.each([
    ["Refunds are shipped in 5 days.", "refund shipping", "[Refunds] are [shipped] in 5 days."],
    ["Der Café-Besitzer zahlt die GRÖSSE.", "cafe größe", "Der [Café]-Besitzer zahlt die [GRÖSSE]."],
    ["The policies of the company", "what is the policy", "The [policies] of the company"],
    ["annual leave policy", "annual leave", "[annual leave] policy"],
    ["返品は三十日以内です", "返品", "[返品]は三十日以内です"],
    ["<b>bold</b>", "bold", "<b>[bold]</b>"],
    ["nothing here", "absent", "nothing here"],
    ["to be or not", "to be", "[to be] or not"],
  ])("marks in %j for %j", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it("gives segments that join to the text, for any text and query", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "grapheme" }),
        (text, query) =>
          highlight(text, query)
            .map((segment) => segment.text)
            .join("") === text,
      ),
    );
  });
});

describe("excerpt", () => {
  const text = `${"Filler words about nothing. ".repeat(40)}A refund is paid within 30 days of the return. ${"More filler. ".repeat(40)}`;

  it("shows the stretch with the query's words, cut between words", () => {
    const part = excerpt(text, "when is the refund paid after a return", 120);
    expect(part).toContain("refund is paid within 30 days of the return");
    expect(part.length).toBeLessThanOrEqual(122);
    expect(part).toMatch(/^…\p{L}.*…$/u);
  });

  it("starts at the beginning when nothing matches, and leaves short texts whole", () => {
    expect(excerpt(text, "zebra", 60)).toMatch(/^Filler words/);
    expect(excerpt("short", "zebra")).toBe("short");
  });

  it("stays within its length and well-formed for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (wild) => {
        const part = excerpt(wild, "a b", 50);
        return part.length <= 52 && part.isWellFormed() === wild.isWellFormed();
      }),
    );
  });
});
