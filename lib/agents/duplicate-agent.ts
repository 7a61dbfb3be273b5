import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { storableText } from "@/lib/core/storable-text";
import { createAgent } from "./create-agent";
import { getAgent } from "./get-agent";
import { createAgentInput, type AgentDto } from "./schema";

/** A new agent with the current settings of another, named "… (copy)". */
export async function duplicateAgent(ctx: WorkspaceContext, idOrSlug: string): Promise<AgentDto> {
  ctx.require("agents:write");
  const { description, budgets, version } = await getAgent(ctx, idOrSlug);
  return createAgent(
    ctx,
    createAgentInput.parse({
      name: `${storableText(version.name, 73)} (copy)`,
      description,
      instructions: version.instructions,
      variables: version.variables,
      tools: version.tools,
      modelTier: version.modelTier,
      model: version.model,
      autonomy: version.autonomy,
      budgets,
      limits: version.limits,
      knowledgeBaseIds: version.knowledgeBaseIds,
    }),
  );
}
