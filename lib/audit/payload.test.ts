import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentOf, payloadText, saltBytes, storableEvidence } from "./payload";

describe("commitmentOf", () => {
  it("is HMAC-SHA-256, whatever salt and text", () => {
    const salts = fc.uint8Array({ minLength: saltBytes, maxLength: saltBytes });
    fc.assert(
      fc.property(salts, fc.string({ unit: "grapheme", maxLength: 300 }), (salt, text) => {
        expect(commitmentOf(salt, text)).toBe(createHmac("sha256", salt).update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("takes no salt of another length, which HMAC would pad", () => {
    expect(() => commitmentOf(new Uint8Array(31), "x")).toThrow();
    expect(() => commitmentOf(new Uint8Array(33), "x")).toThrow();
  });
});

it("writes a payload in one spelling, and none for one that holds nothing", () => {
  expect(payloadText({})).toBeNull();
  expect(payloadText({ label: "a", evidence: { b: 1, a: undefined } })).toBe('{"evidence":{"b":1},"label":"a"}');
});

describe("storableEvidence", () => {
  it("replaces half characters wherever they are", () => {
    const evidence = storableEvidence({ "k\ud800": ["a\udc00", { deep: "\ud800b" }], ok: "💶" });
    expect(payloadText({ evidence })).toBe('{"evidence":{"k\ufffd":["a\ufffd",{"deep":"\ufffdb"}],"ok":"💶"}}');
  });

  it("keeps only length and digest of what is too long", () => {
    const text = "x".repeat(70_000);
    expect(storableEvidence({ text })).toEqual({
      tooLong: { chars: 70_011, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(storableEvidence({ text: text.slice(0, 60_000) })).toEqual({ text: text.slice(0, 60_000) });
  });
});
