import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";

/** The part of an entry that the hash covers. */
export type AuditBody = {
  workspaceId: string;
  /** 1, 2, 3 … without a gap. */
  seq: number;
  at: Date;
  actor: { type: string; id: string; label: string };
  action: string;
  target: { type: string; id: string };
  summary: string;
  facts: Record<string, unknown>;
  requestId: string | null;
  ip: string | null;
};

/** What stands before the first entry. */
export const genesisHash = "0".repeat(64);

/** The canonical JSON (RFC 8785) of an entry; `at` as ISO 8601 in UTC. */
export function canonicalEntry(body: AuditBody): string {
  return canonicalJson({ ...body, at: body.at.toISOString() });
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
