import { describe, expect, it } from "vitest";
import { findPackSource, listPackManifests } from "@/lib/governance/load-pack";
import { controlsOf, findFramework, frameworkOf, frameworks } from "./frameworks";

const packs = listPackManifests().map(({ name, title, version }) => ({
  name,
  title,
  version,
  policies: findPackSource(name)?.policies ?? [],
}));
const policies = packs.flatMap((pack) => pack.policies);

describe("frameworks", () => {
  it("own every citation of a shipped policy, each exactly once", () => {
    const matching = (citation: string) =>
      frameworks.filter(({ prefixes }) => prefixes.some((prefix) => citation.startsWith(prefix))).map(({ id }) => id);
    const wrong = policies.filter(({ citation }) => citation !== "" && matching(citation).length !== 1);
    expect(wrong.map(({ id, citation }) => [id, citation])).toEqual([]);
    expect(frameworkOf("UK GDPR Art. 44A")?.id).toBe("data-protection-elsewhere");
    expect(frameworkOf("")).toBeNull();
  });

  it("have controls that carry every policy that cites them, in the order of their numbers", () => {
    const held = frameworks.flatMap((framework) => controlsOf(framework, packs).flatMap((control) => control.policies));
    expect(held.length).toBe(policies.filter(({ citation }) => citation !== "").length);
    for (const framework of frameworks) expect(controlsOf(framework, packs).length, framework.id).toBeGreaterThan(0);
    const gdpr = findFramework("gdpr");
    const names = gdpr ? controlsOf(gdpr, packs).map(({ control }) => control) : [];
    expect(names.slice(0, 3)).toEqual(["Art. 5(1)(b)", "Art. 5(1)(c)", "Art. 5(1)(e)"]);
    expect(names.indexOf("Art. 9(1)")).toBeLessThan(names.indexOf("Art. 10"));
    expect(findFramework("nowhere")).toBeNull();
  });
});
