import { hash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { invariant } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/crypto";

/** Of each salt. A fixed length, because HMAC pads shorter keys, so that two would give one commitment. */
export const saltBytes = 32;

/** Longer evidence is kept as its length and digest: a log is no place for files. */
const maxEvidenceChars = 64 * 1024;

/** What identifies people, and evidence. Whatever an entry does not need is left out. */
export const auditPayload = z.object({
  /** The actor's name or e-mail address as it was. */
  label: z.string().optional(),
  /** The address that the request came from. */
  ip: z.string().optional(),
  /** The summary with the names that the entry itself leaves out. */
  summary: z.string().optional(),
  /** Contents that show what was decided or done: arguments, a task, a reason. */
  evidence: z.record(z.string(), z.unknown()).optional(),
});
export type AuditPayload = z.output<typeof auditPayload>;

/** The canonical JSON (RFC 8785) of a payload, which its commitment covers; null for one that holds nothing. */
export function payloadText(payload: AuditPayload): string | null {
  const text = canonicalJson(payload);
  return text === "{}" ? null : text;
}

const blockBytes = 64;

/**
 * What an entry says of its payload: HMAC-SHA-256(salt, canonical payload), in hexadecimal. Written out from RFC 2104 over
 * one-shot hashes, because keying Node's HMAC anew for each salt costs five times as much. Throws for a salt of another
 * length than 32 bytes.
 */
export function commitmentOf(salt: Uint8Array, text: string): string {
  invariant(salt.length === saltBytes, "a salt has 32 bytes");
  const body = Buffer.from(text, "utf8");
  const inner = Buffer.alloc(blockBytes + body.length, 0x36);
  const outer = Buffer.alloc(blockBytes + saltBytes, 0x5c);
  for (let at = 0; at < saltBytes; at += 1) {
    const byte = salt[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  inner.set(body, blockBytes);
  outer.set(hash("sha256", inner, "buffer"), blockBytes);
  return hash("sha256", outer, "hex");
}

/**
 * Evidence as it can be stored: texts well-formed (a model may write half a character), and above 64 Ki characters only
 * `{tooLong: {chars, sha256}}`, the digest being that of the canonical text.
 */
export function storableEvidence(evidence: Record<string, unknown>): Record<string, unknown> {
  const clean = wellFormed(evidence);
  const text = canonicalJson(clean);
  if (text.length <= maxEvidenceChars) return clean;
  return { tooLong: { chars: text.length, sha256: sha256Hex(text) } };
}

function wellFormed<T>(value: T): T;
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map((item) => wellFormed<unknown>(item));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed<unknown>(item)]),
  );
}
