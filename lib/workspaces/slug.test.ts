import { describe, expect, it } from "vitest";
import { isSlug, slugFromName, withRandomSuffix } from "./slug";

describe("slugFromName", () => {
  it.each([
    ["Acme", "acme"],
    ["Ökonomie & Söhne GmbH", "okonomie-sohne-gmbh"],
    ["  --x--  ", "x-team"],
    ["日本語", "workspace-team"],
    ["API", "api-team"],
    ["a".repeat(80), "a".repeat(40)],
    ["!!!", "workspace-team"],
  ])("makes %j to %s", (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });
});

it.each(["", "ab", "-abc", "abc-", "a--b", "Abc", "new", "sign-in", "api", "a".repeat(49), "a b", "äbc"])(
  "refuses %j",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);

it("keeps a suffixed slug a slug", () => {
  for (const base of ["acme", "a".repeat(48), `${"a".repeat(42)}-bcdef`])
    expect(isSlug(withRandomSuffix(base))).toBe(true);
});
