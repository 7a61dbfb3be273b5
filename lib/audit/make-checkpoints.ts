import "server-only";
import { now, second } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { logger } from "@/lib/core/logger";
import { makeCheckpoint } from "./internal/make-checkpoint";
import { currentSigningKey } from "./internal/signing-keys";

const batchSize = 200;
const budgetMs = 45 * second;

/**
 * Makes a checkpoint for every workspace with entries that none covers, the longest waiting first; a log with more than
 * 1,000 new entries gets several. Stops after 45 seconds: the rest is first in line at the next call. A workspace that
 * fails is logged and left for the next call. Repeatable; several at once do no harm.
 */
export async function makeCheckpoints(): Promise<{ made: number; failed: number }> {
  const key = await currentSigningKey();
  const until = now().getTime() + budgetMs;
  const failed = new Set<string>();
  let made = 0;
  for (;;) {
    const due = await findDue([...failed]);
    for (const workspaceId of due) {
      if (now().getTime() >= until) return { made, failed: failed.size };
      try {
        if ((await makeCheckpoint(workspaceId, key)) !== null) made += 1;
      } catch (error) {
        failed.add(workspaceId);
        logger().error({ err: error, workspaceId }, "no checkpoint could be made of an audit log");
      }
    }
    if (due.length === 0) return { made, failed: failed.size };
  }
}

async function findDue(except: string[]): Promise<string[]> {
  const rows = await systemDb().$queryRaw<{ workspaceId: string }[]>`
    SELECT h."workspaceId" FROM audit_heads h
    LEFT JOIN LATERAL (
      SELECT size, "createdAt" FROM audit_checkpoints c
      WHERE c."workspaceId" = h."workspaceId" ORDER BY size DESC LIMIT 1) c ON true
    WHERE h.seq > COALESCE(c.size, 0) AND h."workspaceId" <> ALL(${except})
    ORDER BY c."createdAt" NULLS FIRST LIMIT ${batchSize}`;
  return rows.map((row) => row.workspaceId);
}
