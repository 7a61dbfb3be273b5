import { describe, expect, it } from "vitest";
import { SCHEMA_TREE } from "../cedar/schema.generated";
import type { AttributeTree } from "../cedar/schema-types";
import { buildModelFacts } from "./model-facts";
import { buildWorkspaceFacts } from "./workspace-facts";
import { statableFacts, type FactGroup } from "./fact-catalogue";
import {
  indexStatements,
  nothingStated,
  statedAgentFacts,
  statedModelFacts,
  statedWorkspaceFacts,
  type Statement,
} from "./stated-facts";

const statement = (fact: string, given: Partial<Statement> = {}): Statement => ({
  fact,
  subject: "",
  value: true,
  expiresAtMs: null,
  agentVersionId: null,
  ...given,
});

function treeOf(group: FactGroup): AttributeTree {
  if (group === "agent") return SCHEMA_TREE.agent;
  if (group === "model") return SCHEMA_TREE.resources.Model ?? {};
  const contexts = Object.values(SCHEMA_TREE.stages).map(({ context }) => context[group]);
  const record = contexts.find((candidate) => candidate !== undefined);
  return record?.kind === "record" ? record.attributes : {};
}

describe("the catalogue", () => {
  it("names each fact once and fills in attributes that the schema has, with their type", () => {
    expect(new Set(statableFacts.map((entry) => entry.fact)).size).toBe(statableFacts.length);
    const kinds = { boolean: "bool", choice: "string", list: "set" };
    for (const entry of statableFacts) {
      expect(treeOf(entry.group)[entry.attribute]?.kind, entry.fact).toBe(kinds[entry.kind]);
      expect(entry.kind === "choice", entry.fact).toBe((entry.choices ?? []).length > 0);
    }
  });
});

describe("what was stated", () => {
  it("fills in the facts until it expires, and never longer", () => {
    const stated = indexStatements([
      statement("workspace.aiPolicyAccepted", { expiresAtMs: 100 }),
      statement("workspace.restrictedRegions", { value: ["cn"] }),
    ]);
    const at = (nowMs: number) => buildWorkspaceFacts({ id: "ws", ...statedWorkspaceFacts(stated, nowMs) });
    expect(at(99)).toMatchObject({ aiPolicyAccepted: true, restrictedRegions: ["cn"] });
    expect(at(100)).toMatchObject({ aiPolicyAccepted: false, restrictedRegions: ["cn"] });
    expect(statedWorkspaceFacts(nothingStated, 0)).toEqual({});
  });

  it("of a provider holds for its models only, and a signed BAA is known to the workspace", () => {
    const stated = indexStatements([
      statement("provider.baa", { subject: "acme", expiresAtMs: 10 }),
      statement("provider.noTraining", { subject: "acme" }),
      statement("provider.region", { subject: "acme", value: "eu" }),
    ]);
    const modelOf = (provider: string) =>
      buildModelFacts({ provider, name: "m", ...statedModelFacts(stated, provider, 5) });
    expect(modelOf("acme")).toMatchObject({ baa: true, trainsOnInputs: false, region: "eu", dpaSigned: false });
    expect(modelOf("other")).toMatchObject({ baa: false, trainsOnInputs: true, region: "" });
    expect(statedWorkspaceFacts(stated, 5)).toEqual({ hasBaaModel: true });
    expect(statedWorkspaceFacts(stated, 10)).toEqual({});
  });

  it("of an agent's version is void for another version and for unpublished changes", () => {
    const stated = indexStatements([
      statement("agent.evalsPassed", { subject: "a", agentVersionId: "v1" }),
      statement("agent.dpiaApproved", { subject: "a" }),
      statement("agent.purpose", { subject: "a", value: "support" }),
      statement("workspace.dataRegion", { value: "eu" }),
    ]);
    const of = (versionId: string | null) => statedAgentFacts(stated, { id: "a", versionId }, 0);
    const nothingElse = { subject: {}, decision: {}, output: {}, source: {} };
    expect(of("v1")).toEqual({
      agent: { dpiaApproved: true },
      run: { evalsPassed: true },
      data: { purpose: "support", region: "eu" },
      ...nothingElse,
    });
    expect([of("v2").run, of(null).run]).toEqual([{}, {}]);
    expect(statedAgentFacts(stated, { id: "b", versionId: "v1" }, 0)).toEqual({
      agent: {},
      run: {},
      data: { region: "eu" },
      ...nothingElse,
    });
  });

  it("in a form that the fact does not have counts as unstated", () => {
    const stated = indexStatements([
      statement("workspace.aiPolicyAccepted", { value: "yes" }),
      statement("workspace.dataRegion", { value: "atlantis" }),
      statement("workspace.noSuchFact"),
    ]);
    expect(statedWorkspaceFacts(stated, 0)).toEqual({});
    expect(statedAgentFacts(stated, { id: "a", versionId: null }, 0).data).toEqual({});
  });

  it("of the people an agent deals with, and of its decisions, holds for that agent only", () => {
    const stated = indexStatements([
      statement("agent.under13", { subject: "a" }),
      statement("agent.aboutPerson", { subject: "a" }),
      statement("agent.groundingRequired", { subject: "a" }),
      statement("agent.env", { subject: "a", value: "test" }),
      statement("agent.disabled", { subject: "a", expiresAtMs: 5 }),
    ]);
    const of = (id: string, nowMs: number) => statedAgentFacts(stated, { id, versionId: null }, nowMs);
    expect(of("a", 4)).toMatchObject({
      subject: { under13: true },
      decision: { aboutPerson: true },
      output: { groundingRequired: true },
      run: { env: "test" },
      agent: { disabled: true },
    });
    expect(of("a", 5).agent).toEqual({});
    expect(of("b", 4)).toEqual({ agent: {}, run: {}, data: {}, subject: {}, decision: {}, output: {}, source: {} });
  });
});
