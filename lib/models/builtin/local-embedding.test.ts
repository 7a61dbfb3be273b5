import { embedMany } from "ai";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkFixture } from "@/lib/models/builtin/fixtures/load-fixtures";
import { embedText, LocalEmbedding, localEmbeddingDimensions } from "@/lib/models/builtin/local-embedding";

function similarity(left: string, right: string): number {
  const other = embedText(right);
  return embedText(left).reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

describe("LocalEmbedding", () => {
  it("gives unit vectors of 384 numbers, the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const vector = embedText(text);
        const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
        expect(vector).toHaveLength(localEmbeddingDimensions);
        expect(vector.every(Number.isFinite)).toBe(true);
        expect(Math.abs(length - 1) < 1e-9 || length === 0).toBe(true);
        expect(embedText(text).join()).toBe(vector.join());
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it("is zero for a text without letters and digits", () => {
    expect(new Set(embedText(" …!"))).toEqual(new Set([0]));
  });

  it.each([
    ["inflection", "refunds were cancelled", "cancel the refund", "bake a chocolate cake"],
    ["a spelling mistake", "reimbursment of expenses", "reimbursement of expenses", "opening hours of the museum"],
    ["accents and case", "RÉSUMÉ", "resume", "weather"],
    ["Japanese", "返品の期限", "返品は十四日以内", "営業時間のご案内"],
    ["Cyrillic", "возврат товара", "возврат денег", "погода завтра"],
  ])("is nearer with %s than without shared words", (_, text, near, far) => {
    expect(similarity(text, near)).toBeGreaterThan(similarity(text, far) + 0.15);
  });

  it("finds the passage that a question is about", () => {
    const passages = chunkFixture("refund-policy.md");
    const best = passages.toSorted(
      (a, b) => similarity("unused API credits expire", b.text) - similarity("unused API credits expire", a.text),
    )[0];
    expect(best?.text).toContain("Unused API credits expire");
  });

  it("works through the AI SDK, keeps the order, counts tokens, and stops when aborted", async () => {
    const result = await embedMany({ model: new LocalEmbedding(), values: ["one", "two", "one"] });
    expect(result.embeddings[0]).toEqual(result.embeddings[2]);
    expect(result.embeddings[0]).not.toEqual(result.embeddings[1]);
    expect(result.usage.tokens).toBe(3);
    const abortSignal = AbortSignal.abort(new Error("stopped"));
    await expect(new LocalEmbedding().doEmbed({ values: ["a"], abortSignal })).rejects.toThrow("stopped");
  });
});
