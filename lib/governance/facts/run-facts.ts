import type { OutputFacts, PersonDecisionFacts, RunFacts, SessionFacts } from "../cedar/schema.generated";
import { defined } from "./agent-facts";

export type RunInput = Partial<Omit<RunFacts, "projectedMicroUsd" | "dayProjectedMicroUsd">> & {
  /** What the agent has spent today, this run included. */
  readonly dayMicroUsd?: number;
};

/**
 * Facts about the run so far. `projected` is the cost so far plus the estimate of the step that is being decided, so
 * that a limit stops the step that would pass it, not the one after. Sums beyond 2^53 stay at 2^53.
 */
export function buildRunFacts(input: RunInput = {}): RunFacts {
  const { dayMicroUsd, ...rest } = input;
  const costMicroUsd = input.costMicroUsd ?? 0;
  const estMicroUsd = input.estMicroUsd ?? 0;
  const add = (a: number, b: number) => Math.min(a + b, Number.MAX_SAFE_INTEGER);
  return {
    env: "production",
    deployment: "",
    deploymentReason: "",
    steps: 0,
    depth: 0,
    toolCalls: 0,
    versionApproved: false,
    evalsPassed: false,
    configHash: "",
    approvedConfigHash: "",
    planned: false,
    plannedTools: [],
    callsPerMinute: 0,
    complexity: 100,
    driftScore: 0,
    goalDriftScore: 0,
    monthPct: 0,
    costZScore: 0,
    ...defined(rest),
    costMicroUsd,
    estMicroUsd,
    projectedMicroUsd: add(costMicroUsd, estMicroUsd),
    dayProjectedMicroUsd: add(dayMicroUsd ?? costMicroUsd, estMicroUsd),
  };
}

/** Facts about the session of the person behind the run. Unknown means not strongly authenticated. */
export function buildSessionFacts(input: Partial<SessionFacts> = {}): SessionFacts {
  return { idleMinutes: 0, mfa: false, networkTrusted: false, breakGlass: false, ...defined(input) };
}

/**
 * Facts about an answer before it leaves. Checks that did not run say nothing bad about the answer, except those whose
 * absence is the risk: no disclosure, no explanation, no way to contest.
 */
export function buildOutputFacts(input: Partial<OutputFacts> = {}): OutputFacts {
  return {
    confidencePct: 100,
    groundedPct: 0,
    groundingRequired: false,
    toxicity: 0,
    biasScore: 0,
    systemPromptOverlapPct: 0,
    schemaExpected: false,
    schemaValid: false,
    aiDisclosure: false,
    synthetic: false,
    watermarked: false,
    activeContent: false,
    exfiltrationLinks: false,
    explanation: false,
    contestLink: false,
    userReportedConcern: false,
    ...defined(input),
  };
}

/** Facts about a decision on a person that the answer carries; none by default. */
export function buildPersonDecisionFacts(input: Partial<PersonDecisionFacts> = {}): PersonDecisionFacts {
  return { aboutPerson: false, significantEffect: false, adverse: false, ...defined(input) };
}
