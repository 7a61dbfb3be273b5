import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decryptBytes, encryptBytes, isEqualSecret } from "./crypto";

describe("encryptBytes", () => {
  const key = randomBytes(32);
  const plain = new TextEncoder().encode("a secret ☕");

  it("comes back with the same key and place", () => {
    expect(new TextDecoder().decode(decryptBytes(key, encryptBytes(key, plain, "run.input:1"), "run.input:1"))).toBe(
      "a secret ☕",
    );
  });

  it("never gives the same ciphertext twice", () => {
    expect(encryptBytes(key, plain, "x")).not.toEqual(encryptBytes(key, plain, "x"));
  });

  /** A ciphertext that somebody moved to another row must not open there. */
  it("does not open in another place, with another key, or with one bit changed", () => {
    const sealed = encryptBytes(key, plain, "run.input:1");
    expect(() => decryptBytes(key, sealed, "run.input:2")).toThrow();
    expect(() => decryptBytes(randomBytes(32), sealed, "run.input:1")).toThrow();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decryptBytes(key, changed, "run.input:1")).toThrow();
    }
  });

  it("refuses what is too short to be a ciphertext", () => {
    expect(() => decryptBytes(key, new Uint8Array([1, 2, 3]), "x")).toThrow();
    expect(() => decryptBytes(key, new Uint8Array(), "x")).toThrow();
  });
});

describe("isEqualSecret", () => {
  it("compares texts of any length", () => {
    expect(isEqualSecret("abc", "abc")).toBe(true);
    expect(isEqualSecret("abc", "abcd")).toBe(false);
    expect(isEqualSecret("", "a")).toBe(false);
  });
});
