import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { afterCursor, decodeCursor, toPage } from "@/lib/core/page";
import type { Page, PageRequest } from "@/lib/core/page-schema";
import { apiKeySelect, toApiKeyDto } from "./api-key-select";
import type { ApiKeyDto } from "./schema";

/** Keys, newest first, revoked and expired ones among them; never a secret. */
export async function listApiKeys(ctx: WorkspaceContext, page: PageRequest): Promise<Page<ApiKeyDto>> {
  ctx.require("api-keys:read");
  const rows = await inWorkspace(ctx, (tx) =>
    tx.apiKey.findMany({
      where: { workspaceId: ctx.workspaceId, ...afterCursor(decodeCursor(page.cursor)) },
      select: apiKeySelect,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: page.limit + 1,
    }),
  );
  return toPage(rows, page.limit, toApiKeyDto);
}
