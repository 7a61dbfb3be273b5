import { describe, expect, it } from "vitest";
import { canonicalJson } from "./json.ts";
import { equalSecrets, hashSigningKey, isSigningKey, signBody } from "./sign-request.ts";

const key = `signkey-test-${"0123456789abcdef".repeat(4)}`;

describe("signing", () => {
  it("derives the bearer token that the SDK derives", () => {
    expect(hashSigningKey(key)).toBe("signkey-test-4884fdaafea47c29fea7159d0daddd9c085d6200e1359e85bb81736af6b7c837");
  });

  it("signs a body as the SDK verifies it", () => {
    const body = canonicalJson({ b: [1, 2.5, "ü"], a: { "10": 1, "2": null } });
    const mac = "121469e0972ede7c4b2f76b2b11c7023293a91ce268e07fd7622f175bc7a0f6b";
    expect(signBody(key, body, 1_700_000_000)).toBe(`t=1700000000&s=${mac}`);
  });

  it("accepts only keys with a prefix and whole hex bytes", () => {
    expect(isSigningKey(key)).toBe(true);
    expect(["", "signkey-test-", "signkey-test-abc", "0123", "signkey-test-zz"].filter(isSigningKey)).toEqual([]);
  });

  it("compares secrets of different length without throwing", () => {
    expect(equalSecrets("a", "a")).toBe(true);
    expect(equalSecrets("a", "ab")).toBe(false);
    expect(equalSecrets("", "a")).toBe(false);
  });
});
