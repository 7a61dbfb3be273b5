import type { ToolGrant } from "@/lib/agents/schema";
import { findTool } from "@/lib/tools/tool-registry";
import { toolJsonSchema } from "@/lib/tools/tool-json-schema";
import type { OfferedTool } from "./call-model";

/** The granted tools as a model sees them. A tool that no longer exists is left out. */
export function offeredTools(grants: readonly ToolGrant[]): OfferedTool[] {
  return grants.flatMap((grant) => {
    const tool = findTool(grant.name);
    return tool ? [{ name: tool.name, description: tool.description, parameters: toolJsonSchema(tool) }] : [];
  });
}
