import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { recordAudit } from "./record-audit";
import type { AuditErasureDto, AuditErasureInput } from "./schema";
import { toRanges } from "./seq-ranges";

/** So many payloads at most go with one entry about it, which bounds its transaction and its ranges. */
const batchSize = 1_000;

type Subject = { target: { type: string; id: string }; matches: Prisma.Sql };

/**
 * Deletes for good the payloads of one entry, or of a person's entries, of their keys' and of those about them, up to the
 * entry that is the last one now. Each 1,000 go in one transaction with an entry `audit.payload_erased` that names them as
 * ranges, and the legal basis; the database lets no payload go without it. Chain, checkpoints and proofs stay valid.
 * Repeatable: what is gone already is passed over, and where nothing is left there is no entry. Throws `not_found` for an
 * entry that is not there and `conflict` for one that holds its names itself (the first form).
 */
export async function eraseAuditPayloads(ctx: WorkspaceContext, input: AuditErasureInput): Promise<AuditErasureDto> {
  ctx.require("audit:manage");
  const { workspaceId } = ctx;
  const { subject, lastSeq } = await inWorkspace(ctx, async (tx) => ({
    subject:
      input.seq === undefined
        ? await subjectOfActor(tx, workspaceId, input.actorId ?? "")
        : await subjectOfEntry(tx, workspaceId, input.seq),
    // The entries about the erasure are by whoever erases: without an end they would be next.
    lastSeq: (await tx.auditHead.findFirst({ where: { workspaceId } }))?.seq ?? 0n,
  }));
  const done: AuditErasureDto = { erased: 0, entries: [] };
  for (let after: bigint | null = 0n; after !== null;) {
    const from: bigint = after;
    const batch = await inWorkspace(ctx, (tx) => eraseBatch(tx, ctx, { subject, from, lastSeq, basis: input.basis }));
    done.erased += batch.seqs.length;
    if (batch.entry !== null) done.entries.push(batch.entry);
    after = batch.seqs.length < batchSize ? null : (batch.seqs.at(-1) ?? null);
  }
  return done;
}

type BatchInput = { subject: Subject; from: bigint; lastSeq: bigint; basis: string };

async function eraseBatch(
  tx: Tx,
  ctx: WorkspaceContext,
  { subject, from, lastSeq, basis }: BatchInput,
): Promise<{ seqs: bigint[]; entry: number | null }> {
  const { workspaceId } = ctx;
  await lockName(tx, `audit-erasure:${workspaceId}`);
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT p.seq FROM audit_payloads p
    JOIN audit_entries e ON e."workspaceId" = p."workspaceId" AND e.seq = p.seq
    WHERE p."workspaceId" = ${workspaceId} AND p.seq > ${from} AND p.seq <= ${lastSeq} AND ${subject.matches}
    ORDER BY p.seq LIMIT ${batchSize}`;
  const seqs = rows.map(({ seq }) => seq);
  if (seqs.length === 0) return { seqs, entry: null };
  await recordAudit(tx, ctx, {
    action: "audit.payload_erased",
    target: subject.target,
    summary: `Erased names, addresses and evidence of ${seqs.length === 1 ? "an entry" : `${seqs.length} entries`}`,
    facts: { basis, count: seqs.length, ranges: toRanges(seqs.map(Number)) },
  });
  const head = await tx.auditHead.findFirst({ where: { workspaceId } });
  await tx.auditPayload.deleteMany({ where: { workspaceId, seq: { in: seqs } } });
  return { seqs, entry: Number(head?.seq ?? 0n) };
}

async function subjectOfEntry(tx: Tx, workspaceId: string, seq: number): Promise<Subject> {
  const entry = await tx.auditEntry.findFirst({ where: { workspaceId, seq: BigInt(seq) }, select: { form: true } });
  if (!entry) throw notFound("audit entry", String(seq));
  if (entry.form === 1)
    throw conflict("This entry is from before names were kept apart: its hash covers them. Nothing was erased.");
  return { target: { type: "audit_entry", id: String(seq) }, matches: Prisma.sql`p.seq = ${BigInt(seq)}` };
}

/** By a person are also the entries of keys that they made; about a person are those on them, their role, their invitation. */
async function subjectOfActor(tx: Tx, workspaceId: string, id: string): Promise<Subject> {
  const isPerson = isId("user", id);
  const type = isPerson ? "user" : isId("apiKey", id) ? "api_key" : "actor";
  if (!isPerson) return { target: { type, id }, matches: Prisma.sql`e."actorId" = ${id}` };
  const keys = await tx.apiKey.findMany({ where: { workspaceId, createdById: id }, select: { id: true } });
  const invitations = await tx.$queryRaw<{ id: string }[]>`
    SELECT "targetId" AS id FROM audit_entries
    WHERE "workspaceId" = ${workspaceId} AND action = 'invitation.accepted' AND facts ->> 'userId' = ${id}`;
  return {
    target: { type, id },
    matches: Prisma.sql`(e."actorId" = ANY(${[id, ...keys.map((key) => key.id)]})
      OR e."targetId" = ANY(${[id, ...invitations.map((invitation) => invitation.id)]})
      OR e.facts ->> 'userId' = ${id} OR e.facts ->> 'scopeId' = ${id})`,
  };
}
