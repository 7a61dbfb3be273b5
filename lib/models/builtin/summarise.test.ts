import { describe, expect, it } from "vitest";
import { chunkFixture, readFixture } from "@/lib/models/builtin/fixtures/load-fixtures";
import { parseShape } from "@/lib/models/builtin/parse-shape";
import { summarise } from "@/lib/models/builtin/summarise";

const free = { sentences: null, form: "paragraph", words: null } as const;

describe("summarise", () => {
  it("takes sentences of the text, in the order of the text, each once", () => {
    const text = readFixture("employee-handbook.md").replace(/\s+/g, " ");
    const chosen = summarise([{ text: readFixture("employee-handbook.md") }], free).map((quote) => quote.text);
    const places = chosen.map((sentence) => text.indexOf(sentence));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(chosen).size).toBe(chosen.length);
  });

  it("spreads over the sections instead of repeating one", () => {
    const chosen = summarise([{ text: readFixture("employee-handbook.md") }], { ...free, sentences: 5 });
    const text = readFixture("employee-handbook.md").replace(/\s+/g, " ");
    const sections = new Set(
      chosen.map((quote) => text.slice(0, text.indexOf(quote.text)).match(/## \d/g)?.length ?? 0),
    );
    expect(sections.size).toBeGreaterThanOrEqual(4);
  });

  it("gives as many sentences as asked for, and fewer when there are fewer", () => {
    expect(summarise(chunkFixture("refund-policy.md"), { ...free, sentences: 3 })).toHaveLength(3);
    const short = [{ text: "The office closes at six. The cleaners come at seven." }];
    expect(summarise(short, { ...free, sentences: 9 })).toHaveLength(2);
    expect(summarise([{ text: "…" }], free)).toEqual([]);
    expect(summarise([], free)).toEqual([]);
  });

  it("stays within a number of words", () => {
    const chosen = summarise(chunkFixture("office-lease.txt"), { ...free, words: 40 });
    expect(
      chosen
        .map((quote) => quote.text)
        .join(" ")
        .split(/\s+/).length,
    ).toBeLessThanOrEqual(40);
  });
});

describe("parseShape", () => {
  it.each([
    ["in three sentences", { sentences: 3, form: "paragraph", words: null }],
    ["as 5 bullet points", { sentences: 5, form: "bullets", words: null }],
    ["in bullets", { sentences: null, form: "bullets", words: null }],
    ["in under 60 words", { sentences: 4, form: "paragraph", words: 60 }],
    ["briefly", { sentences: 3, form: "paragraph", words: null }],
    ["in a single sentence", { sentences: 1, form: "paragraph", words: null }],
    ["the handbook", { sentences: null, form: "paragraph", words: null }],
  ])("reads %j", (text, shape) => {
    expect(parseShape(text)).toEqual(shape);
  });
});
