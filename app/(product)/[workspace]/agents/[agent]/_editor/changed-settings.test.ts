import { expect, it } from "vitest";
import type { AgentSettings } from "../../_parts/agent-draft";
import { changedSettings } from "./changed-settings";

const before: AgentSettings = {
  name: "Helper",
  description: "",
  instructions: "Help.",
  variables: [],
  modelTier: "standard",
  model: null,
  tools: [{ name: "calculate", limits: {} }],
  autonomy: "ask_when_risky",
  budgets: { perRunMicroUsd: null, dailyMicroUsd: null, monthlyMicroUsd: null },
  limits: { maxSteps: 12, maxToolCalls: 20, maxDurationSeconds: 900 },
  knowledgeBaseIds: [],
};

it("sends only what differs", () => {
  expect(changedSettings(before, { ...before })).toEqual({});
  expect(changedSettings(before, { ...before, name: "Other", tools: [] })).toEqual({ name: "Other", tools: [] });
});

it("sends tier and model together, because they exclude one another", () => {
  expect(changedSettings(before, { ...before, modelTier: null, model: "openai/x" })).toEqual({
    modelTier: null,
    model: "openai/x",
  });
});

it("sends everything when it does not know what was before", () => {
  expect(changedSettings(null, before)).toEqual(before);
});
