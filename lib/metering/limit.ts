import type { LimitFacts } from "@/lib/core/errors";
import { formatMicroUsd } from "@/lib/core/money";
import type { LimitScope } from "./counter-key";
import type { Period } from "./period";

/** One limit that a reservation must fit under. */
export type Limit = {
  counterKey: string;
  scope: LimitScope;
  scopeId: string;
  limitMicroUsd: bigint;
  /** What people call it: "Daily budget of this agent". */
  label: string;
  /** Null for a run: its limit does not come back. */
  period: Period | null;
  resetsAt: Date | null;
  /** Who can raise it, in words. */
  liftedBy: string;
};

/** Why an amount was not admitted. Amounts are micro-USD in decimal. `held` is reserved by calls under way. */
export type LimitRefusal = LimitFacts & { held: string; requested: string };

/** The facts of a refusal by this limit. */
export function refusalBy(limit: Limit, counter: { used: bigint; reserved: bigint }, requested: bigint): LimitRefusal {
  return {
    limit: limit.label,
    scope: limit.scopeId === "" ? limit.scope : `${limit.scope}:${limit.scopeId}`,
    spent: counter.used.toString(),
    held: counter.reserved.toString(),
    requested: requested.toString(),
    max: limit.limitMicroUsd.toString(),
    resetsAt: limit.resetsAt?.toISOString() ?? null,
    liftedBy: limit.liftedBy,
  };
}

/** A refusal in one or two sentences for people. */
export function describeRefusal(refusal: LimitRefusal): string {
  const held = BigInt(refusal.held) > 0n ? ` and ${formatMicroUsd(BigInt(refusal.held))} held by calls under way` : "";
  const reset = refusal.resetsAt ? ` It starts anew at ${refusal.resetsAt.slice(0, 16).replace("T", " ")} UTC.` : "";
  return (
    `${refusal.limit} is ${formatMicroUsd(BigInt(refusal.max))}, with ${formatMicroUsd(BigInt(refusal.spent))} spent${held}; ` +
    `the next call may cost up to ${formatMicroUsd(BigInt(refusal.requested))}.${reset} It can be raised by ${refusal.liftedBy}.`
  );
}
