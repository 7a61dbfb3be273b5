import { z } from "zod";

/** A call that the model asks for. `args` are as the model wrote them, masks restored. */
export const toolCall = z.object({ id: z.string(), name: z.string(), args: z.unknown() });
export type ToolCall = z.infer<typeof toolCall>;

/** What a model call leaves behind: sealed in its step, read by the steps after it. */
export const thinkOutput = z.object({
  text: z.string(),
  toolCalls: z.array(toolCall),
  finishReason: z.string(),
  /** Whether the model wrote the run's canary; it was taken out of what is kept. */
  isPromptLeaked: z.boolean().default(false),
});
export type ThinkOutput = z.infer<typeof thinkOutput>;

/** What a tool call leaves behind: a result for the model, or an error that it may react to. */
export const toolOutput = z.union([
  z.object({ result: z.unknown() }),
  z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
]);
export type ToolOutput = z.infer<typeof toolOutput>;

export const thinkKey = (turn: number): string => `think-${turn}`;
export const toolKey = (turn: number, index: number): string => `tool-${turn}-${index}`;

/**
 * Steps are numbered by where they stand, not by when they were written: a repeat gets the same number, and the
 * timeline is in order. A turn has room for 99 tool calls.
 */
export const stepIndex = {
  plan: 0,
  think: (turn: number): number => turn * 100,
  tool: (turn: number, index: number): number => turn * 100 + 1 + index,
  finish: 1_000_000,
} as const;
