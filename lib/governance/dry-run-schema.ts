import { z } from "zod";
import { STAGES } from "./cedar/schema-types";
import { verdict, verdictCounts } from "./schema";

const count = z.int().nonnegative();

export const dryRunDto = z.object({
  since: z.iso.datetime().describe("The start of the seven days"),
  stages: z.array(z.enum(STAGES)).describe("Where the change can make a difference"),
  compared: count.describe("Decisions that were decided again"),
  cannotTell: count.describe("Decisions without the facts that it takes: older ones, or very large ones"),
  changed: count,
  before: verdictCounts.describe("What the policies in force now make of them"),
  after: verdictCounts.describe("What the changed policies would make of them"),
  isCapped: z.boolean().describe("Whether only the newest 2,000 were tried"),
  changes: z
    .array(
      z.object({
        decisionId: z.string(),
        stage: z.enum(STAGES),
        before: verdict,
        after: verdict,
        explanation: z.string(),
        runId: z.string().nullable(),
        stepId: z.string().nullable(),
        agentId: z.string().nullable(),
        agentName: z.string().nullable(),
        toolName: z.string().nullable(),
        modelRef: z.string().nullable(),
        createdAt: z.iso.datetime(),
      }),
    )
    .describe("The newest 50 of the changed ones"),
});
export type DryRunDto = z.infer<typeof dryRunDto>;
