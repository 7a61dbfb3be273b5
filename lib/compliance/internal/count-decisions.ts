import "server-only";
import type { Tx } from "@/lib/core/db";
import { maxCounted } from "@/lib/governance/count-held-rules";

/** The decisions since a moment, as far as they are counted. One query by index. */
export async function countDecisions(tx: Tx, workspaceId: string, since: Date): Promise<number> {
  const [counted] = await tx.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total
    FROM (SELECT 1 FROM decisions WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
          LIMIT ${maxCounted}) newest`;
  return Number(counted?.total ?? 0n);
}
