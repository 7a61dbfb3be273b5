import { z } from "zod";
import type { Tool } from "./define-tool";

/** A tool's arguments as JSON Schema (draft 7, which all model providers read), as the caller may send them. */
export function toolJsonSchema(tool: Pick<Tool, "argumentSchema">): Record<string, unknown> {
  return toSchema(tool.argumentSchema);
}

/** A tool's limits as JSON Schema, for forms and the API reference. */
export function toolLimitsJsonSchema(tool: Pick<Tool, "limitsSchema">): Record<string, unknown> {
  return toSchema(tool.limitsSchema);
}

function toSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return rest;
}
