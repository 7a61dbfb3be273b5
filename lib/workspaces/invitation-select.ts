import type { Prisma } from "@/generated/prisma/client";
import { isRole } from "@/lib/access/permissions";
import { now } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import type { InvitationDto } from "./schema";

export const invitationSelect = {
  id: true,
  workspaceId: true,
  email: true,
  role: true,
  createdAt: true,
  sentAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const satisfies Prisma.InvitationSelect;

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>;
type InvitationStatus = InvitationDto["status"];

/** Where an invitation stands; accepted and revoked are final, a pending one can expire and be sent again. */
export function invitationStatus(row: Pick<InvitationRow, "acceptedAt" | "revokedAt" | "expiresAt">): InvitationStatus {
  if (row.acceptedAt) return "accepted";
  if (row.revokedAt) return "revoked";
  return row.expiresAt <= now() ? "expired" : "pending";
}

export function toInvitationDto(row: InvitationRow): InvitationDto {
  const { role } = row;
  invariant(isRole(role), "the database holds known roles only");
  return {
    id: row.id,
    email: row.email,
    role,
    status: invitationStatus(row),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
