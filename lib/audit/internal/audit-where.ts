import type { Prisma } from "@/generated/prisma/client";
import { day } from "@/lib/core/clock";
import { invalidInput } from "@/lib/core/errors";
import type { AuditFilters } from "../schema";

/** Entries of a workspace that match the filters. Throws `invalid_input` when the days are the wrong way round. */
export function auditWhere(workspaceId: string, filters: AuditFilters): Prisma.AuditEntryWhereInput {
  const from = filters.from === undefined ? undefined : new Date(`${filters.from}T00:00:00Z`);
  const until = filters.to === undefined ? undefined : new Date(new Date(`${filters.to}T00:00:00Z`).getTime() + day);
  if (from && until && from >= until) {
    throw invalidInput("The first day must not come after the last.", { from: ["comes after `to`"] });
  }
  const contains = filters.q ? { contains: escapeLike(filters.q), mode: "insensitive" as const } : undefined;
  return {
    workspaceId,
    ...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } } : {}),
    ...(filters.actorId ? { actorId: filters.actorId } : {}),
    ...(filters.targetType ? { targetType: filters.targetType } : {}),
    ...(filters.targetId ? { targetId: filters.targetId } : {}),
    AND: [
      contains ? { OR: [{ summary: contains }, { action: contains }, { actorLabel: contains }] } : {},
      filters.action
        ? { OR: [{ action: filters.action }, { action: { startsWith: `${escapeLike(filters.action)}.` } }] }
        : {},
    ],
  };
}

/** People search for the characters that they type, not for patterns. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
