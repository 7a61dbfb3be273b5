import { auditHash, canonicalEntry, canonicalFirstForm, currentForm } from "./hash-chain";
import type { FoundPayload } from "./internal/stored-payload";
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
  form: true,
  commitment: true,
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
  actorLabel: string | null;
  action: string;
  targetType: string;
  targetId: string;
  summary: string;
  facts: unknown;
  requestId: string | null;
  ip: string | null;
  form: number;
  commitment: string | null;
  canonical: string;
  prevHash: string;
  hash: string;
};

function factsOf(row: AuditRow): Record<string, unknown> {
  return typeof row.facts === "object" && row.facts !== null ? { ...row.facts } : {};
}

/** Names and address come from the payload; what was erased is null, and the summary is the one without names. */
export function toAuditEntryDto(row: AuditRow, found: FoundPayload): AuditEntryDto {
  const payload = found.state === "kept" ? found.payload : null;
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: { type: row.actorType, id: row.actorId, label: labelOf(row, found) },
    action: row.action,
    target: { type: row.targetType, id: row.targetId },
    summary: payload?.summary ?? row.summary,
    facts: factsOf(row),
    requestId: row.requestId,
    ip: row.ip ?? payload?.ip ?? null,
    payload: found.state,
    prevHash: row.prevHash,
    hash: row.hash,
  };
}

function labelOf({ actorLabel, actorType, actorId }: AuditRow, found: FoundPayload): string | null {
  if (actorLabel !== null) return actorLabel;
  // A job is called as its id says.
  if (actorType === "job") return actorId;
  return found.state === "kept" ? (found.payload.label ?? null) : null;
}

/** What is wrong with one stored entry on its own, or null: the fields that people see must be the ones hashed. */
export function problemOfRow(row: AuditRow): string | null {
  if (canonicalOf(row) !== row.canonical)
    return "Its fields were changed: they are no longer the ones that were hashed.";
  if (auditHash(row.prevHash, row.canonical) !== row.hash) return "Its hash does not match its content.";
  return null;
}

/** The body that the stored fields make, in the form that the row names; null for a form that there is not. */
function canonicalOf(row: AuditRow): string | null {
  const { workspaceId, at, action, summary, requestId, commitment } = row;
  const target = { type: row.targetType, id: row.targetId };
  const actor = { type: row.actorType, id: row.actorId };
  const body = { workspaceId, seq: Number(row.seq), at, action, target, summary, facts: factsOf(row), requestId };
  if (row.form === currentForm) return canonicalEntry({ ...body, actor, commitment });
  if (row.form !== 1) return null;
  return canonicalFirstForm({ ...body, actor: { ...actor, label: row.actorLabel ?? "" }, ip: row.ip });
}

export const payloadProblem = "Its payload was changed: it is not the one that the entry commits to.";
