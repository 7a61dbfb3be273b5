import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { toVersionDto, versionSelect } from "@/lib/agents/agent-select";
import type { AgentVersionDto } from "@/lib/agents/schema";
import { now } from "@/lib/core/clock";
import { invariant, notFound } from "@/lib/core/errors";
import type { Tx } from "@/lib/core/db";
import { sealerFor, type Sealer } from "@/lib/core/workspace-keys";
import type { DetectionProfile } from "@/lib/governance/scan-content";
import { approvedVersionOf, type StatedFacts } from "@/lib/governance/facts/stated-facts";
import { loadDetectionProfile } from "@/lib/governance/load-detection-profile";
import { loadStatedFacts } from "@/lib/governance/load-stated-facts";
import { toolDefinitions } from "@/lib/tools/tool-registry";
import { runPlaces } from "../run-select";
import { runOverrides } from "../schema";
import { isRunStatus, type RunStatus } from "../state";
import { stepSelect, type StepRow } from "../step-select";
import { configHashOf, loadStanding, type RunStanding } from "./run-standing";
import { thinkOutput, toolOutput, type ThinkOutput, type ToolOutput } from "./step-content";
import { waitedMs } from "./time-limit";

/** What the settings of a run are: those of its version, replaced where the playground asked. */
export type RunSettings = Pick<
  AgentVersionDto,
  "instructions" | "variables" | "modelTier" | "model" | "tools" | "autonomy" | "limits" | "knowledgeBaseIds"
>;

export type LoadedStep = StepRow & { think: ThinkOutput | null; tool: ToolOutput | null };

export type LoadedRun = {
  id: string;
  workspaceId: string;
  status: RunStatus;
  agent: { id: string; name: string; dailyBudgetMicroUsd: bigint | null; monthlyBudgetMicroUsd: bigint | null };
  threadId: string | null;
  settings: RunSettings;
  /** The agent's version that acts; null when the run has settings of its own. */
  versionId: string | null;
  /** What people stated in this workspace, as it was when the step began. */
  stated: StatedFacts;
  /** Where it stands among others: depth, spending, what is usual. */
  standing: RunStanding;
  /** What it acts by, and what a person stated as approved; "" when nobody did. */
  config: { hash: string; approvedHash: string };
  variables: Record<string, string>;
  input: string;
  documentIds: string[];
  budgetMicroUsd: bigint | null;
  costMicroUsd: bigint;
  toolCallCount: number;
  isTainted: boolean;
  /** Whether this run, or an earlier one of its conversation, read documents of the workspace. */
  hasReadPrivate: boolean;
  /** What its content is looked through for. */
  detection: DetectionProfile;
  /** How long it waited for people so far. */
  waitedMs: number;
  userId: string | null;
  apiKeyId: string | null;
  startedAt: Date | null;
  createdAt: Date;
  steps: LoadedStep[];
  sealer: Sealer;
};

/** Tools that read what belongs to the workspace; those that read the web declare that they reach outside. */
const privateReads = toolDefinitions.filter((tool) => tool.sideEffect === "read").map((tool) => tool.name);

/** Everything that a step of a run depends on, read in one transaction and opened. Throws `not_found`. */
export async function loadRun(ctx: WorkspaceContext, runId: string): Promise<LoadedRun> {
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const { run, standing, approvedHash, steps, approvals, stated, detection } = await inWorkspace(ctx, async (tx) => {
    const run = await tx.run.findFirst({
      where: { id: runId, workspaceId },
      include: {
        agent: { select: { id: true, name: true, dailyBudgetMicroUsd: true, monthlyBudgetMicroUsd: true } },
        agentVersion: { select: versionSelect },
      },
    });
    const stated = await loadStatedFacts(tx, workspaceId);
    return {
      run,
      stated,
      standing: run ? await loadStanding(tx, run, now()) : null,
      approvedHash: run ? await approvedConfigHash(tx, workspaceId, stated, run.agent.id) : "",
      steps: await tx.runStep.findMany({
        where: { workspaceId, runId },
        select: { ...stepSelect, outputSealed: true },
        orderBy: { index: "asc" },
      }),
      approvals: await tx.approval.findMany({
        where: { workspaceId, runId },
        select: { createdAt: true, decidedAt: true },
      }),
      detection: await loadDetectionProfile(tx, workspaceId, sealer),
    };
  });
  if (!run || !standing) throw notFound("run", runId);
  invariant(isRunStatus(run.status), "a run has a known status");
  const overrides = runOverrides.parse(run.overrides ?? {});
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  const settings: RunSettings = { ...toVersionDto(run.agentVersion), ...given };
  const { threadId } = run;
  const hasReadPrivate =
    steps.some(({ status, toolName }) => status === "completed" && privateReads.includes(toolName ?? "")) ||
    (threadId !== null && (await inWorkspace(ctx, (tx) => wasReadInThread(tx, workspaceId, threadId))));
  return {
    id: run.id,
    workspaceId,
    status: run.status,
    agent: run.agent,
    threadId: run.threadId,
    settings,
    versionId: Object.keys(given).length > 0 ? null : run.agentVersionId,
    stated,
    standing,
    config: { hash: configHashOf(settings), approvedHash },
    variables: run.variables as Record<string, string>,
    input: sealer.openText(run.inputSealed, runPlaces.input(runId)),
    documentIds: run.documentIds,
    budgetMicroUsd: run.budgetMicroUsd,
    costMicroUsd: run.costMicroUsd,
    toolCallCount: run.toolCallCount,
    isTainted: run.isTainted,
    hasReadPrivate,
    detection,
    waitedMs: waitedMs(approvals, now()),
    userId: run.userId,
    apiKeyId: run.apiKeyId,
    startedAt: run.startedAt,
    createdAt: run.createdAt,
    steps: steps.map(({ outputSealed, ...step }) => {
      const output = outputSealed ? sealer.openJson(outputSealed, runPlaces.stepOutput(step.id)) : null;
      return {
        ...step,
        think: step.kind === "model_call" ? (thinkOutput.safeParse(output).data ?? null) : null,
        tool: step.kind === "tool_call" ? (toolOutput.safeParse(output).data ?? null) : null,
      };
    }),
    sealer,
  };
}

/** The digest of the version that a person approved; that version may be another one than acts. */
async function approvedConfigHash(tx: Tx, workspaceId: string, stated: StatedFacts, agentId: string): Promise<string> {
  const id = approvedVersionOf(stated, agentId, now().getTime());
  if (id === null) return "";
  const version = await tx.agentVersion.findFirst({ where: { id, workspaceId, agentId }, select: versionSelect });
  return version ? configHashOf(toVersionDto(version)) : "";
}

/** What earlier answers of a conversation quoted is in its history, so reading stays with the conversation. */
async function wasReadInThread(tx: Tx, workspaceId: string, threadId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM runs run
      JOIN run_steps step ON step."workspaceId" = run."workspaceId" AND step."runId" = run.id
      WHERE run."workspaceId" = ${workspaceId} AND run."threadId" = ${threadId}
        AND step.status = 'completed' AND step."toolName" = ANY(${privateReads})
    ) AS found`;
  return row?.found ?? false;
}
