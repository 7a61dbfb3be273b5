import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkPages, defaultChunkSizes, type Chunk, type ChunkablePage } from "./chunk-pages";
import { estimateTokens } from "./estimate-tokens";

const sentence = (index: number): string =>
  `This is sentence number ${index} about the delivery of goods to the buyer.`;
const prose = (count: number): string => Array.from({ length: count }, (_, index) => sentence(index)).join(" ");

/** The characters that each chunk claims by its offsets, over all pages. */
function coverage(pages: readonly ChunkablePage[], chunks: readonly Chunk[]): Set<string> {
  const covered = new Set<string>();
  for (const chunk of chunks) {
    for (const page of pages) {
      if (page.number < chunk.page || page.number > chunk.pageEnd) continue;
      const from = page.number === chunk.page ? chunk.startOffset : 0;
      const to = page.number === chunk.pageEnd ? chunk.endOffset : page.text.length;
      for (let at = from; at < to; at++) covered.add(`${page.number}:${at}`);
    }
  }
  return covered;
}

const wild = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        "Eins. ",
        "zwei ",
        "\n",
        "\n\n",
        "a | b\n",
        "漢字。",
        "👩‍👩‍👧",
        "x".repeat(90),
        "مرحبا ",
        "Row 3\nname: x\n\n",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("chunkPages", () => {
  it("covers every visible character, keeps the size bound, and gives slices of the page (any text)", () => {
    const sizes = { targetTokens: 22, maxTokens: 32, overlapTokens: 6 };
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 5 }), (texts) => {
        const pages = texts.map((text, index) => ({ number: index + 1, text }));
        const chunks = chunkPages(pages, sizes);
        const covered = coverage(pages, chunks);
        for (const page of pages) {
          for (let at = 0; at < page.text.length; at++) {
            if (page.text.charAt(at).trim() !== "" && !covered.has(`${page.number}:${at}`)) return false;
          }
        }
        return chunks.every((chunk, index) => {
          const page = pages[chunk.page - 1];
          const isSlice =
            chunk.page !== chunk.pageEnd || chunk.text === page?.text.slice(chunk.startOffset, chunk.endOffset);
          // White space between units may be long; the bound is on what can be read.
          const words = chunk.text.replace(/\s+/g, " ");
          return (
            chunk.ordinal === index && isSlice && estimateTokens(words) <= sizes.maxTokens && chunk.text.trim() !== ""
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it("never cuts a surrogate pair", () => {
    const text = "😀".repeat(3000);
    const chunks = chunkPages([{ number: 1, text }]);
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.every((chunk) => chunk.text.isWellFormed())).toBe(true);
    expect(chunks.reduce((sum, chunk) => sum + chunk.text.length, 0)).toBe(text.length);
  });

  it("gives the same passages for the same pages", () => {
    const pages = [{ number: 1, text: prose(60) }];
    expect(chunkPages(pages)).toEqual(chunkPages(pages));
  });

  it("ends passages at sentences and repeats the last ones in the next", () => {
    const chunks = chunkPages([{ number: 1, text: prose(60) }]);
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(chunk.text).toMatch(/^This is .* buyer\.$/);
    for (let index = 1; index < chunks.length; index++) {
      const shared = (chunks[index - 1]?.endOffset ?? 0) - (chunks[index]?.startOffset ?? 0);
      expect(shared).toBeGreaterThan(0);
      expect(estimateTokens(chunks[index]?.text.slice(0, shared) ?? "")).toBeLessThanOrEqual(
        defaultChunkSizes.overlapTokens + 2,
      );
    }
  });

  it("starts a passage at each heading and names the path to it", () => {
    const text = `Guide\n\n${prose(3)}\n\nReturns\n\n${prose(2)}`;
    const headings = [
      { level: 1, text: "Guide", offset: 0 },
      { level: 2, text: "Returns", offset: text.indexOf("Returns") },
    ];
    const chunks = chunkPages([
      { number: 1, text, headings },
      { number: 2, text: prose(8) },
    ]);
    expect(chunks[0]).toMatchObject({ page: 1, headingPath: ["Guide"], startOffset: 0 });
    expect(chunks[1]?.headingPath).toEqual(["Guide", "Returns"]);
    expect(chunks[1]?.text.startsWith("Returns")).toBe(true);
    expect(chunks.at(-1)?.headingPath).toEqual(["Guide", "Returns"]);
  });

  it("joins short pages to one passage and says where it begins and ends", () => {
    const [chunk, ...rest] = chunkPages([
      { number: 4, text: "A short page." },
      { number: 5, text: "" },
      { number: 6, text: "Another short page." },
    ]);
    expect(rest).toEqual([]);
    expect(chunk).toMatchObject({
      page: 4,
      pageEnd: 6,
      startOffset: 0,
      endOffset: 19,
      text: "A short page.\nAnother short page.",
    });
  });

  it("keeps table rows and CSV records whole", () => {
    const rows = Array.from({ length: 80 }, (_, index) => `Article ${index}. New | ${index}.50 EUR | in stock`).join(
      "\n",
    );
    for (const chunk of chunkPages([{ number: 1, text: rows }])) {
      for (const line of chunk.text.split("\n")) expect(line).toMatch(/^Article \d+\. New \| \d+\.50 EUR \| in stock$/);
    }
    const records = Array.from(
      { length: 40 },
      (_, index) => `Row ${index + 1}\nname: n${index}. x\nprice: ${index}`,
    ).join("\n\n");
    for (const chunk of chunkPages([{ number: 1, text: records }])) {
      for (const record of chunk.text.split("\n\n")) expect(record).toMatch(/^Row \d+\nname: n\d+\. x\nprice: \d+$/);
    }
  });

  it("handles no pages, empty pages and a single enormous line", () => {
    expect(chunkPages([])).toEqual([]);
    expect(chunkPages([{ number: 1, text: " \n\n " }])).toEqual([]);
    const chunks = chunkPages([{ number: 1, text: "a".repeat(1_000_000) }]);
    expect(chunks.every((chunk) => estimateTokens(chunk.text) <= defaultChunkSizes.maxTokens)).toBe(true);
    expect(chunks.at(-1)?.endOffset).toBe(1_000_000);
  });

  it("refuses sizes that cannot work", () => {
    expect(() => chunkPages([], { targetTokens: 40, maxTokens: 30, overlapTokens: 0 })).toThrow(RangeError);
    expect(() => chunkPages([], { targetTokens: 40, maxTokens: 60, overlapTokens: 40 })).toThrow(RangeError);
  });
});
