import { z } from "zod";
import { createAgentInput } from "@/lib/agents/schema";
import { findTemplate } from "@/lib/agents/templates";
import { notFound } from "@/lib/core/errors";

/** What the form of a new agent sends. */
export const fromTemplateInput = z.strictObject({
  template: z.string().max(40).nullable(),
  name: createAgentInput.shape.name,
  description: createAgentInput.shape.description,
  instructions: createAgentInput.shape.instructions,
});
export type FromTemplateInput = z.output<typeof fromTemplateInput>;

/** The template's settings with what the person wrote in place of its own. Throws `not_found` for an unknown template. */
export function withTemplate({ template, ...written }: FromTemplateInput): z.input<typeof createAgentInput> {
  if (template === null) return written;
  const found = findTemplate(template);
  if (!found) throw notFound("template", template);
  return { ...found.agent, ...written, template };
}
