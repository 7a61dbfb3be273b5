import type { AgentDto, AgentVariable, Autonomy } from "@/lib/agents/schema";
import { variablesIn } from "@/lib/agents/render-instructions";
import { formatMicroUsd, parseUsd } from "@/lib/core/money";
import type { ModelTier } from "@/lib/models/schema";
import { limitValuesOf, numberProblem, readLimitValues, type LimitField, type LimitValues } from "./limit-fields";

export type ModelChoice = { kind: "tier"; tier: ModelTier } | { kind: "exact"; ref: string };

/** What the editor holds: as people type it, not yet checked. */
export type AgentDraft = {
  name: string;
  description: string;
  instructions: string;
  variables: AgentVariable[];
  model: ModelChoice;
  tools: { name: string; limits: LimitValues }[];
  knowledgeBaseIds: string[];
  autonomy: Autonomy;
  /** Dollars; empty for no cap. */
  budgets: { perRun: string; daily: string; monthly: string };
  limits: { maxSteps: string; maxToolCalls: string; maxDurationSeconds: string };
};

/** A tool's name with the fields of its limits. */
export type ToolFields = { name: string; fields: LimitField[] };

/** What is saved as a version or given to the playground. */
export type AgentSettings = {
  name: string;
  description: string;
  instructions: string;
  variables: AgentVariable[];
  modelTier: ModelTier | null;
  model: string | null;
  tools: { name: string; limits: Record<string, unknown> }[];
  autonomy: Autonomy;
  budgets: { perRunMicroUsd: number | null; dailyMicroUsd: number | null; monthlyMicroUsd: number | null };
  limits: { maxSteps: number; maxToolCalls: number; maxDurationSeconds: number };
  knowledgeBaseIds: string[];
};

const dollars = (amount: number | null): string => (amount === null ? "" : formatMicroUsd(BigInt(amount)).slice(1));

export function toDraft(
  agent: Pick<AgentDto, "description" | "budgets" | "version">,
  tools: readonly ToolFields[],
): AgentDraft {
  const { version, budgets } = agent;
  const fieldsOf = new Map(tools.map(({ name, fields }) => [name, fields]));
  return {
    name: version.name,
    description: agent.description,
    instructions: version.instructions,
    variables: version.variables,
    model: version.model
      ? { kind: "exact", ref: version.model }
      : { kind: "tier", tier: version.modelTier ?? "standard" },
    tools: version.tools.map(({ name, limits }) => ({ name, limits: limitValuesOf(fieldsOf.get(name) ?? [], limits) })),
    knowledgeBaseIds: version.knowledgeBaseIds,
    autonomy: version.autonomy,
    budgets: {
      perRun: dollars(budgets.perRunMicroUsd),
      daily: dollars(budgets.dailyMicroUsd),
      monthly: dollars(budgets.monthlyMicroUsd),
    },
    limits: {
      maxSteps: String(version.limits.maxSteps),
      maxToolCalls: String(version.limits.maxToolCalls),
      maxDurationSeconds: String(version.limits.maxDurationSeconds),
    },
  };
}

export type ShownVariable = AgentVariable & { isUsed: boolean };

/** The variables that the instructions use, in order, then the declared ones that they do not use. */
export function variablesOf(draft: Pick<AgentDraft, "instructions" | "variables">): ShownVariable[] {
  const declared = new Map(draft.variables.map((variable) => [variable.name, variable]));
  const used = variablesIn(draft.instructions);
  return [
    ...used.map((name) => ({ ...(declared.get(name) ?? { name, description: "", defaultValue: "" }), isUsed: true })),
    ...draft.variables.filter(({ name }) => !used.includes(name)).map((variable) => ({ ...variable, isUsed: false })),
  ];
}

/** What looks like a variable and is none, because of its letters: "{{Customer Name}}". */
export function misspeltVariables(instructions: string): string[] {
  const all = [...instructions.matchAll(/\{\{([^{}\n]{1,60})\}\}/g)].map((match) => (match[1] ?? "").trim());
  return [...new Set(all)].filter((name) => !/^[a-z][a-z0-9_]{0,39}$/.test(name));
}

/** Whether two drafts would save the same. */
export function isSameDraft(a: AgentDraft, b: AgentDraft): boolean {
  const plain = (draft: AgentDraft) => JSON.stringify({ ...draft, variables: variablesOf(draft) });
  return plain(a) === plain(b);
}

const limitBounds = { maxSteps: [1, 50], maxToolCalls: [0, 100], maxDurationSeconds: [5, 86_400] } as const;

/**
 * Checks a draft. Problems are named by the path of their field as the API names it ("budgets.dailyMicroUsd"), tools by
 * name ("tools.http_request.maxBytes"). Settings are null while there is a problem.
 */
export function readDraft(
  draft: AgentDraft,
  tools: readonly ToolFields[],
): { settings: AgentSettings | null; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const fieldsOf = new Map(tools.map(({ name, fields }) => [name, fields]));
  if (draft.name.trim() === "") errors.name = "Give the agent a name.";
  if (draft.instructions.trim() === "") errors.instructions = "Say what the agent should do.";
  if (draft.model.kind === "exact" && !draft.model.ref.includes("/"))
    errors.model = "Choose a model, or write provider/model-id.";

  const money = (path: string, text: string): number | null => {
    if (text.trim() === "") return null;
    const amount = parseUsd(text.replaceAll(",", ""));
    if (amount === null || amount <= 0n || amount > 1_000_000_000_000n) {
      errors[`budgets.${path}`] = "Write dollars above 0, for example 5 or 0.25, or leave it empty.";
      return null;
    }
    return Number(amount);
  };
  const whole = (path: keyof typeof limitBounds): number => {
    const [min, max] = limitBounds[path];
    const problem = numberProblem(draft.limits[path], min, max);
    if (problem) errors[`limits.${path}`] = problem;
    return Number(draft.limits[path]);
  };
  const settings: AgentSettings = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    instructions: draft.instructions.trim(),
    variables: variablesOf(draft).map(({ name, description, defaultValue }) => ({ name, description, defaultValue })),
    modelTier: draft.model.kind === "tier" ? draft.model.tier : null,
    model: draft.model.kind === "exact" ? draft.model.ref.trim() : null,
    tools: draft.tools.map(({ name, limits }) => {
      const read = readLimitValues(fieldsOf.get(name) ?? [], limits);
      for (const [key, problem] of Object.entries(read.errors)) errors[`tools.${name}.${key}`] = problem;
      return { name, limits: read.limits };
    }),
    autonomy: draft.autonomy,
    budgets: {
      perRunMicroUsd: money("perRunMicroUsd", draft.budgets.perRun),
      dailyMicroUsd: money("dailyMicroUsd", draft.budgets.daily),
      monthlyMicroUsd: money("monthlyMicroUsd", draft.budgets.monthly),
    },
    limits: {
      maxSteps: whole("maxSteps"),
      maxToolCalls: whole("maxToolCalls"),
      maxDurationSeconds: whole("maxDurationSeconds"),
    },
    knowledgeBaseIds: draft.knowledgeBaseIds,
  };
  return { settings: Object.keys(errors).length === 0 ? settings : null, errors };
}

/** The server's problems by the same paths as `readDraft`: "tools.2.limits.maxBytes" becomes "tools.http_request.maxBytes". */
export function namedErrors(
  fields: Record<string, string[]> | undefined,
  tools: readonly { name: string }[],
): Record<string, string> {
  const named = Object.entries(fields ?? {}).map(([path, problems]): [string, string] => {
    const text = problems.join(", ");
    const match = /^tools\.(\d+)(?:\.limits)?(?:\.(.+))?$/.exec(path);
    const tool = match ? tools[Number(match[1])]?.name : undefined;
    const where = tool ? ["tools", tool, ...(match?.[2] ? [match[2].split(".")[0]] : [])].join(".") : path;
    return [where, `${text.charAt(0).toUpperCase()}${text.slice(1)}.`];
  });
  return Object.fromEntries(named);
}

/** What of the settings a playground run replaces; name, description and budgets are no part of a run's work. */
export function toOverrides({
  name: _name,
  description: _description,
  budgets: _budgets,
  ...overrides
}: AgentSettings) {
  return overrides;
}
