import { randomFillSync } from "node:crypto";

/** Every kind of public identifier, with its prefix. One list, so that no two kinds share one. */
export const idPrefixes = {
  user: "usr",
  session: "ses",
  authToken: "atk",
  authAccount: "acc",
  workspace: "ws",
  member: "mem",
  invitation: "inv",
  apiKey: "key",
  outboxEvent: "evt",
  knowledgeBase: "kb",
  document: "doc",
  chunk: "chk",
  agent: "agent",
  agentVersion: "agv",
  thread: "thr",
  message: "msg",
  run: "run",
  step: "step",
  artifact: "art",
  approval: "apr",
  approvalLink: "apl",
  decision: "dec",
  policyException: "pex",
  customPolicy: "pol",
  usageEvent: "use",
  budget: "bud",
  reservation: "res",
  modelProvider: "mpr",
  webhookDelivery: "whd",
  auditDestination: "adn",
  request: "req",
} as const;

export type IdKind = keyof typeof idPrefixes;

// Crockford's base32, lower case: no i, l, o, u; sorts like the bytes it encodes.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function encodeBase32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let index = 0; index < 26; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

let lastMillisecond = 0;
let sequence = 0;

/**
 * A new identifier: the kind's prefix, `_`, and a UUIDv7 (RFC 9562) in 26 base32 characters.
 * Sorts by creation time; within one process also inside a millisecond (12-bit counter).
 */
export function newId(kind: IdKind, atMs: number = Date.now()): string {
  const bytes = randomFillSync(new Uint8Array(16));
  if (atMs > lastMillisecond) {
    lastMillisecond = atMs;
    sequence = ((bytes[6] ?? 0) & 0x07) << 8;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      lastMillisecond += 1;
      sequence = 0;
    }
  }
  let time = BigInt(lastMillisecond);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = Number(time & 0xffn);
    time >>= 8n;
  }
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return `${idPrefixes[kind]}_${encodeBase32(bytes)}`;
}

/** Whether a text has the form of an identifier of this kind. Says nothing about its existence. */
export function isId(kind: IdKind, text: string): boolean {
  return (
    text.startsWith(`${idPrefixes[kind]}_`) && /^[0-9a-hjkmnp-tv-z]{26}$/.test(text.slice(idPrefixes[kind].length + 1))
  );
}
