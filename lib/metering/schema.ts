import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";
import { budgetScopes } from "./counter-key";
import { allMeters } from "./meters";
import { periods } from "./period";

const idText = z.string().min(1).max(64);
const utcDay = z.iso.date().describe("A UTC day: 2026-11-21");
const microUsd = z.int().describe("Micro-USD: 1,000,000 is one dollar");
const costMicroUsd = microUsd.nullable().describe("Micro-USD; null when no price of what is counted here is known");

export const usageGroups = ["day", "agent", "model", "member", "key", "tool", "meter"] as const;
export type UsageGroupBy = (typeof usageGroups)[number];

/** Which use to look at. Everything is optional; an empty text asks for use without that subject. */
export const usageFilters = z.strictObject({
  meter: z.enum(allMeters).optional(),
  agentId: z.string().max(64).optional(),
  userId: z.string().max(64).optional(),
  apiKeyId: z.string().max(64).optional(),
  model: z.string().max(200).optional().describe("provider/model"),
  tool: z.string().max(100).optional(),
});
export type UsageFilters = z.output<typeof usageFilters>;

export const usageQuery = usageFilters.extend({
  from: utcDay.optional().describe("First UTC day; the first of this month when absent"),
  to: utcDay.optional().describe("Last UTC day, included; today when absent"),
  groupBy: z.enum(usageGroups).default("day"),
});
export type UsageQuery = z.output<typeof usageQuery>;

const quantities = z
  .partialRecord(z.enum(allMeters), z.int())
  .describe("By meter, in the meter's unit; meters that were not used are left out");

const usageSum = z.object({
  costMicroUsd,
  unknownPriceCount: z.int().describe("Calls whose price is not known; their cost is not in costMicroUsd"),
  quantities,
});

export const usageGroupDto = usageSum.extend({
  key: z.string().describe("The day, id, model, tool or meter; empty for use without one"),
  label: z.string(),
});

export const spendSummaryDto = z.object({
  todayMicroUsd: microUsd,
  monthToDateMicroUsd: microUsd,
  projectedMonthMicroUsd: microUsd
    .nullable()
    .describe("At the end of the UTC month if spending goes on as so far, by a straight line; null in its first hour"),
  unknownPriceCount: z.int().describe("Calls of this month whose price is not known"),
});

export const usageDto = z.object({
  from: utcDay,
  to: utcDay,
  timeZone: z.literal("UTC"),
  groupBy: z.enum(usageGroups),
  summary: spendSummaryDto,
  total: usageSum,
  groups: z.array(usageGroupDto),
});

export const usageEventDto = z.object({
  id: z.string(),
  occurredAt: z.iso.datetime(),
  meter: z.enum(allMeters),
  quantity: z.int(),
  unit: z.string(),
  costMicroUsd,
  runId: z.string().nullable(),
  stepId: z.string().nullable(),
  agentId: z.string().nullable(),
  userId: z.string().nullable(),
  apiKeyId: z.string().nullable(),
  model: z.string().nullable(),
  tool: z.string().nullable(),
});

export const usageEventFilters = usageFilters.extend({
  from: utcDay.optional(),
  to: utcDay.optional().describe("Last UTC day, included"),
  runId: idText.optional(),
});
export const usageEventQuery = usageEventFilters.extend(pageQuery.shape);
export const usageEventPage = pageOf(usageEventDto);

/** More than the largest budget anyone sets, and exact as a JSON number. */
const maxLimitMicroUsd = 1_000_000_000_000_000;

export const setBudgetInput = z
  .strictObject({
    scope: z.enum(budgetScopes),
    scopeId: idText.optional().describe("The agent's, user's or API key's id; absent for the workspace"),
    period: z.enum(periods).describe("UTC day or UTC calendar month"),
    limitMicroUsd: z.int().min(0).max(maxLimitMicroUsd).describe("0 stops everything that has a price"),
  })
  .superRefine((input, issues) => {
    const needsId = input.scope !== "workspace";
    if (needsId === (input.scopeId !== undefined)) return;
    const message = needsId
      ? `names the ${input.scope} that the budget is for`
      : "has no place in a budget of the workspace";
    issues.addIssue({ code: "custom", path: ["scopeId"], message });
  });

/** A budget with what is spent and held in the current period. */
export const budgetDto = z.object({
  id: z.string(),
  scope: z.enum(budgetScopes),
  scopeId: z.string().nullable(),
  scopeLabel: z.string(),
  period: z.enum(periods),
  limitMicroUsd: microUsd,
  spentMicroUsd: microUsd,
  heldMicroUsd: microUsd.describe("Reserved by calls under way"),
  resetsAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const budgetListQuery = pageQuery.extend({ scope: z.enum(budgetScopes).optional(), scopeId: idText.optional() });
export const budgetPage = pageOf(budgetDto);
export const budgetParams = z.object({ budgetId: idText });

export type UsageDto = z.output<typeof usageDto>;
export type UsageGroupDto = z.output<typeof usageGroupDto>;
export type SpendSummaryDto = z.output<typeof spendSummaryDto>;
export type UsageEventDto = z.output<typeof usageEventDto>;
export type UsageEventFilters = z.output<typeof usageEventFilters>;
export type UsageEventQuery = z.output<typeof usageEventQuery>;
export type SetBudgetInput = z.output<typeof setBudgetInput>;
export type BudgetDto = z.output<typeof budgetDto>;
export type BudgetListQuery = z.output<typeof budgetListQuery>;
