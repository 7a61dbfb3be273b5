import { describe, expect, it } from "vitest";
import { checkCustomPolicy, CUSTOM_ID_PREFIX } from "./check-custom-policy";
import { customPolicyTemplates } from "../custom-policy-templates";
import { describeRule } from "./describe-rule";
import { findPackSource, listPackManifests } from "../load-pack";

const rule = (changes: { annotations?: string; scope?: string; body?: string } = {}) => `@id("custom-no-mail")
@title("No mail at night")
@stage("tool")
${changes.annotations ?? '@obligation("deny")'}
@rationale("Nobody reads it before the morning.")
forbid (principal is Mandate::Agent, ${changes.scope ?? 'action == Mandate::Action::"tool", resource is Mandate::Tool'})
${changes.body ?? 'when { resource.name == "send_email" && context.time.hour >= 20 };'}
`;
const codesOf = (text: string) => checkCustomPolicy(text).problems.map((problem) => problem.code);
const firstOf = (text: string) => checkCustomPolicy(text).problems[0];

describe("checkCustomPolicy", () => {
  it("takes a sound rule", () => {
    const { definition, problems } = checkCustomPolicy(rule());
    expect(problems).toEqual([]);
    expect(definition).toMatchObject({ id: "custom-no-mail", obligation: "deny", stages: ["tool"] });
  });

  it("says where the syntax is wrong", () => {
    expect(firstOf(rule({ body: "when { resource.name == };" }))).toMatchObject({
      code: "syntax",
      severity: "error",
      line: 7,
      column: 25,
    });
  });

  it("says where a type is wrong, also behind letters that take more than one byte", () => {
    const found = firstOf(rule({ body: '// größer 😀\nwhen { resource.risk == "high" };' }));
    expect(found).toMatchObject({ code: "type", line: 8, column: 8 });
  });

  it("knows the attributes of each stage", () => {
    expect(codesOf(rule({ body: "when { context.promptTokens > 5 };" }))).toEqual(["type"]);
    expect(codesOf(rule({ body: "when { resource.colour == 5 };" }))).toEqual(["type"]);
  });

  it("puts a problem with an annotation where the annotation stands", () => {
    expect(firstOf(rule({ annotations: '@obligation("denny")' }))).toMatchObject({
      code: "annotation",
      line: 4,
      column: 1,
    });
    expect(codesOf(rule().replace('@stage("tool")', '@stage("model")'))).toContain("annotation");
    expect(codesOf(rule().replace("@rationale", "@reason"))).toEqual(["annotation", "annotation"]);
  });

  it("wants exactly one rule with an id of its own that does not permit", () => {
    expect(codesOf("// nothing\n")).toEqual(["not_one_rule"]);
    expect(codesOf(rule() + rule().replace("custom-no-mail", "custom-other"))).toEqual(["not_one_rule"]);
    expect(codesOf(rule() + rule())).toEqual(["duplicate_id"]);
    expect(codesOf(rule().replace("custom-no-mail", "no-mail"))).toEqual(["id_prefix"]);
    const permit = rule({ annotations: '@obligation("allow")' }).replace("forbid (", "permit (");
    expect(codesOf(permit)).toEqual(["permits"]);
    expect(codesOf(`${" ".repeat(20_001)}`)).toEqual(["too_long"]);
  });

  it("warns of what the writer may not have meant", () => {
    const approve = '@obligation("approve")\n@approver("approver")';
    const lifted = 'when { resource.sideEffect } unless { context.approvals.roles.contains("approver") };';
    expect(codesOf(rule({ annotations: approve, body: lifted }))).toEqual([]);
    expect(codesOf(rule({ annotations: approve }))).toEqual(["never_lifted"]);
    expect(
      codesOf(
        rule({
          annotations: approve.replace('r("approver")', 'r("dpo")'),
          body: lifted.replace('"approver"', '"dpo"'),
        }),
      ),
    ).toEqual(["unknown_approver"]);
    const mask = '@obligation("mask")\n@classes("email")';
    const masked = 'when { context.data.pii.contains("email") } unless { context.data.masked.contains("email") };';
    expect(codesOf(rule({ annotations: mask, body: masked }))).toEqual(["not_met_here"]);
    expect(codesOf(rule({ body: "when { resource.risk + 1 > 3 };" }))).toEqual(["slow_engine"]);
    expect(codesOf(rule({ body: "when { resource.risk > 3 && false };" }))).toContain("suspicious");
  });

  /** The parser recurses: such a text would break it for every workspace that the process serves. */
  it.each([
    ["deep brackets", `when { ${"(".repeat(5_000)}true${")".repeat(5_000)} };`],
    ["brackets that never close", `when { ${"[".repeat(9_000)}`],
    ["long chains", `when { ${Array.from({ length: 900 }, () => "true").join(" || ")} };`],
    ["many conditions", `${"when { true }\n".repeat(1_200)};`],
    ["endless paths", `when { context${".a".repeat(5_000)} };`],
    [
      "what stands behind a carriage return in a comment",
      `when { true // \r && ${"(".repeat(300)}true${")".repeat(300)} };`,
    ],
    ["brackets behind as many that were never opened", `${")".repeat(300)} when { ${"(".repeat(300)}true };`],
    ["endless conditions", `when { ${"if true then ".repeat(900)}true };`],
  ])("refuses %s before the parser sees them, and goes on working", (_, body) => {
    expect(codesOf(rule({ body }))).toEqual(["too_complex"]);
    expect(codesOf(rule())).toEqual([]);
  });

  it("does not count what stands in texts and comments", () => {
    const text = `// ${"(".repeat(90)}\nwhen { resource.name == "${"((.".repeat(200)} \\" && ||" };`;
    expect(codesOf(rule({ body: text }))).toEqual([]);
  });

  it.each([
    "when { context has call };",
    'when { context has call.host && context.call.host == "x" };',
    'when { principal in Mandate::Workspace::"w" };',
    'when { decimal("1.0").lessThan(decimal("2.0")) };',
    'when { principal == Mandate::Agent::"agent_1" };',
    "when { context.call.amountCents > 9223372036854775807 };",
    "when { -resource.risk < 0 };",
    "when { {a: 1}.a == 1 };",
    ";",
  ])("finds words for %s", (body) => {
    const { definition } = checkCustomPolicy(rule({ body }));
    expect(definition).not.toBeNull();
    expect(definition ? describeRule(definition) : "").toMatch(/^Denies a tool call (when [^[\]]+|always)\.$/);
  });

  it("takes a warning for no error", () => {
    expect(checkCustomPolicy(rule({ body: "when { resource.risk + 1 > 3 };" })).definition).not.toBeNull();
  });
});

describe("the templates", () => {
  it.each(customPolicyTemplates.map((template) => [template.name, template] as const))(
    "%s is a sound rule",
    (_, { text }) => {
      expect(checkCustomPolicy(text).problems).toEqual([]);
    },
  );
});

describe("describeRule", () => {
  const shipped = listPackManifests().flatMap(({ name }) => findPackSource(name)?.policies ?? []);
  const sentenceOf = (id: string) => {
    const found = shipped.find((policy) => policy.id === id);
    return found ? describeRule(found) : null;
  };

  it("says what a rule does, when and unless", () => {
    expect(sentenceOf("base-mask-email")).toBe(
      "Masks e-mail addresses before a model call when the model is outside this installation and e-mail addresses were found, unless e-mail addresses are masked or the purpose needs e-mail addresses.",
    );
    expect(sentenceOf("llm03-supply-chain")).toMatch(
      /^Denies a tool call when the tool has no valid signature or the tool's version is not/,
    );
    const { definition } = checkCustomPolicy(rule({ body: "when { !(resource.risk > 3 || !resource.external) };" }));
    expect(definition && describeRule(definition)).toBe(
      "Denies a tool call when the tool's risk is at most 3 of 5 and the tool reaches outside the workspace.",
    );
  });

  it("finds words for every shipped rule", () => {
    const silent = shipped.filter((policy) => /undefined|in Cedar|\bnull\b|\(\)/.test(describeRule(policy)));
    expect(silent.map((policy) => policy.id)).toEqual([]);
  });

  it("leaves the ids of own rules to workspaces", () => {
    expect(shipped.filter((policy) => policy.id.startsWith(CUSTOM_ID_PREFIX))).toEqual([]);
  });
});
