import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { invariant } from "@/lib/core/errors";
import { genesisHash } from "./hash-chain";
import { readChain } from "./internal/read-chain";
import { recordAudit } from "./record-audit";

/** The first line of an export; cli/ checks for it. */
export const auditExportFormat = "mandate-audit-1";

/**
 * The whole chain as JSON lines: a header `{format, workspace, genesis, exportedAt, count, head}`, then every entry
 * `{seq, canonical, prevHash, hash}`, read in batches as the receiver takes them. Exporting is an entry itself, the
 * last one of the file. Throws before the first byte when it is not allowed.
 */
export async function exportAudit(ctx: WorkspaceContext): Promise<ReadableStream<Uint8Array>> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const head = await inWorkspace(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: "audit.exported",
      target: { type: "workspace", id: workspaceId },
      summary: "Exported the audit log",
    });
    return tx.auditHead.findFirst({ where: { workspaceId } });
  });
  invariant(head, "a chain with an entry has a head");

  const header = {
    format: auditExportFormat,
    workspace: { id: workspaceId, slug: ctx.workspaceSlug, name: ctx.workspaceName },
    genesis: genesisHash,
    exportedAt: now().toISOString(),
    count: Number(head.seq),
    head: head.hash,
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
        const lines = value.map(({ seq, canonical, prevHash, hash }) =>
          JSON.stringify({ seq: Number(seq), canonical, prevHash, hash }),
        );
        controller.enqueue(encoder.encode(`${lines.join("\n")}\n`));
      },
      async cancel() {
        await batches.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
