import { auditHash, canonicalEntry } from "./hash-chain";
import type { AuditEntryDto } from "./schema";

export const auditSelect = {
  workspaceId: true,
  seq: true,
  at: true,
  actorType: true,
  actorId: true,
  actorLabel: true,
  action: true,
  targetType: true,
  targetId: true,
  summary: true,
  facts: true,
  requestId: true,
  ip: true,
  canonical: true,
  prevHash: true,
  hash: true,
} as const;

export type AuditRow = {
  workspaceId: string;
  seq: bigint;
  at: Date;
  actorType: string;
  actorId: string;
  actorLabel: string;
  action: string;
  targetType: string;
  targetId: string;
  summary: string;
  facts: unknown;
  requestId: string | null;
  ip: string | null;
  canonical: string;
  prevHash: string;
  hash: string;
};

function factsOf(row: AuditRow): Record<string, unknown> {
  return typeof row.facts === "object" && row.facts !== null ? { ...row.facts } : {};
}

export function toAuditEntryDto(row: AuditRow): AuditEntryDto {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: { type: row.actorType, id: row.actorId, label: row.actorLabel },
    action: row.action,
    target: { type: row.targetType, id: row.targetId },
    summary: row.summary,
    facts: factsOf(row),
    requestId: row.requestId,
    ip: row.ip,
    prevHash: row.prevHash,
    hash: row.hash,
  };
}

/** What is wrong with one stored entry on its own, or null: the fields that people see must be the ones hashed. */
export function problemOfRow(row: AuditRow): string | null {
  const canonical = canonicalEntry({
    workspaceId: row.workspaceId,
    seq: Number(row.seq),
    at: row.at,
    actor: { type: row.actorType, id: row.actorId, label: row.actorLabel },
    action: row.action,
    target: { type: row.targetType, id: row.targetId },
    summary: row.summary,
    facts: factsOf(row),
    requestId: row.requestId,
    ip: row.ip,
  });
  if (canonical !== row.canonical) return "Its fields were changed: they are no longer the ones that were hashed.";
  if (auditHash(row.prevHash, row.canonical) !== row.hash) return "Its hash does not match its content.";
  return null;
}
