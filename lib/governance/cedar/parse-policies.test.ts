import { describe, expect, it } from "vitest";
import { parsePolicies } from "./parse-policies";
import { attributesByVariable } from "./fact-slots";
import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree } from "./schema-types";

const scope = `(principal is Mandate::Agent, action == Mandate::Action::"tool", resource is Mandate::Tool)`;
const annotations = `@id("a-rule") @title("A rule") @stage("tool") @obligation("deny") @rationale("Because.")`;
const messages = (text: string) =>
  parsePolicies(text)
    .problems.map((problem) => problem.message)
    .join("\n");

describe("parsePolicies", () => {
  it("reads policies in the order of the text, beyond ten of them", () => {
    const text = Array.from(
      { length: 12 },
      (_, index) =>
        `${annotations.replace("a-rule", `rule-${index}`)} forbid ${scope} when { resource.risk > ${index} };`,
    ).join("\n");
    const { policies, problems } = parsePolicies(text);
    expect(problems).toEqual([]);
    expect(policies.map((policy) => policy.id)).toEqual(Array.from({ length: 12 }, (_, index) => `rule-${index}`));
  });

  it("points at a syntax error in UTF-16 units", () => {
    const text = `// naïve 😀\n${annotations} forbid ${scope} when { resource.risk >> 3 };`;
    const [problem] = parsePolicies(text).problems;
    expect(problem?.severity).toBe("error");
    expect(text.slice(problem?.start ?? 0)).toMatch(/^> 3/);
  });

  it("refuses what does not type-check, naming the policy", () => {
    const [problem] = parsePolicies(`${annotations} forbid ${scope} when { resource.risk == "high" };`).problems;
    expect(problem).toMatchObject({ severity: "error", policyId: "a-rule" });
    expect(messages(`${annotations} forbid ${scope} when { resource.colour == "red" };`)).toContain("colour");
    expect(messages(`${annotations} forbid ${scope} when { context.promptTokens > 1 };`)).toContain("promptTokens");
  });

  it.each([
    [annotations.replace("@title", "@titel"), "@titel is not a known annotation"],
    [annotations.replace('"deny"', '"dney"'), '@obligation("dney") is unknown'],
    [annotations.replace('"deny"', '"mask"'), "a mask needs @classes"],
    [annotations.replace('"deny"', '"approve"'), "an approval needs @approver"],
    [annotations.replace('"deny"', '"route"'), "a route needs @route_to"],
    [annotations.replace('"deny"', '"log"'), "belongs on a permit"],
    [annotations.replace('"tool"', '"model"'), "differs from the actions"],
    [annotations.replace('"tool"', '"tools"'), "unknown stage"],
    [annotations.replace("a-rule", "A Rule"), "@id must be"],
    [`${annotations} @priority("-1")`, "@priority must be"],
    [`${annotations} @expires("soon")`, "@expires must look like"],
    [annotations.replace('@rationale("Because.")', ""), "@rationale is required"],
    [annotations.replace("A rule", "A\\0rule"), "@title has an invisible character"],
    [annotations.replace("A rule", "A \\u{202e}elur"), "@title has an invisible character"],
    [annotations.replace("Because", "Because ".repeat(300)), "@rationale is longer than 2000 characters"],
  ])("lints %s", (head, message) => {
    expect(messages(`${head} forbid ${scope} when { resource.risk > 3 };`)).toContain(message);
  });

  it("refuses the same id twice, templates, and a text that is too long", () => {
    const policy = `${annotations} forbid ${scope} when { resource.risk > 3 };`;
    expect(messages(policy + policy)).toContain("used twice");
    expect(messages(`${annotations} forbid (principal == ?principal, action, resource);`)).toContain("template");
    expect(messages("/".repeat(500_001))).toContain("longer than");
  });

  it("refuses half a character, which Cedar would throw at", () => {
    const text = `${annotations} forbid ${scope} when { resource.name == "\ud800" };`;
    expect(parsePolicies(text).problems).toMatchObject([{ code: "syntax", severity: "error" }]);
  });

  it("accepts an empty text as no policies", () => {
    expect(parsePolicies("")).toEqual({ policies: [], problems: [] });
  });
});

describe("the schema", () => {
  it("gives one name one type across resources and stages, as the compiler assumes", () => {
    const trees = [
      ...Object.values(SCHEMA_TREE.resources),
      ...Object.values(SCHEMA_TREE.stages).map((stage) => stage.context),
    ];
    const check = (tree: AttributeTree, merged: AttributeTree) => {
      for (const [name, type] of Object.entries(tree)) expect(merged[name]?.kind).toBe(type.kind);
    };
    for (const [index, tree] of trees.entries()) {
      const isResource = index < Object.keys(SCHEMA_TREE.resources).length;
      check(tree, isResource ? attributesByVariable.resource : attributesByVariable.context);
    }
  });
});
