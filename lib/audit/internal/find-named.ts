import "server-only";
import type { Tx } from "@/lib/core/db";
import { escapeLike } from "./escape-like";

const maxFound = 100;

/** The ids by which entries name whoever and whatever goes by a name. */
export type Named = { actorIds: string[]; targetIds: string[] };

/**
 * Who and what in the workspace is called so now: members and keys as actors and as targets, invitations and documents as
 * targets; at most 100 of each. Names in payloads are sealed, so that a search finds entries by these ids. Whoever left is
 * found by their id.
 */
export async function findNamed(tx: Tx, workspaceId: string, text: string): Promise<Named> {
  const contains = { contains: escapeLike(text), mode: "insensitive" as const };
  const bounded = { take: maxFound, select: { id: true } };
  const members = await tx.member.findMany({
    where: { workspaceId, user: { OR: [{ email: contains }, { name: contains }] } },
    take: maxFound,
    select: { id: true, userId: true },
  });
  const keys = await tx.apiKey.findMany({
    where: { workspaceId, OR: [{ name: contains }, { prefix: contains }] },
    ...bounded,
  });
  const invitations = await tx.invitation.findMany({ where: { workspaceId, email: contains }, ...bounded });
  const documents = await tx.document.findMany({ where: { workspaceId, name: contains }, ...bounded });
  const actorIds = [...members.map(({ userId }) => userId), ...keys.map(({ id }) => id)];
  return {
    actorIds,
    targetIds: [...actorIds, ...[...members, ...invitations, ...documents].map(({ id }) => id)],
  };
}
