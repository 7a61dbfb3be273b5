import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/core/page-schema";

const utcDay = z.iso.date();

/** Which entries to look at. */
export const auditFilters = z.strictObject({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe(
      "Text in the summary or the action, or the name of a member, key, invitation or document that is there now",
    ),
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
  actor: z.object({
    type: z.string(),
    id: z.string(),
    label: z.string().nullable().describe("The name or e-mail address as it was; null once erased"),
  }),
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string() }),
  summary: z.string(),
  facts: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
  payload: z
    .enum(["kept", "erased", "none", "in_entry", "changed"])
    .describe(
      "Where names, address and evidence are: kept apart, erased, there are none, in the entry itself (older entries), or " +
        "changed, so that they are no longer what the entry commits to",
    ),
  prevHash: z.string().describe("The hash of the entry before; 64 zeros for the first"),
  hash: z.string().describe("SHA-256(0x00 ‖ previous hash ‖ canonical body), hexadecimal"),
});
export type AuditEntryDto = z.output<typeof auditEntryDto>;

/** One entry with the exact text that its hash covers. */
export const auditEntryDetailDto = auditEntryDto.extend({
  canonical: z.string().describe("The body as canonical JSON (RFC 8785)"),
  isIntact: z.boolean().describe("Whether the stored fields, the payload and the hash still belong to each other"),
  evidence: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("What was decided or done: arguments, a task, a reason; null when there is none or it was erased"),
  erasure: z
    .object({ seq: z.int(), at: z.iso.datetime(), basis: z.string() })
    .nullable()
    .describe("The entry about the erasure of this one's payload, and the legal basis that it names"),
});
export type AuditEntryDetailDto = z.output<typeof auditEntryDetailDto>;

export const auditEntryPage = pageOf(auditEntryDto);
export const auditEntryParams = z.object({ seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** What checking a chain found; `covered` entries are signed by a checkpoint, `erased` have lost their payload. */
export type ChainReport =
  | { isIntact: true; count: number; head: string; covered: number; erased: number }
  | { isIntact: false; checked: number; seq: number; problem: string };

export const auditExportQuery = z.strictObject({
  payloads: z
    .stringbool()
    .default(false)
    .describe("Also names, addresses and evidence, as far as not erased. Needs the permission `audit:payloads`"),
});
export type AuditExportQuery = z.output<typeof auditExportQuery>;

/** What to erase: the payload of one entry, or those of a person's entries and of the entries about them. */
export const auditErasureInput = z
  .strictObject({
    seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional().describe("The number of one entry"),
    actorId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe(
        "A person or an API key: all their entries up to now; of a person also those of their keys and those about them",
      ),
    basis: z
      .string()
      .trim()
      .min(3)
      .max(500)
      .describe("The legal basis; it stays in the log for ever, so do not name the person"),
  })
  .refine(({ seq, actorId }) => (seq === undefined) !== (actorId === undefined), {
    message: "Give either `seq` or `actorId`.",
    path: ["seq"],
  });
export type AuditErasureInput = z.output<typeof auditErasureInput>;

export const auditErasureDto = z.object({
  erased: z.int().describe("How many payloads were erased"),
  entries: z.array(z.int()).describe("The numbers of the entries about it; empty when there was nothing to erase"),
});
export type AuditErasureDto = z.output<typeof auditErasureDto>;
