import { describe, expect, it } from "vitest";
import { updateAgentInput, type AgentDto } from "@/lib/agents/schema";
import { runOverrides } from "@/lib/runs/schema";
import { toolDefinitions } from "@/lib/tools/tool-registry";
import { toolLimitsJsonSchema } from "@/lib/tools/tool-json-schema";
import {
  isSameDraft,
  misspeltVariables,
  namedErrors,
  readDraft,
  toDraft,
  toOverrides,
  variablesOf,
  type AgentDraft,
} from "./agent-draft";
import { limitFieldsOf } from "./limit-fields";

const tools = toolDefinitions.map((tool) => ({ name: tool.name, fields: limitFieldsOf(toolLimitsJsonSchema(tool)) }));

const agent: Pick<AgentDto, "description" | "budgets" | "version"> = {
  description: "Answers.",
  budgets: { perRunMicroUsd: 250_000, dailyMicroUsd: null, monthlyMicroUsd: 1_234_567_890 },
  version: {
    id: "av_1",
    number: 3,
    name: "Helper",
    instructions: "Greet {{ customer }} in {{language}}.",
    variables: [
      { name: "language", description: "", defaultValue: "English" },
      { name: "old", description: "", defaultValue: "x" },
    ],
    modelTier: "standard",
    model: null,
    tools: [
      { name: "search_knowledge", limits: { maxResults: 7 } },
      { name: "calculate", limits: {} },
    ],
    autonomy: "ask_when_risky",
    runBudgetMicroUsd: 250_000,
    limits: { maxSteps: 12, maxToolCalls: 20, maxDurationSeconds: 900 },
    knowledgeBaseIds: [],
    note: "",
    createdById: "usr_1",
    createdAt: "2026-11-21T10:00:00.000Z",
  },
};
const draft = toDraft(agent, tools);
const changed = (patch: Partial<AgentDraft>): AgentDraft => ({ ...draft, ...patch });

describe("a draft", () => {
  it("reads back as the settings it was made from, in a form that the API takes", () => {
    const { settings, errors } = readDraft(draft, tools);
    expect(errors).toEqual({});
    expect(settings).toMatchObject({
      name: "Helper",
      modelTier: "standard",
      model: null,
      budgets: agent.budgets,
      limits: agent.version.limits,
      tools: [
        { name: "search_knowledge", limits: { maxResults: 7 } },
        { name: "calculate", limits: {} },
      ],
    });
    expect(updateAgentInput.safeParse(settings).success).toBe(true);
    expect(settings && runOverrides.safeParse(toOverrides(settings)).success).toBe(true);
  });

  it("names each problem by its field and gives no settings while there is one", () => {
    const { settings, errors } = readDraft(
      changed({
        name: " ",
        budgets: { perRun: "abc", daily: "0", monthly: "5" },
        limits: { maxSteps: "51", maxToolCalls: "0", maxDurationSeconds: "" },
        tools: [{ name: "search_knowledge", limits: { maxResults: "99" } }],
      }),
      tools,
    );
    expect(settings).toBeNull();
    expect(Object.keys(errors).sort()).toEqual([
      "budgets.dailyMicroUsd",
      "budgets.perRunMicroUsd",
      "limits.maxDurationSeconds",
      "limits.maxSteps",
      "name",
      "tools.search_knowledge.maxResults",
    ]);
  });

  it("is the same as another that saves the same", () => {
    expect(isSameDraft(draft, changed({}))).toBe(true);
    expect(isSameDraft(draft, changed({ instructions: `${draft.instructions}!` }))).toBe(false);
    expect(isSameDraft(draft, changed({ variables: draft.variables.slice(0, 1) }))).toBe(false);
  });
});

it("lists the variables of the instructions first, then those declared for nothing", () => {
  expect(variablesOf(draft).map(({ name, defaultValue, isUsed }) => [name, defaultValue, isUsed])).toEqual([
    ["customer", "", true],
    ["language", "English", true],
    ["old", "x", false],
  ]);
});

it("notices what looks like a variable and is none", () => {
  expect(misspeltVariables("Dear {{Customer Name}}, {{ok_1}} {{ ok }} {{9}} {{Customer Name}}")).toEqual([
    "Customer Name",
    "9",
  ]);
});

it("names the server's problems as the form names its fields", () => {
  expect(
    namedErrors(
      { "tools.1.limits.maxBytes": ["too big"], "budgets.dailyMicroUsd": ["too small"], "tools.9": ["unknown"] },
      [{ name: "calculate" }, { name: "http_request" }],
    ),
  ).toEqual({
    "tools.http_request.maxBytes": "Too big.",
    "budgets.dailyMicroUsd": "Too small.",
    "tools.9": "Unknown.",
  });
});
