import "server-only";
import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { findTool } from "@/lib/tools/tool-registry";
import type { ToolGrant } from "./schema";

/**
 * Refuses settings that the agent could not run with: unknown tools, limits that a tool does not know, knowledge bases
 * of nowhere. Returns the grants with their limits in full.
 */
export async function checkAgentSettings(
  tx: Tx,
  workspaceId: string,
  settings: { tools: ToolGrant[]; knowledgeBaseIds: string[] },
): Promise<ToolGrant[]> {
  const grants = settings.tools.map((grant, index): ToolGrant => {
    const tool = findTool(grant.name);
    if (!tool) throw invalidInput(`There is no tool "${grant.name}".`, { [`tools.${index}`]: ["is not a known tool"] });
    const limits = tool.limitsSchema.safeParse(grant.limits);
    if (!limits.success) {
      const [issue] = limits.error.issues;
      const where = [`tools.${index}.limits`, ...(issue?.path ?? [])].join(".");
      throw invalidInput(`${where}: ${issue?.message ?? "is not valid"}`, {
        [where]: [issue?.message ?? "is not valid"],
      });
    }
    return { name: grant.name, limits: limits.data as Record<string, unknown> };
  });
  if (settings.knowledgeBaseIds.length > 0) {
    const known = await tx.knowledgeBase.count({ where: { workspaceId, id: { in: settings.knowledgeBaseIds } } });
    if (known !== new Set(settings.knowledgeBaseIds).size) {
      throw invalidInput("One of the knowledge bases does not exist.", { knowledgeBaseIds: ["does not exist"] });
    }
  }
  return grants;
}
