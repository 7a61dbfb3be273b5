import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { decisionHref, decisionsPageQuery, isNarrowed, toDecisionListQuery } from "./decisions-page-query";

const decision = newId("decision");

describe("the URL of the decisions page", () => {
  it("leaves out what is wrong in it, so that a bad address shows the first page", () => {
    const bad = {
      verdict: "maybe",
      stage: ["model", "tool"],
      from: "yesterday",
      cursor: "%%%",
      decision: "dec_1",
      policy: " ",
      x: "1",
    };
    expect(decisionsPageQuery.parse(bad)).toEqual({});
    expect(isNarrowed(decisionsPageQuery.parse(bad))).toBe(false);
  });

  it("becomes the use case's filters; days the wrong way round are left out", () => {
    const query = decisionsPageQuery.parse({
      verdict: "deny",
      policy: "base-mask-email",
      agent: "agent_1",
      from: "2026-02-02",
      to: "2026-01-01",
    });
    expect(isNarrowed(query)).toBe(true);
    expect(toDecisionListQuery(query, 50)).toEqual({
      limit: 50,
      verdict: "deny",
      policyId: "base-mask-email",
      agentId: "agent_1",
    });
  });

  it("opens and closes a decision with the filters kept", () => {
    const query = decisionsPageQuery.parse({ verdict: "deny", policy: "a&b" });
    const open = decisionHref("acme", query, decision);
    expect(open).toBe(`/acme/policies/decisions?verdict=deny&policy=a%26b&decision=${decision}`);
    const shown = decisionsPageQuery.parse(Object.fromEntries(new URL(open, "http://x").searchParams));
    expect(decisionHref("acme", shown, null)).toBe("/acme/policies/decisions?verdict=deny&policy=a%26b");
  });
});
