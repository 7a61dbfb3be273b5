import type { Prisma } from "@/generated/prisma/client";
import { isRole } from "@/lib/access/permissions";
import { invariant } from "@/lib/core/errors";
import type { MemberDto } from "./schema";

// Of people, the tenant role may read these columns only.
export const memberSelect = {
  id: true,
  workspaceId: true,
  userId: true,
  role: true,
  createdAt: true,
  user: { select: { email: true, name: true } },
} as const satisfies Prisma.MemberSelect;

type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberSelect }>;

export function toMemberDto(row: MemberRow): MemberDto {
  const { role } = row;
  invariant(isRole(role), "the database holds known roles only");
  return { id: row.id, userId: row.userId, ...row.user, role, joinedAt: row.createdAt.toISOString() };
}
