import type { PolicyJson } from "./cedar-wasm";
import type { Stage } from "./schema-types";

/** What has to happen for a `forbid` to lift, or what a `permit` is for. */
export const OBLIGATIONS = ["deny", "route", "mask", "approve", "log", "allow"] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** One policy: Cedar plus what its annotations say, checked and typed. */
export type PolicyDefinition = {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  /** Why the rule is as it is; and, for a near-duplicate, why it stands beside the other one. */
  readonly rationale: string;
  readonly stages: readonly Stage[];
  readonly effect: "permit" | "forbid";
  readonly obligation: Obligation;
  /** Lower goes first among routes and in explanations. */
  readonly priority: number;
  /** For `mask`: detector classes, or `*` for every class that was found. */
  readonly classes: readonly string[];
  /** For `approve`: the approval roles that lift it. */
  readonly approvers: readonly string[];
  readonly approvalsNeeded: number;
  readonly expiresInMs: number;
  /** For `route`: `key:value`, for instance `region:eu`. */
  readonly routeTo: string | null;
  /** The policy of another pack with the same condition, when that is meant. */
  readonly sameAs: string | null;
  readonly text: string;
  readonly json: PolicyJson;
};

/** Kinds of problems that a text of rules can have, whoever wrote it. Stable: editors and API clients know them. */
export const textProblemCodes = ["too_long", "syntax", "type", "annotation", "duplicate_id", "suspicious"] as const;
export type TextProblemCode = (typeof textProblemCodes)[number];

/** What is wrong with a policy text. Offsets are UTF-16 and relative to the whole text. */
export type PolicyProblem = {
  readonly code: TextProblemCode;
  readonly severity: "error" | "warning";
  readonly policyId: string | null;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
};
