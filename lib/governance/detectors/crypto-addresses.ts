import { createHash } from "node:crypto";
import { forEachMatch, hasContext, span, type Scan } from "./scan";
import type { Span } from "./span-classes";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Base58Check (Bitcoin and its relatives): the last four bytes are a double SHA-256 of the rest. */
function isBase58Check(text: string): boolean {
  let value = 0n;
  for (const character of text) {
    const digit = base58.indexOf(character);
    if (digit < 0) return false;
    value = value * 58n + BigInt(digit);
  }
  const leading = /^1*/.exec(text)?.[0].length ?? 0;
  const hex = value === 0n ? "" : value.toString(16);
  const bytes = Buffer.concat([Buffer.alloc(leading), Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex")]);
  if (bytes.length !== 25) return false;
  const sha = (data: Uint8Array) => createHash("sha256").update(data).digest();
  return sha(sha(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21));
}

/** Bech32 and Bech32m (BIP 173, BIP 350). */
function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const split = lower.lastIndexOf("1");
  const prefix = Array.from(lower.slice(0, split), (character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(split + 1), (character) => bech32.indexOf(character));
  if (data.includes(-1)) return false;
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit += 1) if ((top >>> bit) & 1) check ^= generator[bit] ?? 0;
  }
  return check === 1 || check === 0x2bc830a3;
}

const kinds: readonly { kind: string; pattern: RegExp; isValid: (text: string) => boolean; score: number }[] = [
  { kind: "btc", pattern: /(?<![A-Za-z0-9])[13mn2][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/g, isValid: isBase58Check, score: 0.99 },
  { kind: "btc", pattern: /(?<![A-Za-z0-9])(?:bc1|tb1|BC1|ltc1|LTC1)[A-Za-z0-9]{8,87}(?![A-Za-z0-9])/g, isValid: isBech32, score: 0.99 },
  { kind: "ltc_doge_dash_tron", pattern: /(?<![A-Za-z0-9])[LMDAX9T][1-9A-HJ-NP-Za-km-z]{32,33}(?![A-Za-z0-9])/g, isValid: isBase58Check, score: 0.99 },
  { kind: "xmr", pattern: /(?<![A-Za-z0-9])[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?![A-Za-z0-9])/g, isValid: () => true, score: 0.95 },
  { kind: "ada", pattern: /(?<![A-Za-z0-9])addr1[a-z0-9]{50,100}(?![A-Za-z0-9])/g, isValid: isBech32, score: 0.99 },
  { kind: "eth", pattern: /(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/g, isValid: () => true, score: 0.9 },
  { kind: "xrp", pattern: /(?<![A-Za-z0-9])r[1-9A-HJ-NP-Za-km-z]{24,34}(?![A-Za-z0-9])/g, isValid: (text) => /\d/.test(text) && /[A-Z]/.test(text), score: 0.6 },
]; // prettier-ignore

const context =
  /wallet|address|bitcoin|btc|eth|crypto|ledger|xrp|ripple|monero|solana|donate|cartera|portefeuille|ウォレット|钱包|محفظة/i;
const solanaPattern = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/;

/** Addresses of crypto currencies, by checksum where the format has one, by context where it has none. */
export function detectCryptoAddresses({ text, tokens }: Scan): Span[] {
  const found: Span[] = [];
  for (const token of tokens) {
    if (token.text.length < 24 || token.text.length > 130) continue;
    for (const { kind, pattern, isValid, score } of kinds) {
      forEachMatch(pattern, token.text, (match) => {
        const start = token.start + match.index;
        const end = start + match[0].length;
        if (!isValid(match[0]) || (score < 0.7 && !hasContext(text, start, end, context))) return;
        found.push(span(start, end, "crypto_address", score, kind));
      });
    }
    const end = token.start + token.text.length;
    if (solanaPattern.test(token.text) && hasContext(text, token.start, end, /solana|\bsol\b|phantom/i)) {
      found.push(span(token.start, end, "crypto_address", 0.8, "sol"));
    }
  }
  return found;
}
