import { invariant } from "@/lib/core/errors";

/** A sum as a JSON number. Nine billion dollars in micro-USD still fit exactly. */
export function toNumber(amount: bigint | null | undefined): number {
  const value = Number(amount ?? 0n);
  invariant(Number.isSafeInteger(value), "a sum fits a JSON number");
  return value;
}
