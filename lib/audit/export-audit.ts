import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import type { AuditRow } from "./audit-select";
import { genesisHash } from "./hash-chain";
import { readChain } from "./internal/read-chain";
import { readCheckpoints } from "./internal/read-checkpoints";
import { listPublicKeys } from "./internal/signing-keys";
import { recordAudit } from "./record-audit";

/** The first line of an export; cli/ checks for it. */
export const auditExportFormat = "mandate-audit-2";

/**
 * The whole chain as JSON lines: a header `{format, workspace, genesis, exportedAt, count, head, covered, keys}`, then
 * every entry `{seq, canonical, prevHash, hash}` and behind the last entry that a checkpoint covers the checkpoint
 * `{checkpoint: note}`, read in batches as the receiver takes them. Exporting is an entry itself, the last one of the
 * file. Throws before the first byte when it is not allowed.
 */
export async function exportAudit(ctx: WorkspaceContext): Promise<ReadableStream<Uint8Array>> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const { head, newest } = await inWorkspace(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: "audit.exported",
      target: { type: "workspace", id: workspaceId },
      summary: "Exported the audit log",
    });
    // Read while the entry above holds the head: a key that signed one of these checkpoints is announced in the file.
    return {
      head: await tx.auditHead.findFirst({ where: { workspaceId } }),
      newest: await tx.auditCheckpoint.findFirst({
        where: { workspaceId },
        orderBy: { size: "desc" },
        select: { size: true },
      }),
    };
  });
  invariant(head, "a chain with an entry has a head");
  const covered = newest?.size ?? 0n;

  const header = {
    format: auditExportFormat,
    workspace: { id: workspaceId, slug: ctx.workspaceSlug, name: ctx.workspaceName },
    genesis: genesisHash,
    exportedAt: now().toISOString(),
    count: Number(head.seq),
    head: head.hash,
    covered: Number(covered),
    keys: (await listPublicKeys()).map(({ id, verifierKey, createdAt, previousId, endorsement }) => ({
      id,
      verifierKey,
      createdAt: createdAt.toISOString(),
      previousId,
      endorsement,
    })),
  };
  const encoder = new TextEncoder();
  const batches = readChain(workspaceId, head.seq);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encoder.encode(`${JSON.stringify(header)}\n`));
      },
      async pull(controller) {
        const { done, value } = await batches.next();
        if (done) return controller.close();
        controller.enqueue(encoder.encode(await linesOf(workspaceId, value, covered)));
      },
      async cancel() {
        await batches.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}

/** The lines of a batch of entries, each checkpoint up to `covered` behind its last entry. */
async function linesOf(workspaceId: string, rows: readonly AuditRow[], covered: bigint): Promise<string> {
  const [first, last] = [rows[0]?.seq ?? 0n, rows.at(-1)?.seq ?? 0n];
  const checkpoints = await readCheckpoints(workspaceId, first, last < covered ? last : covered);
  const notes = new Map(checkpoints.map(({ size, note }) => [size, note]));
  const lines = rows.flatMap(({ seq, canonical, prevHash, hash }) => {
    const note = notes.get(seq);
    return [{ seq: Number(seq), canonical, prevHash, hash }, ...(note === undefined ? [] : [{ checkpoint: note }])];
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
