import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Page } from "@/lib/core/page-schema";
import { maxProviders } from "./connect-provider";
import { providerSelect, toProviderDto } from "./provider-select";
import type { ProviderDto } from "./provider-schema";

/** The workspace's own providers, the preferred (oldest) first; without their keys. */
export async function listProviders(ctx: WorkspaceContext): Promise<Page<ProviderDto>> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  const rows = await inWorkspace(ctx, (tx) =>
    tx.modelProvider.findMany({
      where: { workspaceId },
      select: providerSelect,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: maxProviders,
    }),
  );
  return { items: rows.map(toProviderDto), nextCursor: null };
}
