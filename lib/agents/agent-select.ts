import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { agentLimits, type AgentDto, type AgentVersionDto, agentVersionDto } from "./schema";

export const versionSelect = {
  id: true,
  number: true,
  name: true,
  instructions: true,
  variables: true,
  modelTier: true,
  model: true,
  tools: true,
  autonomy: true,
  runBudgetMicroUsd: true,
  limits: true,
  knowledgeBaseIds: true,
  note: true,
  createdById: true,
  createdAt: true,
} satisfies Prisma.AgentVersionSelect;

export type VersionRow = Prisma.AgentVersionGetPayload<{ select: typeof versionSelect }>;

export const agentSelect = {
  id: true,
  slug: true,
  name: true,
  description: true,
  currentVersionId: true,
  dailyBudgetMicroUsd: true,
  monthlyBudgetMicroUsd: true,
  createdAt: true,
  updatedAt: true,
  archivedAt: true,
} satisfies Prisma.AgentSelect;

export type AgentRow = Prisma.AgentGetPayload<{ select: typeof agentSelect }>;

const toNumber = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

/** The public form of a version; also where its JSON columns are checked. */
export function toVersionDto(row: VersionRow): AgentVersionDto {
  return agentVersionDto.parse({
    ...row,
    limits: agentLimits.parse(row.limits),
    runBudgetMicroUsd: toNumber(row.runBudgetMicroUsd),
    createdAt: row.createdAt.toISOString(),
  });
}

export function toAgentDto(row: AgentRow, version: VersionRow): AgentDto {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    status: row.archivedAt ? "archived" : "active",
    version: toVersionDto(version),
    budgets: {
      perRunMicroUsd: toNumber(version.runBudgetMicroUsd),
      dailyMicroUsd: toNumber(row.dailyBudgetMicroUsd),
      monthlyMicroUsd: toNumber(row.monthlyBudgetMicroUsd),
    },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
