import type { Obligation } from "./cedar/policy-definition";
import type { StageFacts } from "./cedar/request";
import type { Stage } from "./cedar/schema-types";

export type Verdict = "allow" | "deny" | "mask" | "require_approval" | "route";

/** `enforce` decides; `monitor` only records what it would have done; `off` is not evaluated. */
export type PolicyMode = "enforce" | "monitor" | "off";

/** A policy whose conditions held, as it is shown and stored. */
export type DecisionReason = {
  readonly policyId: string;
  readonly pack: string;
  readonly version: string;
  readonly title: string;
  readonly citation: string;
  readonly rationale: string;
  readonly obligation: Obligation;
  readonly mode: PolicyMode;
};

/** A policy that held without power over the verdict: a log policy, one in monitor mode, or one under an exception. */
export type ObservedPolicy = DecisionReason & {
  /** The exception that took its power away. */
  readonly exception?: { readonly owner: string; readonly reason: string; readonly expiresAtMs: number };
  /** Its evaluation failed; an observe-only policy cannot deny, but it must not fail unseen. */
  readonly error?: string;
};

export type FailureCode =
  "invalid_facts" | "evaluation_error" | "unknown_obligation" | "timeout" | "no_permit" | "unmet_obligation";

/** Why the engine denied by itself, without a policy that says so. */
export type DecisionFailure = {
  readonly code: FailureCode;
  readonly message: string;
  readonly policyId: string | null;
};

export type MaskObligation = { readonly classes: readonly string[]; readonly policyIds: readonly string[] };
export type ApprovalObligation = {
  /** Every role must approve. */
  readonly roles: readonly string[];
  /** So many different people, counted over all roles. */
  readonly approvalsNeeded: number;
  readonly expiresInMs: number;
  readonly priority: number;
  readonly policyIds: readonly string[];
};
/** Targets are `key:value` (`region:eu`, `tier:economy`), most urgent first; a good router satisfies all of them. */
export type RouteObligation = { readonly targets: readonly string[]; readonly policyIds: readonly string[] };

/** Classes, scores, amounts and names that were decided on. Never content, never arguments. */
export type DecisionFacts = {
  readonly agentId: string;
  readonly resourceId: string;
  readonly autonomy: string;
  readonly purpose: string;
  readonly dataClass: string;
  readonly region: string;
  readonly pii: readonly string[];
  readonly masked: readonly string[];
  readonly taint: readonly string[];
  readonly contentFlags: readonly string[];
  readonly injectionScore: number;
  readonly steps: number;
  readonly costMicroUsd: number;
  readonly estMicroUsd: number;
  readonly approvals: readonly string[];
  readonly resource: Readonly<Record<string, string | number | boolean>>;
};

/** The answer to one step. It is data: a deny is an outcome, not an exception. */
export type Decision = {
  readonly stage: Stage;
  readonly verdict: Verdict;
  /** Every enforcing policy that held, the ones that made the verdict first. For an allow, the permits. */
  readonly reasons: readonly DecisionReason[];
  readonly observed: readonly ObservedPolicy[];
  readonly mask: MaskObligation | null;
  readonly approval: ApprovalObligation | null;
  readonly route: RouteObligation | null;
  readonly failure: DecisionFailure | null;
  readonly facts: DecisionFacts | null;
  /** All facts of the first round, as the step came and before anything was masked or routed; null when they were wrong. */
  readonly evaluated: StageFacts | null;
  /** How often policies were asked for this step; 1 unless `enforce` met obligations. */
  readonly rounds: number;
  readonly durationUs: number;
  /** Digest of the policies, versions, modes and exceptions in force. */
  readonly policySetVersion: string;
};
