/** Money inside the product is a bigint of micro-USD: 1 USD = 1,000,000. */
export const microUsdPerUsd = 1_000_000n;

/** Writes micro-USD as dollars with as many digits as it takes to see it: `$12.34`, `$0.0042`, `-$1.00`. */
export function formatMicroUsd(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const whole = absolute / microUsdPerUsd;
  const digits = (absolute % microUsdPerUsd)
    .toString()
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${sign}$${whole}.${digits}`;
}

/** Parses dollars as people type them (`12`, `12.5`, `$0.004`) into micro-USD; null when it is not an amount. */
export function parseUsd(text: string): bigint | null {
  const match = /^\$?(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  return BigInt(match[1] ?? "0") * microUsdPerUsd + BigInt((match[2] ?? "").padEnd(6, "0"));
}
