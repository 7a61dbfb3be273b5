import { z } from "zod";
import { createRunBody } from "@/lib/runs/schema";

/** What the form that starts a run sends: an agent, or a template that becomes one. */
export const startRunInput = z.strictObject({
  choice: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("agent"), id: z.string().min(1).max(100) }),
    z.strictObject({ kind: z.literal("template"), id: z.string().min(1).max(40) }),
  ]),
  input: createRunBody.shape.input,
  documents: createRunBody.shape.documents,
  variables: createRunBody.shape.variables,
});

export const runIdInput = z.strictObject({ runId: z.string().min(1).max(64) });
export const runIdsInput = z.strictObject({ runIds: z.array(z.string().min(1).max(64)).min(1).max(100) });
