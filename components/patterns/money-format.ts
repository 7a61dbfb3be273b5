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

/** `absolute` rounded half up to the given number of decimals, of which at least two are kept. */
function decimalsOf(absolute: bigint, places: number): string {
  const step = 10n ** BigInt(6 - places);
  const rounded = (absolute + step / 2n) / step;
  const scale = 10n ** BigInt(places);
  const fraction = (rounded % scale).toString().padStart(places, "0").replace(/0+$/, "").padEnd(2, "0");
  return `${groupThousands((rounded / scale).toString())}.${fraction}`;
}

/**
 * US dollars for micro-USD, in integer arithmetic. From one dollar up two decimals ("$12.30"); below one dollar up to
 * four ("$0.0042", "$0.50"), and below a hundredth of a cent every digit ("$0.000003"), so that a cost is never shown
 * as nothing. Rounded half away from zero. "unknown" for null and for anything that is not an integer.
 */
export function formatMicroUsd(value: MicroUsd | null | undefined): string {
  if (value === null || value === undefined) return "unknown";
  const amount = toMicroUsd(value);
  if (amount === null) return "unknown";
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  return `${sign}$${decimalsOf(absolute, absolute < 100n ? 6 : absolute < 1_000_000n ? 4 : 2)}`;
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
