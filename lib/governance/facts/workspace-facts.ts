import type { WorkspaceFacts } from "../cedar/schema.generated";
import { defined } from "./agent-facts";

/** Something that only a person can state: a signed agreement, a passed assessment. */
export type Assertion = {
  /** The fact's name, e.g. `workspace.aiPolicyAccepted` or `model.openai.dpaSigned`. */
  readonly key: string;
  readonly value: boolean;
  /** Null when it does not expire. */
  readonly expiresAtMs: number | null;
};

/** True only when somebody stated it, the newest statement says yes, and it has not expired. Newest last. */
export function isAsserted(assertions: readonly Assertion[], key: string, nowMs: number): boolean {
  const last = assertions.findLast((assertion) => assertion.key === key);
  return last !== undefined && last.value && (last.expiresAtMs === null || last.expiresAtMs > nowMs);
}

/** Limits that hold until a workspace sets its own; parameters of the packs, not text in the rules. */
export const defaultLimits = {
  maxRetentionDays: 365,
  cardRetentionDays: 0,
  maxPromptTokens: 200_000,
  maxPerMinute: 600,
  callCapMicroUsd: 1_000_000,
  maxSteps: 50,
  injectionDenyAbove: 80,
  paymentApprovalCents: 50_000,
  paymentDualCents: 1_000_000,
  bulkRows: 100,
  workdayStartHour: 7,
  workdayEndHour: 19,
} as const;

/** Facts about the workspace: its limits, and what its admins stated. What is unstated is not so. */
export function buildWorkspaceFacts(
  input: Partial<WorkspaceFacts> & { id: string },
  assertions: readonly Assertion[] = [],
  nowMs = 0,
): WorkspaceFacts {
  const stated = (name: string) => isAsserted(assertions, `workspace.${name}`, nowMs);
  return {
    aiPolicyAccepted: stated("aiPolicyAccepted"),
    criminalDataAuthorised: stated("criminalDataAuthorised"),
    hasBaaModel: stated("hasBaaModel"),
    cacAssessmentPassed: stated("cacAssessmentPassed"),
    enabledTools: [],
    restrictedRegions: [],
    ...defaultLimits,
    ...defined(input),
  };
}
