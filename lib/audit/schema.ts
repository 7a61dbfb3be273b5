import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";

const utcDay = z.iso.date();

/** Which entries to look at. */
export const auditFilters = z.strictObject({
  q: z.string().trim().max(200).optional().describe("Text in the summary, the action or the actor"),
  action: z.string().max(100).optional().describe("An action, or the first part of several: `budget` or `budget.set`"),
  actorId: z.string().max(100).optional(),
  targetType: z.string().max(100).optional(),
  targetId: z.string().max(100).optional(),
  from: utcDay.optional().describe("First UTC day"),
  to: utcDay.optional().describe("Last UTC day, included"),
});
export type AuditFilters = z.output<typeof auditFilters>;

export const auditListQuery = auditFilters.extend(pageQuery.shape);
export type AuditListQuery = z.output<typeof auditListQuery>;

export const auditEntryDto = z.object({
  seq: z.int().describe("1, 2, 3 … without a gap in each workspace"),
  at: z.iso.datetime(),
  actor: z.object({ type: z.string(), id: z.string(), label: z.string() }),
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string() }),
  summary: z.string(),
  facts: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
  prevHash: z.string().describe("The hash of the entry before; 64 zeros for the first"),
  hash: z.string().describe("SHA-256(0x00 ‖ previous hash ‖ canonical body), hexadecimal"),
});
export type AuditEntryDto = z.output<typeof auditEntryDto>;

/** One entry with the exact text that its hash covers. */
export const auditEntryDetailDto = auditEntryDto.extend({
  canonical: z.string().describe("The body as canonical JSON (RFC 8785)"),
  isIntact: z.boolean().describe("Whether the stored fields and the hash still belong to each other"),
});
export type AuditEntryDetailDto = z.output<typeof auditEntryDetailDto>;

export const auditEntryPage = pageOf(auditEntryDto);
export const auditEntryParams = z.object({ seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** What checking a chain found; `covered` entries are signed by a checkpoint. */
export type ChainReport =
  | { isIntact: true; count: number; head: string; covered: number }
  | { isIntact: false; checked: number; seq: number; problem: string };
