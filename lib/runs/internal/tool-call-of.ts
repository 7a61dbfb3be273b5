import "server-only";
import { invariant } from "@/lib/core/errors";
import type { LoadedRun, LoadedStep } from "./load-run";
import { thinkKey, toolKey, type ToolCall } from "./step-content";

export type ToolCallRef = { runId: string; turn: number; index: number };

/** The call that the model asked for in this turn, and the step that carries it out once it was opened. */
export function toolCallOf(run: LoadedRun, ref: ToolCallRef): { call: ToolCall; step: LoadedStep | null } {
  const call = run.steps.find((step) => step.key === thinkKey(ref.turn))?.think?.toolCalls[ref.index];
  invariant(call, "a tool call is decided after the turn that asked for it");
  return { call, step: run.steps.find((step) => step.key === toolKey(ref.turn, ref.index)) ?? null };
}
