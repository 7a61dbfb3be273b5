import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";

/** The form that new entries have. */
export const currentForm = 2;

/** What both forms of the hashed body have. */
type CommonBody = {
  workspaceId: string;
  /** 1, 2, 3 … without a gap. */
  seq: number;
  at: Date;
  action: string;
  target: { type: string; id: string };
  summary: string;
  facts: Record<string, unknown>;
  requestId: string | null;
};

/** The part of an entry that the hash covers: ids, verdicts, amounts, and what the payload apart must be. */
export type AuditBody = CommonBody & {
  actor: { type: string; id: string };
  /** HMAC-SHA-256 of the payload under its salt, hexadecimal; null without a payload. */
  commitment: string | null;
};

/** The body of entries from before payloads, kept for ever: with the actor's name and the address of the request. */
export type FirstFormBody = CommonBody & {
  actor: { type: string; id: string; label: string };
  ip: string | null;
};

/** What stands before the first entry. */
export const genesisHash = "0".repeat(64);

/** The canonical JSON (RFC 8785) of an entry; `at` as ISO 8601 in UTC. */
export function canonicalEntry({ seq, ...body }: AuditBody): string {
  const { before, after } = canonicalAround(body);
  return `${before}${seq}${after}`;
}

/**
 * The canonical JSON of an entry without its number, as the text before and after it: written once, before the entry has
 * its place. `v` tells the forms apart; the first had none. Throws a TypeError for facts that JSON cannot carry.
 */
export function canonicalAround(body: Omit<AuditBody, "seq">): { before: string; after: string } {
  const { workspaceId, at, actor, action, target, summary, facts, requestId, commitment } = body;
  // Written out, because it is the cost of appending and verifying: the keys in the order of RFC 8785.
  const before =
    `{"action":${text(action)},"actor":{"id":${text(actor.id)},"type":${text(actor.type)}},` +
    `"at":${text(at.toISOString())},"commitment":${text(commitment)},"facts":${canonicalJson(facts)},` +
    `"requestId":${text(requestId)},"seq":`;
  const after =
    `,"summary":${text(summary)},"target":{"id":${text(target.id)},"type":${text(target.type)}},"v":${currentForm},` +
    `"workspaceId":${text(workspaceId)}}`;
  return { before, after };
}

/** The canonical JSON of an entry in the first form. */
export function canonicalFirstForm(body: FirstFormBody): string {
  const { workspaceId, seq, at, actor, action, target, summary, facts, requestId, ip } = body;
  return (
    `{"action":${text(action)},"actor":{"id":${text(actor.id)},"label":${text(actor.label)},"type":${text(actor.type)}},` +
    `"at":${text(at.toISOString())},"facts":${canonicalJson(facts)},"ip":${text(ip)},"requestId":${text(requestId)},"seq":${seq},` +
    `"summary":${text(summary)},"target":{"id":${text(target.id)},"type":${text(target.type)}},` +
    `"workspaceId":${text(workspaceId)}}`
  );
}

/** As `canonicalJson` writes it. */
function text(value: string | null): string {
  if (value === null) return "null";
  if (!value.isWellFormed()) throw new TypeError("A text must be well-formed Unicode.");
  return JSON.stringify(value);
}

/**
 * The hash of an entry: SHA-256(0x00 ‖ previous hash ‖ canonical body), in hexadecimal. The 0x00 marks a leaf as in
 * RFC 6962 section 2.1, so that a checkpoint tree can be built over the same hashes.
 */
export function auditHash(prevHash: string, canonical: string): string {
  return createHash("sha256")
    .update(new Uint8Array([0]))
    .update(Buffer.from(prevHash, "hex"))
    .update(canonical, "utf8")
    .digest("hex");
}
