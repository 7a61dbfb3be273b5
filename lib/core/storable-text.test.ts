import { expect, it } from "vitest";
import { isStorableText, storableText } from "./storable-text";

it("leaves ordinary text alone, of any script", () => {
  for (const text of ["", "plain", "日本語 🙂 עברית", "line\nbreak\ttab"]) {
    expect(storableText(text)).toBe(text);
    expect(isStorableText(text)).toBe(true);
  }
});

it("drops U+0000 and replaces half characters, which Postgres refuses", () => {
  expect(storableText("a\u0000b")).toBe("ab");
  expect(storableText("a\ud83d")).toBe("a\ufffd");
  expect(isStorableText("a\u0000b")).toBe(false);
  expect(isStorableText("\ude42a")).toBe(false);
});

it("never cuts a character in half", () => {
  expect(storableText("ab🙂", 3)).toBe("ab");
  expect(storableText("ab🙂", 4)).toBe("ab🙂");
  expect(storableText("abc", 2)).toBe("ab");
});
