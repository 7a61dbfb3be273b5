import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import { sealerFor, type Sealer } from "@/lib/core/workspace-keys";
import { genesisHash } from "./hash-chain";
import { readChain, type ChainBatch } from "./internal/read-chain";
import { readCheckpoints } from "./internal/read-checkpoints";
import { listPublicKeys } from "./internal/signing-keys";
import { openPayloadText } from "./internal/stored-payload";
import { recordAudit } from "./record-audit";
import type { AuditExportQuery } from "./schema";

/** The first line of an export; cli/ checks for it. Without payloads it is the older one, which older verifiers read. */
export const auditExportFormat = { entries: "mandate-audit-2", withPayloads: "mandate-audit-3" } as const;

/**
 * The whole chain as JSON lines: a header `{format, workspace, genesis, exportedAt, count, head, covered, keys}`, then
 * every entry `{seq, canonical, prevHash, hash}` and behind the last entry that a checkpoint covers the checkpoint
 * `{checkpoint: note}`, read in batches as the receiver takes them. With payloads, behind an entry what it commits to,
 * `{seq, salt, payload}`, where it was not erased; that takes a permission of its own. Exporting is an entry itself, the
 * last one of the file. Throws before the first byte when it is not allowed.
 */
export async function exportAudit(
  ctx: WorkspaceContext,
  { payloads: withPayloads }: AuditExportQuery,
): Promise<ReadableStream<Uint8Array>> {
  ctx.require("audit:read");
  if (withPayloads) ctx.require("audit:payloads");
  const { workspaceId } = ctx;
  const { head, newest } = await inWorkspace(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: "audit.exported",
      target: { type: "workspace", id: workspaceId },
      summary: withPayloads
        ? "Exported the audit log with names, addresses and evidence"
        : "Exported the audit log without names, addresses and evidence",
      facts: { withPayloads },
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
    format: withPayloads ? auditExportFormat.withPayloads : auditExportFormat.entries,
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
  const sealer = withPayloads ? await sealerFor(workspaceId) : null;
  const batches = readChain(workspaceId, head.seq, withPayloads);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encoder.encode(`${JSON.stringify(header)}\n`));
      },
      async pull(controller) {
        const { done, value } = await batches.next();
        if (done) return controller.close();
        controller.enqueue(encoder.encode(await linesOf(workspaceId, value, covered, sealer)));
      },
      async cancel() {
        await batches.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}

/** The lines of a batch of entries, each with its payload behind it, and each checkpoint up to `covered` behind its last. */
async function linesOf(
  workspaceId: string,
  { rows, payloads }: ChainBatch,
  covered: bigint,
  sealer: Sealer | null,
): Promise<string> {
  const [first, last] = [rows[0]?.seq ?? 0n, rows.at(-1)?.seq ?? 0n];
  const checkpoints = await readCheckpoints(workspaceId, first, last < covered ? last : covered);
  const notes = new Map(checkpoints.map(({ size, note }) => [size, note]));
  const lines = rows.flatMap(({ seq, canonical, prevHash, hash, commitment }) => {
    const note = notes.get(seq);
    const stored = payloads.get(seq);
    // What does not open is left out here; "Verify now" names it.
    const payload = sealer && stored && commitment !== null ? openPayloadText(sealer, commitment, stored) : null;
    return [
      { seq: Number(seq), canonical, prevHash, hash },
      ...(stored && payload !== null
        ? [{ seq: Number(seq), salt: Buffer.from(stored.salt).toString("hex"), payload }]
        : []),
      ...(note === undefined ? [] : [{ checkpoint: note }]),
    ];
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
