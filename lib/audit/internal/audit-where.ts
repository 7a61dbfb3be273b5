import type { Prisma } from "@/generated/prisma/client";
import { day } from "@/lib/core/clock";
import { invalidInput } from "@/lib/core/errors";
import type { AuditFilters } from "../schema";
import { escapeLike } from "./escape-like";
import type { Named } from "./find-named";

/**
 * Entries of a workspace that match the filters; `named` is who and what the text of the search names now. Throws
 * `invalid_input` when the days are the wrong way round.
 */
export function auditWhere(
  workspaceId: string,
  filters: AuditFilters,
  named: Named | null,
): Prisma.AuditEntryWhereInput {
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
      contains
        ? {
            OR: [
              { summary: contains },
              { action: contains },
              // Entries in the first form hold the name; the others are found by who has it now.
              { actorLabel: contains },
              { actorType: "job", actorId: contains },
              ...(named ? [{ actorId: { in: named.actorIds } }, { targetId: { in: named.targetIds } }] : []),
            ],
          }
        : {},
      filters.action
        ? { OR: [{ action: filters.action }, { action: { startsWith: `${escapeLike(filters.action)}.` } }] }
        : {},
    ],
  };
}
