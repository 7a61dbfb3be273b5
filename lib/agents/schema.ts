import { z } from "zod";
import { modelRef, modelTier } from "@/lib/models/schema";
import { pageQuery, pageOf } from "@/lib/core/page-schema";

export const autonomyLevels = ["ask_always", "ask_when_risky", "autonomous"] as const;
export const autonomy = z.enum(autonomyLevels);
export type Autonomy = z.infer<typeof autonomy>;

/** What each level means, as the agent page says it. */
export const autonomySentences: Record<Autonomy, string> = {
  ask_always: "Asks a person before every tool it uses.",
  ask_when_risky: "Works alone, and asks before anything that changes something or reaches outside.",
  autonomous: "Works alone; policies can still require a person, for example after untrusted content.",
};

/** A whole number of micro-USD. */
const microUsd = z.number().int().min(1).max(1_000_000_000_000);

export const agentVariable = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "use lower-case letters, digits and underscores"),
  description: z.string().max(200).default(""),
  defaultValue: z.string().max(2_000).default(""),
});
export type AgentVariable = z.output<typeof agentVariable>;

export const toolGrant = z.strictObject({
  name: z.string().min(1).max(64),
  limits: z.record(z.string(), z.unknown()).default({}),
});
export type ToolGrant = z.output<typeof toolGrant>;

/** A tool's name, or the name with limits. */
const toolInput = z.union([
  z
    .string()
    .min(1)
    .max(64)
    .transform((name): ToolGrant => ({ name, limits: {} })),
  toolGrant,
]);

export const agentBudgets = z.strictObject({
  perRunMicroUsd: microUsd.nullable().optional(),
  dailyMicroUsd: microUsd.nullable().optional(),
  monthlyMicroUsd: microUsd.nullable().optional(),
});

export const agentLimits = z.strictObject({
  maxSteps: z.number().int().min(1).max(50).default(12),
  maxToolCalls: z.number().int().min(0).max(100).default(20),
  maxDurationSeconds: z.number().int().min(5).max(86_400).default(900),
});
export type AgentLimits = z.output<typeof agentLimits>;

const name = z.string().trim().min(1, "give the agent a name").max(80);
const instructions = z.string().trim().min(1, "say what the agent should do").max(20_000);
const tools = z
  .array(toolInput)
  .max(32)
  .refine((list) => new Set(list.map((tool) => tool.name)).size === list.length, "each tool may be listed once");

export const createAgentInput = z.strictObject({
  name,
  description: z.string().trim().max(500).default(""),
  instructions,
  variables: z.array(agentVariable).max(20).default([]),
  tools: tools.default([]),
  modelTier: modelTier.nullable().default("standard"),
  /** An exact model; wins over the tier. */
  model: modelRef.nullable().default(null),
  autonomy: autonomy.default("ask_when_risky"),
  budgets: agentBudgets.default({}),
  limits: agentLimits.default({ maxSteps: 12, maxToolCalls: 20, maxDurationSeconds: 900 }),
  knowledgeBaseIds: z.array(z.string().max(64)).max(50).default([]),
  template: z.string().max(40).optional(),
});
export type CreateAgentInput = z.output<typeof createAgentInput>;

export const updateAgentInput = z
  .strictObject({
    name: name.optional(),
    description: z.string().trim().max(500).optional(),
    instructions: instructions.optional(),
    variables: z.array(agentVariable).max(20).optional(),
    tools: tools.optional(),
    modelTier: modelTier.nullable().optional(),
    model: modelRef.nullable().optional(),
    autonomy: autonomy.optional(),
    budgets: agentBudgets.optional(),
    limits: agentLimits.optional(),
    knowledgeBaseIds: z.array(z.string().max(64)).max(50).optional(),
    /** Why this version exists; shown in the list of versions. */
    note: z.string().trim().max(200).optional(),
  })
  .refine((input) => Object.keys(input).length > 0, "name at least one field to change");
export type UpdateAgentInput = z.output<typeof updateAgentInput>;

export const agentVersionDto = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  instructions: z.string(),
  variables: z.array(z.object({ name: z.string(), description: z.string(), defaultValue: z.string() })),
  modelTier: modelTier.nullable(),
  model: z.string().nullable(),
  tools: z.array(z.object({ name: z.string(), limits: z.record(z.string(), z.unknown()) })),
  autonomy,
  runBudgetMicroUsd: z.number().int().nullable(),
  limits: z.object({ maxSteps: z.number(), maxToolCalls: z.number(), maxDurationSeconds: z.number() }),
  knowledgeBaseIds: z.array(z.string()),
  note: z.string(),
  createdById: z.string(),
  createdAt: z.string(),
});
export type AgentVersionDto = z.infer<typeof agentVersionDto>;

export const agentDto = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  status: z.enum(["active", "archived"]),
  version: agentVersionDto,
  budgets: z.object({
    perRunMicroUsd: z.number().int().nullable(),
    dailyMicroUsd: z.number().int().nullable(),
    monthlyMicroUsd: z.number().int().nullable(),
  }),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type AgentDto = z.infer<typeof agentDto>;

export const agentListQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  status: z.enum(["active", "archived", "all"]).default("active"),
});
export type AgentListQuery = z.output<typeof agentListQuery>;

export const agentPage = pageOf(agentDto);
export const agentVersionPage = pageOf(agentVersionDto);
