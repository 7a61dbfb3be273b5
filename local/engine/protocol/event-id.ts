import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const latestMs = 2 ** 48 - 1;

/** Builds a ULID from milliseconds and ten bytes. */
export function ulidFrom(timeMs: number, entropy: Uint8Array): string {
  let time = Math.min(Math.max(0, Math.floor(timeMs)), latestMs);
  let head = "";
  for (let index = 0; index < 10; index++) {
    head = alphabet.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let bits = 0n;
  for (const byte of entropy.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = "";
  for (let index = 0; index < 16; index++) {
    tail = alphabet.charAt(Number(bits & 31n)) + tail;
    bits >>= 5n;
  }
  return head + tail;
}

/** A fresh ULID. */
export function newUlid(): string {
  return ulidFrom(Date.now(), randomBytes(10));
}

export type EventIdSeed = { timeMs: number; entropy: Uint8Array };

/** Reads `x-inngest-event-id-seed: <ms>,<base64 of 10 bytes>`; `null` when absent or malformed. */
export function parseEventIdSeed(header: string | undefined): EventIdSeed | null {
  const match = /^(\d{1,15}),([A-Za-z0-9+/=_-]+)$/.exec(header ?? "");
  if (!match) return null;
  const entropy = Buffer.from(match[2] ?? "", "base64");
  return entropy.length === 10 ? { timeMs: Number(match[1]), entropy } : null;
}

/** The id of the event at `index` of a request: the same seed and index always give the same id, so a resend is harmless. */
export function seededEventId(seed: EventIdSeed, index: number): string {
  const digest = createHash("sha256").update(seed.entropy).update(String(index)).digest();
  return ulidFrom(seed.timeMs, digest.subarray(0, 10));
}
