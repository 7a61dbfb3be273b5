import { expect, it } from "vitest";
import { safeNext } from "./safe-next";

it("keeps paths of our own with query and hash", () => {
  expect(safeNext("/acme/runs?status=running#x")).toBe("/acme/runs?status=running#x");
});

it.each([
  "https://evil.test",
  "//evil.test",
  "/\\evil.test",
  "/\t/evil.test",
  "/.//evil.test",
  "javascript:alert(1)",
  "",
  "acme",
  `/${"a".repeat(2_000)}`,
  ["/a"],
  undefined,
])("refuses %j", (next) => {
  expect(safeNext(next)).toBeNull();
});
