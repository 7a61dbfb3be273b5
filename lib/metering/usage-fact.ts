import { invariant } from "@/lib/core/errors";
import type { Meter } from "./meters";

/** Who and what a fact of use belongs to. */
export type UsageSubject = {
  runId?: string | null;
  stepId?: string | null;
  agentId?: string | null;
  userId?: string | null;
  apiKeyId?: string | null;
  /** provider/model */
  modelRef?: string | null;
  toolName?: string | null;
};

/** One fact of use. The same key in the same workspace is the same fact, however often it is recorded. */
export type UsageFact = UsageSubject & {
  /** Stable across retries of the step that caused it: `run_…:think-2:model_calls`. */
  idempotencyKey: string;
  meter: Meter;
  /** In the meter's unit, never negative. */
  quantity: bigint;
  /** 0 when it is free, null when the price is not known. */
  costMicroUsd: bigint | null;
  /** Defaults to now. Decides the UTC day and month it counts in. */
  occurredAt?: Date;
};

/** More than the world spends; keeps every sum of amounts inside a Postgres bigint. */
export const maxAmountMicroUsd = 1_000_000_000_000_000n;

/** Throws `internal` for a fact that cannot be: the caller computed it wrongly. */
export function checkUsageFact(fact: UsageFact): void {
  invariant(fact.idempotencyKey.length > 0 && fact.idempotencyKey.length <= 300, "a usage fact needs a key");
  invariant(fact.quantity >= 0n && fact.quantity <= maxAmountMicroUsd, "a quantity is never negative or beyond reason");
  invariant(
    fact.costMicroUsd === null || (fact.costMicroUsd >= 0n && fact.costMicroUsd <= maxAmountMicroUsd),
    "a cost is never negative or beyond reason",
  );
}

type ModelCall = UsageSubject & {
  /** Prefix of the facts' keys, unique to the call: `run_…:think-2`. */
  key: string;
  modelRef: string;
  tokensInput: number;
  tokensCached: number;
  tokensOutput: number;
  costMicroUsd: bigint | null;
  occurredAt?: Date;
};

/**
 * The facts of one model call. The call itself carries the price, so that a call of unknown price is counted once;
 * token facts carry quantities and cost nothing of their own. Kinds of tokens that were not used give no fact.
 */
export function modelCallFacts(call: ModelCall): UsageFact[] {
  const { key, tokensInput, tokensCached, tokensOutput, costMicroUsd, ...subject } = call;
  const fact = (meter: Meter, quantity: number, cost: bigint | null): UsageFact => ({
    ...subject,
    idempotencyKey: `${key}:${meter}`,
    meter,
    quantity: BigInt(quantity),
    costMicroUsd: cost,
  });
  const tokens: [Meter, number][] = [
    ["tokens_input", tokensInput],
    ["tokens_cached", tokensCached],
    ["tokens_output", tokensOutput],
  ];
  return [
    fact("model_calls", 1, costMicroUsd),
    ...tokens.filter(([, quantity]) => quantity > 0).map(([meter, quantity]) => fact(meter, quantity, 0n)),
  ];
}
