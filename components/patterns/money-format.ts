/** Micro-USD as the API or a use case hands it over; a string when it came through JSON. */
export type MicroUsd = bigint | number | string;

function toMicroUsd(value: MicroUsd): bigint | null {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return Number.isFinite(value) ? BigInt(Math.round(value)) : null;
  return /^-?\d+$/.test(value.trim()) ? BigInt(value.trim()) : null;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/**
 * US dollars for micro-USD, exact integers throughout. Two decimals from one cent up ("$12.30"); below one cent as
 * many as it takes to show the amount ("$0.0042", "$0.000003"), so that a cost is never shown as nothing.
 * Two-decimal amounts are rounded half away from zero. "unknown" for null and for anything that is not an integer.
 */
export function formatMicroUsd(value: MicroUsd | null | undefined): string {
  if (value === null || value === undefined) return "unknown";
  const amount = toMicroUsd(value);
  if (amount === null) return "unknown";
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  if (absolute !== 0n && absolute < 10_000n) {
    const decimals = absolute.toString().padStart(6, "0").replace(/0+$/, "");
    return `${sign}$0.${decimals}`;
  }
  const cents = (absolute + 5_000n) / 10_000n;
  const fraction = (cents % 100n).toString().padStart(2, "0");
  return `${sign}$${groupThousands((cents / 100n).toString())}.${fraction}`;
}

/** Every digit of the amount, for titles and exports: "$1,234.567800". */
export function formatMicroUsdExact(value: MicroUsd | null | undefined): string {
  if (value === null || value === undefined) return "unknown";
  const amount = toMicroUsd(value);
  if (amount === null) return "unknown";
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  return `${sign}$${groupThousands((absolute / 1_000_000n).toString())}.${(absolute % 1_000_000n).toString().padStart(6, "0")}`;
}
