import { z } from "zod";
import type { AuditListQuery } from "@/lib/audit/schema";

const text = z.string().trim().max(200).optional().catch(undefined);
const dayText = z.iso.date().optional().catch(undefined);

/** The page's URL: anything wrong in it is left out. `entry` is the one whose details are open. */
export const auditPageQuery = z.object({
  q: text,
  action: text,
  actor: text,
  target: text,
  targetId: text,
  from: dayText,
  to: dayText,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  entry: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});
export type AuditPageQuery = z.output<typeof auditPageQuery>;

/** The page's filters as the use case takes them; days the wrong way round are left out. */
export function toAuditQuery(query: AuditPageQuery): AuditListQuery {
  const isUsable = !(query.from && query.to && query.from > query.to);
  return {
    limit: 50,
    ...(query.cursor ? { cursor: query.cursor } : {}),
    ...(query.q ? { q: query.q } : {}),
    ...(query.action ? { action: query.action } : {}),
    ...(query.actor ? { actorId: query.actor } : {}),
    ...(query.target ? { targetType: query.target } : {}),
    ...(query.targetId ? { targetId: query.targetId } : {}),
    ...(query.from && isUsable ? { from: query.from } : {}),
    ...(query.to && isUsable ? { to: query.to } : {}),
  };
}

/** The page with one entry's details open, its filters kept; null closes them. */
export function entryHref(slug: string, query: AuditPageQuery, entry: number | null): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, entry })) {
    if (value !== undefined && value !== null) params.set(name, String(value));
  }
  const search = params.toString();
  return `/${slug}/audit${search ? `?${search}` : ""}`;
}
