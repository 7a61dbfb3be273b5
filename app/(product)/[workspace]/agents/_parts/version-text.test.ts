import { expect, it } from "vitest";
import type { AgentVersionDto } from "@/lib/agents/schema";
import { versionText } from "./version-text";

const version: AgentVersionDto = {
  id: "av_1",
  number: 1,
  name: "Helper",
  instructions: "Search first. Then answer, e.g. with 1.5 days.\nBe kind.",
  variables: [],
  modelTier: "economy",
  model: null,
  tools: [{ name: "http_request", limits: { allowedDomains: ["a.com", "b.com"], maxBytes: 2048 } }],
  autonomy: "ask_always",
  runBudgetMicroUsd: 250_000,
  limits: { maxSteps: 12, maxToolCalls: 20, maxDurationSeconds: 900 },
  knowledgeBaseIds: ["kb_1"],
  note: "",
  createdById: "usr_1",
  createdAt: "2026-11-21T10:00:00.000Z",
};

it("puts every setting on its own line and every sentence of the instructions too", () => {
  expect(versionText(version, new Map([["kb_1", "Policies"]]))).toBe(
    [
      "Name: Helper",
      "Model: economy tier",
      "Autonomy: Asks a person before every tool it uses.",
      "Cap per run: $0.25",
      "Most steps: 12",
      "Most tool calls: 20",
      "Longest time: 900 seconds",
      "Tools:",
      "  http_request (allowedDomains a.com, b.com; maxBytes 2048)",
      "Knowledge:",
      "  Policies",
      "Variables:",
      "  none",
      "",
      "Instructions:",
      "Search first.",
      "Then answer, e.g. with 1.5 days.",
      "Be kind.",
    ].join("\n"),
  );
});

it("names the exact model, and a knowledge base that is gone by its id", () => {
  const text = versionText({ ...version, model: "openai/gpt-x", modelTier: null }, new Map());
  expect(text).toContain("Model: openai/gpt-x");
  expect(text).toContain("  kb_1");
});
