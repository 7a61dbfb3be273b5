import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { createAgent } from "@/lib/agents/create-agent";
import { createAgentInput, type AgentDto } from "@/lib/agents/schema";
import type { z } from "zod";

type AgentOverrides = Partial<z.input<typeof createAgentInput>>;

/** An agent that answers from documents, unless told otherwise. */
export function anAgent(ctx: WorkspaceContext, overrides: AgentOverrides = {}): Promise<AgentDto> {
  return createAgent(
    ctx,
    createAgentInput.parse({
      name: "Document assistant",
      instructions: "Answer questions from the documents. Cite what you use.",
      tools: ["search_knowledge", "read_document"],
      ...overrides,
    }),
  );
}
