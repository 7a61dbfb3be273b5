import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { allAttributePaths } from "../cedar/attribute-paths";
import { parsePolicies } from "../cedar/parse-policies";
import { STAGES } from "../cedar/schema-types";
import { findPackSource, listPackManifests } from "../load-pack";
import { statableFacts } from "./fact-catalogue";
import { defaultOf, findUnmeasured, unfilledFacts } from "./unfilled-facts";
import { defaultLimits } from "./workspace-facts";

const root = path.join(import.meta.dirname, "../../..");
/** The code that carries out runs and reads documents, and so the only code that fills facts in. */
const filling = ["lib/runs", "lib/knowledge"];

const owners: Record<string, string> = {
  buildAgentFacts: "agent",
  buildModelFacts: "model",
  buildLocalModelFacts: "model",
  buildToolFacts: "tool",
  buildDataFacts: "data",
  buildSubjectFacts: "subject",
  buildSessionFacts: "session",
  buildRunFacts: "run",
  buildWorkspaceFacts: "workspace",
  buildSourceFacts: "source",
  buildOutputFacts: "output",
  buildPersonDecisionFacts: "decision",
  buildCallFacts: "call",
};
/** Facts that builders make of other inputs, or that come with a call as a whole. */
const derived: Record<string, readonly string[]> = {
  "data.classes": ["data.pii"],
  "run.costMicroUsd": ["run.costMicroUsd", "run.projectedMicroUsd"],
  "run.dayMicroUsd": ["run.dayProjectedMicroUsd"],
  "call.host": ["call.host", "call.hostPrivate"],
  "call.allowedHosts": ["call.hostAllowed"],
  buildLocalModelFacts: ["model.external"],
  buildWorkspaceFacts: Object.keys(defaultLimits).map((name) => `workspace.${name}`),
  buildTimeFacts: ["time.nowMs", "time.hour", "time.weekday"],
  buildApprovalsFacts: ["approvals.roles", "approvals.count", "approvals.requesterApproved"],
  modelStageFacts: ["promptTokens"],
  outputStageFacts: ["sink.kind"],
  storeStageFacts: ["store.kind", "store.retentionDays", "store.encrypted"],
};

/** What runs fill in, read from their source: the properties that are given to the builders of facts. */
function readFilled(): { facts: Set<string>; calls: Set<string> } {
  const [facts, calls] = [new Set<string>(), new Set<string>()];
  const files = filling.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => path.join(root, folder, file)),
  );
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const constants = new Map<string, ts.Expression>();
    const visit = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
        constants.set(node.name.text, node.initializer);
      }
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const name = node.expression.text;
        calls.add(name);
        for (const fact of derived[name] ?? []) facts.add(fact);
        const owner = owners[name];
        const [given] = node.arguments;
        if (owner && given) {
          for (const key of keysOf(given, constants)) {
            for (const fact of derived[`${owner}.${key}`] ?? [`${owner}.${key}`]) facts.add(fact);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { facts, calls };
}

/** The properties of an object literal, through constants, casts and spreads of literals. */
function keysOf(expression: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string[] {
  if (ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression)) {
    return keysOf(expression.expression, constants);
  }
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text);
    return constant ? keysOf(constant, constants) : [];
  }
  if (ts.isConditionalExpression(expression)) {
    return [...keysOf(expression.whenTrue, constants), ...keysOf(expression.whenFalse, constants)];
  }
  if (!ts.isObjectLiteralExpression(expression)) return [];
  return expression.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return keysOf(property.expression, constants);
    return property.name && ts.isIdentifier(property.name) ? [property.name.text] : [];
  });
}

const stated = [
  ...statableFacts.map(({ group, attribute }) => `${group}.${attribute}`),
  "workspace.hasBaaModel", // follows from what is stated of the providers
];

describe("the table of facts that nothing measures", () => {
  const filled = readFilled();

  /** Nobody may believe that a rule protects them whose facts are made up: neither side of the table may lag behind. */
  it("names exactly what runs do not fill in and nobody can state", () => {
    const known = new Set([...filled.facts, ...stated]);
    const unfilled = allAttributePaths().filter((fact) => !known.has(fact));
    expect([...unfilledFacts].sort()).toEqual(unfilled);
  });

  it("covers every stage: somebody asks at each", () => {
    expect(STAGES.filter((stage) => !filled.calls.has(`${stage}StageFacts`))).toEqual([]);
  });

  it("knows what rules see instead of each", () => {
    for (const fact of unfilledFacts) expect(defaultOf(fact), fact).not.toBeUndefined();
  });
});

const ruleOf = (stage: string, resource: string, condition: string) => {
  const text = `@id("custom-x") @title("X") @stage("${stage}") @obligation("deny") @rationale("For a test.")
    forbid (principal is Mandate::Agent, action == Mandate::Action::"${stage}", resource is Mandate::${resource})
    when { ${condition} };`;
  const { policies, problems } = parsePolicies(text);
  expect(problems).toEqual([]);
  const [definition] = policies;
  if (!definition) throw new Error("no rule");
  return findUnmeasured(definition);
};

describe("what a rule reads", () => {
  it("is found wherever it stands in the conditions", () => {
    const found = ruleOf(
      "output",
      "Sink",
      `resource.kind == "end_user" && (context.output.toxicity > 60 || !(if principal.riskTier == "high" then context.output.explanation else true))`,
    );
    expect(found).toEqual({
      unmeasuredFacts: [
        { fact: "output.explanation", words: "whether the answer gives its reasons", value: "no" },
        { fact: "output.toxicity", words: "the answer's toxicity", value: "0 of 100" },
      ],
    });
  });

  it("is nothing missing when everything is measured or stated", () => {
    expect(
      ruleOf("model", "Model", `resource.external && context.data.pii.contains("email") && !resource.dpaSigned`),
    ).toEqual({ unmeasuredFacts: [] });
  });

  it("is told for shipped rules, too", () => {
    const ids = listPackManifests().flatMap(({ name }) =>
      (findPackSource(name)?.policies ?? [])
        .filter((policy) => findUnmeasured(policy).unmeasuredFacts.length > 0)
        .map((policy) => policy.id),
    );
    expect(ids).toEqual(expect.arrayContaining(["rmf-measure-safety", "rai-toxicity"]));
    expect(ids).not.toContain("base-mask-email");
    // Some of its classes are found.
    expect(ids).not.toContain("gdpr-special-category");
  });

  it("names the classes of a shipped rule that no built-in detector finds", () => {
    const criminal = findPackSource("gdpr")?.policies.find(({ id }) => id === "gdpr-criminal-data");
    if (!criminal) throw new Error("no rule");
    const words = "whether the data contains data on offences, unless the workspace describes such a class";
    expect(findUnmeasured(criminal)).toEqual({ unmeasuredFacts: [{ fact: "data.pii", words, value: "no" }] });
    expect(findUnmeasured(criminal, { isOwn: true })).toEqual({ unmeasuredFacts: [] });
  });
});
