import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "@/lib/models/builtin/split-sentences";

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it.each([
    ["It costs 3.50 euros. It lasts.", ["It costs 3.50 euros.", "It lasts."]],
    ["Ask Dr. Lee, e.g. by phone. She answers.", ["Ask Dr. Lee, e.g. by phone.", "She answers."]],
    ["J. Smith signed. See Annex A. The rest follows.", ["J. Smith signed.", "See Annex A.", "The rest follows."]],
    ["He said “Stop.” Then he left!", ["He said “Stop.”", "Then he left!"]],
    ["From 9 a.m. to 5 p.m. on weekdays.", ["From 9 a.m. to 5 p.m. on weekdays."]],
    ["返品できます。返金は七日以内です。", ["返品できます。", "返金は七日以内です。"]],
    ["No end mark at all", ["No end mark at all"]],
    ["", []],
    ["*** --- ...", []],
  ])("splits %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("joins lines that a page layout has broken", () => {
    expect(texts("The supplier delivers within\n15 working days of the\norder.\nIt pays.")).toEqual([
      "The supplier delivers within 15 working days of the order.",
      "It pays.",
    ]);
  });

  it("knows headings, lists and tables, and which headings stand above a sentence", () => {
    const sentences = splitSentences(
      "# Leave\n\n## 2. Annual leave\n\nYou have 27 days.\n\n- one\n- two words\n\n| Plan | Price |\n| --- | --- |\n| Team | 9 |",
    );
    expect(sentences.map((sentence) => [sentence.kind, sentence.text])).toEqual([
      ["heading", "Leave"],
      ["heading", "2. Annual leave"],
      ["sentence", "You have 27 days."],
      ["bullet", "one"],
      ["bullet", "two words"],
      ["heading", "Plan | Price"],
      ["row", "Team | 9"],
    ]);
    expect(sentences[2]?.headings).toEqual(["Leave", "2. Annual leave"]);
    expect(sentences[6]?.headings).toEqual(["Leave", "2. Annual leave", "Plan | Price"]);
  });

  it("knows tables without rules, and what introduces a list item", () => {
    const sentences = splitSentences(
      "Refunds are decided by:\n- the team lead;\n\nAmount | Decided by\nup to 100 EUR | agent\nup to 500 EUR | lead",
    );
    expect(sentences).toEqual([
      { text: "Refunds are decided by:", kind: "sentence", headings: [] },
      { text: "the team lead;", kind: "bullet", headings: [], leadIn: "Refunds are decided by:" },
      { text: "Amount | Decided by", kind: "heading", headings: [] },
      { text: "up to 100 EUR | agent", kind: "row", headings: ["Amount | Decided by"] },
      { text: "up to 500 EUR | lead", kind: "row", headings: ["Amount | Decided by"] },
    ]);
  });

  it("never loses or changes a letter or digit of prose", () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Ab", "cd.", "3.5", "e.g.", "Mr.", "“Go!”", "x?", "Z", "。", "é")),
        (words) => {
          const text = `Start ${words.join(" ")}`;
          expect(letters(texts(text).join(" "))).toBe(letters(text));
        },
      ),
    );
  });

  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void splitSentences(text)));
  }, 30_000);
});
