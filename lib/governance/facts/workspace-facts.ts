import type { WorkspaceFacts } from "../cedar/schema.generated";
import { defined } from "./agent-facts";

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
export function buildWorkspaceFacts(input: Partial<WorkspaceFacts> & { id: string }): WorkspaceFacts {
  return {
    aiPolicyAccepted: false,
    criminalDataAuthorised: false,
    hasBaaModel: false,
    cacAssessmentPassed: false,
    enabledTools: [],
    restrictedRegions: [],
    ...defaultLimits,
    ...defined(input),
  };
}
