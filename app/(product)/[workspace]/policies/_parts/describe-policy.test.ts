import { describe, expect, it } from "vitest";
import { findPackSource, listPackManifests } from "@/lib/governance/load-pack";
import type { PolicyDto } from "@/lib/governance/schema";
import { describePolicy, isWeaker, listWords } from "./describe-policy";

const policy = (overrides: Partial<PolicyDto>): PolicyDto => ({
  id: "p",
  title: "",
  citation: "",
  rationale: "",
  stages: ["model"],
  effect: "forbid",
  obligation: "deny",
  classes: [],
  approvers: [],
  approvalsNeeded: 1,
  routeTo: null,
  text: "",
  ...overrides,
});

describe("describePolicy", () => {
  it("says when a rule is asked and what it brings about", () => {
    expect(describePolicy(policy({}))).toBe("Asked before a model call. When it holds, the step is denied.");
    expect(describePolicy(policy({ stages: ["tool", "egress"] }))).toMatch(
      /^Asked before a tool call and before a network connection\./,
    );
    expect(describePolicy(policy({ obligation: "mask", classes: ["ssn", "national_id"] }))).toContain(
      "social security numbers and national identity numbers are masked",
    );
    expect(describePolicy(policy({ obligation: "approve", approvers: ["approver"] }))).toContain(
      "until an approver approves",
    );
    expect(describePolicy(policy({ obligation: "approve", approvers: ["privacy"], approvalsNeeded: 2 }))).toContain(
      "until 2 people approve (privacy)",
    );
    expect(describePolicy(policy({ obligation: "route", routeTo: "region:eu" }))).toContain(
      "another model (region eu)",
    );
  });

  it("finds words for every shipped rule", () => {
    const shipped = listPackManifests().flatMap((manifest) => findPackSource(manifest.name)?.policies ?? []);
    expect(shipped.length).toBeGreaterThan(100);
    for (const definition of shipped) {
      const text = describePolicy({
        ...definition,
        stages: [...definition.stages],
        classes: [...definition.classes],
        approvers: [...definition.approvers],
      });
      expect(text).toMatch(/^Asked .+\. .+\.$/);
      expect(text).not.toMatch(/undefined|  |until\.|, are/);
    }
  });
});

describe("isWeaker", () => {
  it("is true for every step towards off and for no other", () => {
    expect([isWeaker("enforce", "monitor"), isWeaker("enforce", "off"), isWeaker("monitor", "off")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isWeaker("off", "monitor"), isWeaker("monitor", "enforce"), isWeaker("off", "off")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("listWords", () => {
  it("joins as people write", () => {
    expect([listWords([]), listWords(["a"]), listWords(["a", "b"]), listWords(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});
