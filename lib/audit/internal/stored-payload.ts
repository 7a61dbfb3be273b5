import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Sealer } from "@/lib/core/workspace-keys";
import { auditPayload, commitmentOf, type AuditPayload } from "../payload";

/** A payload as it is stored. */
export type StoredPayload = { seq: bigint; salt: Uint8Array; sealed: Uint8Array };

/** Where a payload is sealed: the commitment says of which entry it is, before the entry has a number. */
export const payloadPlace = (commitment: string): string => `audit.payload:${commitment}`;

/** The text of a payload, or null when it does not open or is not the one that its entry commits to. */
export function openPayloadText(sealer: Sealer, commitment: string, { salt, sealed }: StoredPayload): string | null {
  try {
    const text = sealer.openText(sealed, payloadPlace(commitment));
    return commitmentOf(salt, text) === commitment ? text : null;
  } catch {
    return null;
  }
}

/** What an entry says of its payload. */
type Committed = { form: number; commitment: string | null };

/** What became of an entry's payload; `changed` when it is not the one that the entry commits to. */
export type FoundPayload =
  | { state: "in_entry" }
  | { state: "none" }
  | { state: "kept"; payload: AuditPayload }
  | { state: "erased" | "changed" };

/** The payload of an entry, from the stored one if there is one. */
export function findPayload(sealer: Sealer, entry: Committed, stored: StoredPayload | undefined): FoundPayload {
  const found = checkPayload(sealer, entry, stored);
  return found.state === "kept" ? { state: "kept", payload: auditPayload.parse(JSON.parse(found.text)) } : found;
}

/** The same, without reading what it says. */
export function checkPayload(
  sealer: Sealer,
  { form, commitment }: Committed,
  stored: StoredPayload | undefined,
): Exclude<FoundPayload, { state: "kept" }> | { state: "kept"; text: string } {
  if (commitment === null) return stored ? { state: "changed" } : { state: form === 1 ? "in_entry" : "none" };
  if (!stored) return { state: "erased" };
  const text = openPayloadText(sealer, commitment, stored);
  return text === null ? { state: "changed" } : { state: "kept", text };
}

/** The stored payloads of these entries by number, in one query. */
export async function readPayloads(
  tx: Tx,
  workspaceId: string,
  seqs: readonly bigint[],
): Promise<Map<bigint, StoredPayload>> {
  if (seqs.length === 0) return new Map();
  const rows = await tx.auditPayload.findMany({
    where: { workspaceId, seq: { in: [...seqs] } },
    select: { seq: true, salt: true, sealed: true },
  });
  return new Map(rows.map((row) => [row.seq, row]));
}
