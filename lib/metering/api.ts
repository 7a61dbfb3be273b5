import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  budgetDto,
  budgetListQuery,
  budgetPage,
  budgetParams,
  setBudgetInput,
  usageDto,
  usageEventFilters,
  usageEventPage,
  usageEventQuery,
  usageQuery,
} from "./schema";

const usageTag = "Usage";
const budgetTag = "Budgets";

export const getUsageContract = defineContract({
  operationId: "getUsage",
  method: "get",
  path: "/v1/usage",
  tag: usageTag,
  permission: "usage:read",
  summary: "Get usage and cost",
  description:
    "Sums by UTC day, agent, model, member, key, tool or meter, with what was spent today and this month. Amounts are " +
    "integers of micro-USD. A call of unknown price is counted in unknownPriceCount and never as zero.",
  query: usageQuery,
  response: usageDto,
});

export const listUsageEventsContract = defineContract({
  operationId: "listUsageEvents",
  method: "get",
  path: "/v1/usage/events",
  tag: usageTag,
  permission: "usage:read",
  summary: "List usage events",
  description: "The facts behind the sums, newest first.",
  query: usageEventQuery,
  response: usageEventPage,
});

export const exportUsageContract = defineContract({
  operationId: "exportUsage",
  method: "get",
  path: "/v1/usage/export",
  tag: usageTag,
  permission: "usage:read",
  summary: "Export usage events as CSV",
  description: "Every usage event that matches, newest first, in UTF-8 with a header row. Times are UTC.",
  query: usageEventFilters,
  response: z.string(),
  responseType: "csv",
});

export const listBudgetsContract = defineContract({
  operationId: "listBudgets",
  method: "get",
  path: "/v1/budgets",
  tag: budgetTag,
  permission: "usage:read",
  summary: "List budgets",
  description: "Newest first, each with what is spent and held in the current UTC day or month.",
  query: budgetListQuery,
  response: budgetPage,
});

export const setBudgetContract = defineContract({
  operationId: "setBudget",
  method: "put",
  path: "/v1/budgets",
  tag: budgetTag,
  permission: "budgets:manage",
  summary: "Set a budget",
  description:
    "Sets the budget of the workspace, an agent, a member or an API key per UTC day or month, in place of the one there " +
    "was. What was spent earlier in the period counts.",
  body: setBudgetInput,
  response: budgetDto,
  errors: ["not_found"],
  example: { body: { scope: "workspace", period: "month", limitMicroUsd: 50_000_000 } },
});

export const deleteBudgetContract = defineContract({
  operationId: "deleteBudget",
  method: "delete",
  path: "/v1/budgets/{budgetId}",
  tag: budgetTag,
  permission: "budgets:manage",
  summary: "Delete a budget",
  description: "The limit stops applying at once.",
  params: budgetParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found"],
});
