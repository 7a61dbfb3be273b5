import { describe, expect, it } from "vitest";
import { findCataloguePack, listCatalogue } from "./catalogue";

describe("the public catalogue", () => {
  const packs = listCatalogue();

  it("has every pack, base first, with as many rules as it says", () => {
    expect(packs[0]?.name).toBe("base");
    for (const { name, policyCount } of packs) expect(findCataloguePack(name)?.policies.length).toBe(policyCount);
    expect(findCataloguePack("no-such-pack")).toBeNull();
  });

  it("says each rule in a sentence, with its text and its cases", () => {
    for (const { name } of packs) {
      for (const policy of findCataloguePack(name)?.policies ?? []) {
        expect(policy.sentence, policy.id).toMatch(/^[A-Z].+\.$/);
        expect(policy.text, policy.id).toContain(`@id("${policy.id}")`);
        expect(policy.cases.filter((each) => each.holds).length, policy.id).toBeGreaterThanOrEqual(2);
        // Names of cases are keys of a list on the page.
        expect(new Set(policy.cases.map((each) => `${each.stage}:${each.name}`)).size, policy.id).toBe(
          policy.cases.length,
        );
      }
    }
  });
});
