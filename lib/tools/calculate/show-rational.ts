import { makeRational, round, type Rational } from "./rational";

const EXACT_DIGITS = 40;
const ROUNDED_DIGITS = 15;

/**
 * Writes a number in decimal: all digits when it has at most forty, otherwise fifteen significant ones; very large and
 * very small numbers in scientific notation. `isExact` says whether what is written is the value itself.
 */
export function showRational(value: Rational): { result: string; isExact: boolean } {
  if (value.num === 0n) return { result: "0", isExact: value.isExact };
  if (value.isExact) {
    const decimals = terminatingDecimals(value.den);
    const integerDigits = String(abs(value.num) / value.den).length;
    if (decimals !== null && decimals + integerDigits <= EXACT_DIGITS) {
      return { result: fixed(value, decimals), isExact: true };
    }
  }
  const magnitude = orderOfMagnitude(value);
  const rounded = round(value, ROUNDED_DIGITS - 1 - magnitude);
  if (magnitude >= 21 || magnitude < -9) return { result: scientific(rounded, magnitude), isExact: false };
  return { result: trimZeros(fixed(rounded, Math.max(0, ROUNDED_DIGITS - 1 - magnitude))), isExact: false };
}

/** How many decimals a fraction needs, or null when they never end: its denominator must be made of twos and fives. */
function terminatingDecimals(den: bigint): number | null {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function fixed(value: Rational, decimals: number): string {
  const scaled = abs((value.num * 10n ** BigInt(decimals)) / value.den)
    .toString()
    .padStart(decimals + 1, "0");
  const whole = scaled.slice(0, scaled.length - decimals);
  const sign = value.num < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${scaled.slice(-decimals)}`;
}

/** The exponent of ten of the first significant digit: 0 for 5, 3 for 1234, -2 for 0.05. */
function orderOfMagnitude(value: Rational): number {
  const num = abs(value.num);
  const estimate = num.toString().length - value.den.toString().length;
  const scale = 10n ** BigInt(Math.abs(estimate));
  const isAtLeast = estimate >= 0 ? num >= value.den * scale : num * scale >= value.den;
  return isAtLeast ? estimate : estimate - 1;
}

function scientific(value: Rational, magnitude: number): string {
  // Rounding may have carried into a further digit: 9.99… becomes 10.
  const exponent = orderOfMagnitude(value) > magnitude ? magnitude + 1 : magnitude;
  const scale = 10n ** BigInt(Math.abs(exponent));
  const mantissa =
    exponent >= 0 ? makeRational(value.num, value.den * scale, true) : makeRational(value.num * scale, value.den, true);
  return `${trimZeros(fixed(mantissa, ROUNDED_DIGITS - 1))}e${exponent < 0 ? "" : "+"}${exponent}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
