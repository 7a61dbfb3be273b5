import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { sealerFor } from "@/lib/core/workspace-keys";
import { destinationSelect, toDestinationDto } from "./destination-select";
import type { DestinationList } from "./schema";

/** Where checkpoints are delivered, oldest first; a workspace has a few. */
export async function listDestinations(ctx: WorkspaceContext): Promise<DestinationList> {
  ctx.require("audit:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const rows = await inWorkspace(ctx, (tx) =>
    tx.auditDestination.findMany({
      where: { workspaceId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: destinationSelect,
    }),
  );
  return { items: rows.map((row) => toDestinationDto(row, sealer)) };
}
