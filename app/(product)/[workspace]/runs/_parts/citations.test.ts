import { describe, expect, it } from "vitest";
import { linkCitations, withoutOpenCitations } from "./citations";

const text = (value: string) => ({ type: "text", value });
const link = (number: string) => ({ type: "link", url: `#source-${number}`, children: [text(number)] });

describe("linkCitations", () => {
  it("links the numbers of sources that exist, and leaves others, code and links alone", () => {
    const tree = {
      type: "root",
      children: [
        { type: "paragraph", children: [text("Thirty days [1][2], not [9].")] },
        { type: "inlineCode", value: "a[1]" },
        { type: "link", url: "https://example.com", children: [text("see [1]")] },
      ],
    };
    linkCitations({ numbers: [1, 2] })(tree);
    expect(tree.children[0]?.children).toEqual([text("Thirty days "), link("1"), link("2"), text(", not [9].")]);
    expect(tree.children[1]).toEqual({ type: "inlineCode", value: "a[1]" });
    expect(tree.children[2]?.children).toEqual([text("see [1]")]);
  });
});

describe("withoutOpenCitations", () => {
  it("leaves out passages that have no number yet, at every point where the text may be cut", () => {
    const whole = "Thirty days. [[chk_01abc]] More.";
    for (let length = 12; length <= whole.length; length += 1) {
      expect(withoutOpenCitations(whole.slice(0, length))).not.toMatch(/chk|\[/);
    }
    expect(withoutOpenCitations(whole)).toBe("Thirty days. More.");
  });

  it("keeps brackets that are no citation", () => {
    expect(withoutOpenCitations("a [link](x) and [1] b")).toBe("a [link](x) and [1] b");
  });
});
