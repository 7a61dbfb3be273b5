import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { sealerFor } from "@/lib/core/workspace-keys";
import { payloadProblem, problemOfRow } from "./audit-select";
import { genesisHash } from "./hash-chain";
import { CheckpointChecker } from "./internal/checkpoint-checker";
import { readChain } from "./internal/read-chain";
import { readCheckpoints } from "./internal/read-checkpoints";
import { listPublicKeys } from "./internal/signing-keys";
import { checkPayload } from "./internal/stored-payload";
import type { ChainReport } from "./schema";

/**
 * Checks the whole chain as it is stored: every entry is there, follows the one before, shows the fields that were hashed,
 * and has the payload that it commits to, or none any more; the last one is the head; each checkpoint is signed and fits
 * the entries that it covers. Names the first entry that is wrong. Changes nothing.
 *
 * Whoever can rewrite the database and has the signing key can rewrite a whole chain with fresh hashes and checkpoints;
 * only a checkpoint or head that was kept elsewhere shows that. The CLI's `--checkpoint` and `--head` compare with one.
 */
export async function verifyChain(ctx: WorkspaceContext): Promise<ChainReport> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  // The checkpoint first: a log only grows, so the head that is read after it may not be behind it.
  const { newest, head } = await inWorkspace(ctx, async (tx) => ({
    newest: await tx.auditCheckpoint.findFirst({ where: { workspaceId }, orderBy: { size: "desc" } }),
    head: await tx.auditHead.findFirst({ where: { workspaceId } }),
  }));
  const lastSeq = head?.seq ?? 0n;
  const lastSize = newest?.size ?? 0n;

  const checker = new CheckpointChecker(workspaceId, await listPublicKeys());
  const sealer = await sealerFor(workspaceId);
  let covered = 0;
  let erased = 0;
  let checked = 0;
  let prevHash = genesisHash;
  const broken = (seq: number, problem: string): ChainReport => ({ isIntact: false, checked, seq, problem });
  for await (const { rows, payloads } of readChain(workspaceId, lastSeq, true)) {
    const lastOfRows = rows.at(-1)?.seq ?? 0n;
    const upTo = lastOfRows < lastSize ? lastOfRows : lastSize;
    const checkpoints = await readCheckpoints(workspaceId, BigInt(checked + 1), upTo);
    const bySize = new Map(checkpoints.map((checkpoint) => [Number(checkpoint.size), checkpoint]));
    for (const row of rows) {
      const expected = checked + 1;
      if (Number(row.seq) !== expected) return broken(expected, "The entry is missing.");
      if (row.prevHash !== prevHash) return broken(expected, "It does not follow the entry before it.");
      const problem = problemOfRow(row);
      if (problem) return broken(expected, problem);
      const { state } = checkPayload(sealer, row, payloads.get(row.seq));
      if (state === "changed") return broken(expected, payloadProblem);
      if (state === "erased") erased += 1;
      checker.add(row.hash);
      const checkpoint = bySize.get(expected);
      const mismatch = checkpoint ? checker.problemOf(checkpoint) : null;
      if (mismatch) return broken(expected, mismatch);
      if (checkpoint) covered = expected;
      checked = expected;
      prevHash = row.hash;
    }
  }
  if (checked < Number(lastSeq)) return broken(checked + 1, "The entry is missing.");
  if (head && head.hash !== prevHash) return broken(checked, "It is not the entry that the chain's head names.");
  if (lastSize > lastSeq) return broken(checked + 1, "The entry is missing: a checkpoint covers it.");
  return { isIntact: true, count: checked, head: prevHash, covered, erased };
}
