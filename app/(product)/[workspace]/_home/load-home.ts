import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { countPendingApprovals, listApprovals } from "@/lib/approvals/list-approvals";
import { approvalListQuery } from "@/lib/approvals/schema";
import { findTemplate } from "@/lib/agents/templates";
import { minute, now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { documentListQuery } from "@/lib/knowledge/schema";
import { getSpendSummary } from "@/lib/metering/get-spend-summary";
import { listRuns } from "@/lib/runs/list-runs";
import { runListQuery } from "@/lib/runs/schema";
import { getWorkspace } from "@/lib/workspaces/get-workspace";
import { getOnboarding, type OnboardingStep } from "@/lib/workspaces/onboarding";
import { loadRunOptions, type RunOptions } from "../runs/_parts/run-options";
import type { ChecklistItem } from "./checklist";
import type { ReadyStart } from "./start-work";
import { curlExample, startingPoints } from "./starting-points";

const shownRuns = 6;
const shownApprovals = 4;
const readApprovals = 50;
const newForMs = 2 * minute;

const steps: Record<OnboardingStep, { title: string; detail: string; path: string }> = {
  document: { title: "Upload a document", detail: "PDF, DOCX, Markdown and more.", path: "/knowledge" },
  agent: { title: "Create an agent", detail: "From a template, or from nothing.", path: "/agents/new" },
  run: { title: "Start a run", detail: "Watch each step, its policies and its cost.", path: "?start=ask-my-documents" },
  approval: {
    title: "Answer an approval",
    detail: "Let an agent send a mail, and look at it first.",
    path: "?start=inbox-assistant",
  },
  "api-key": { title: "Create an API key", detail: "Start the same runs from your code.", path: "/api-keys" },
};

function startsOf({ agents, templates }: RunOptions): ReadyStart[] {
  return startingPoints.flatMap((start): ReadyStart[] => {
    const name = findTemplate(start.id)?.agent.name;
    const agent = agents.find((candidate) => candidate.name === name);
    if (agent) return [{ ...start, choice: { kind: "agent", id: agent.id } }];
    return templates.some(({ id }) => id === start.id)
      ? [{ ...start, choice: { kind: "template", id: start.id } }]
      : [];
  });
}

/** Whether the documents of a new workspace are on their way: its samples are added and read in the background. */
async function isPreparing(ctx: WorkspaceContext): Promise<boolean> {
  if (!ctx.can("knowledge:read")) return false;
  const documents = await listDocuments(ctx, documentListQuery.parse({ limit: 20 }));
  if (documents.items.some(({ status }) => status === "ready")) return false;
  if (documents.items.some(({ status }) => status === "queued" || status === "processing")) return true;
  const { createdAt } = await getWorkspace(ctx);
  return documents.items.length === 0 && now().getTime() - Date.parse(createdAt) < newForMs;
}

/** Everything that Home shows to this person; what they may not see is null. */
export async function loadHome(ctx: WorkspaceContext) {
  const [options, onboarding, runs, approvals, pending, spend] = await Promise.all([
    loadRunOptions(ctx),
    getOnboarding(ctx),
    ctx.can("runs:read") ? listRuns(ctx, runListQuery.parse({ limit: shownRuns })) : null,
    ctx.can("approvals:read") ? listApprovals(ctx, approvalListQuery.parse({ limit: readApprovals })) : null,
    countPendingApprovals(ctx),
    getSpendSummary(ctx),
  ]);
  const base = `/${ctx.workspaceSlug}`;
  const agentSlug = options.agents[0]?.slug ?? "document-assistant";
  return {
    options,
    starts: startsOf(options),
    checklist: Object.entries(steps).map(([id, { path, ...step }]): ChecklistItem => ({
      id,
      ...step,
      href: `${base}${path}`,
      isDone: onboarding.done[id as OnboardingStep],
    })),
    isChecklistDismissed: onboarding.isDismissed,
    isPreparing: !onboarding.done.document && (await isPreparing(ctx)),
    runs: runs?.items ?? null,
    approvals:
      approvals?.items.toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt)).slice(0, shownApprovals) ?? null,
    pending,
    spend,
    curl: curlExample(env().MANDATE_URL, agentSlug, startingPoints[0]?.task ?? ""),
  };
}
