import { describe, expect, it } from "vitest";
import { markCitations, numberDraftCitations, type HtmlNode } from "./mark-citations";

function marked(root: HtmlNode, numbers: number[]): HtmlNode {
  markCitations({ numbers })(root);
  return root;
}

const paragraph = (tagName: string, value: string): HtmlNode => ({
  type: "root",
  children: [{ type: "element", tagName, properties: {}, children: [{ type: "text", value }] }],
});

describe("markCitations", () => {
  it("replaces the numbers of sources and leaves other brackets alone", () => {
    const tree = marked(paragraph("p", "Thirty days [1], see [9]. [2]"), [1, 2]);
    expect(tree.children).toEqual([
      {
        type: "element",
        tagName: "p",
        properties: {},
        children: [
          { type: "text", value: "Thirty days " },
          { type: "element", tagName: "cite-mark", properties: { n: "1" }, children: [] },
          { type: "text", value: ", see [9]. " },
          { type: "element", tagName: "cite-mark", properties: { n: "2" }, children: [] },
        ],
      },
    ]);
  });

  it("leaves code and links as they were written", () => {
    for (const tag of ["code", "pre", "a"]) {
      expect(marked(paragraph(tag, "list[1]"), [1])).toEqual(paragraph(tag, "list[1]"));
    }
  });
});

describe("numberDraftCitations", () => {
  const a = `[[chk_${"a".repeat(26)}]]`;
  const b = `[[chk_${"b".repeat(26)}]]`;

  it("numbers passages in the order of appearance, the same passage the same", () => {
    expect(numberDraftCitations(`One ${a} two${b}. One again ${a}.`)).toBe("One [1] two [2]. One again [1].");
  });

  it("holds back a citation that is still being written", () => {
    for (const part of ["[", "[[", "[[chk_01", "[[chk_01ab]"])
      expect(numberDraftCitations(`Thirty days ${part}`)).toBe("Thirty days");
    expect(numberDraftCitations("Done [1] and more")).toBe("Done [1] and more");
  });
});
