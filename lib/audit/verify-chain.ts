import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { problemOfRow } from "./audit-select";
import { genesisHash } from "./hash-chain";
import { readChain } from "./internal/read-chain";
import type { ChainReport } from "./schema";

/**
 * Checks the whole chain as it is stored: every entry is there, follows the one before, and shows the fields that were
 * hashed; the last one is the head. Names the first entry that is wrong. Changes nothing.
 *
 * Whoever can rewrite the database can rewrite a whole chain with fresh hashes; only a head that was kept elsewhere
 * (an export, a note) shows that. The CLI's `--head` compares with one.
 */
export async function verifyChain(ctx: WorkspaceContext): Promise<ChainReport> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const head = await inWorkspace(ctx, (tx) => tx.auditHead.findFirst({ where: { workspaceId } }));
  const lastSeq = head?.seq ?? 0n;

  let checked = 0;
  let prevHash = genesisHash;
  const broken = (seq: number, problem: string): ChainReport => ({ isIntact: false, checked, seq, problem });
  for await (const rows of readChain(workspaceId, lastSeq)) {
    for (const row of rows) {
      const expected = checked + 1;
      if (Number(row.seq) !== expected) return broken(expected, "The entry is missing.");
      if (row.prevHash !== prevHash) return broken(expected, "It does not follow the entry before it.");
      const problem = problemOfRow(row);
      if (problem) return broken(expected, problem);
      checked = expected;
      prevHash = row.hash;
    }
  }
  if (checked < Number(lastSeq)) return broken(checked + 1, "The entry is missing.");
  if (head && head.hash !== prevHash) return broken(checked, "It is not the entry that the chain's head names.");
  return { isIntact: true, count: checked, head: prevHash };
}
