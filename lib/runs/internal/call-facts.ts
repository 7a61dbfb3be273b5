import { canonicalJson } from "@/lib/core/canonical-json";
import { minute } from "@/lib/core/clock";
import { collectJsonTexts } from "@/lib/governance/masking/mask-json";
import type { Tool } from "@/lib/tools/define-tool";
import { ToolError } from "@/lib/tools/tool-error";
import type { LoadedStep } from "./load-run";
import { stepIndex } from "./step-content";

/** Model and tool calls that a run began within the last minute. */
export function callsPerMinute(steps: readonly Pick<LoadedStep, "kind" | "startedAt">[], nowMs: number): number {
  return steps.filter(
    ({ kind, startedAt }) => (kind === "model_call" || kind === "tool_call") && nowMs - startedAt.getTime() < minute,
  ).length;
}

/** How often earlier turns of the run asked for the very same call: tool and arguments. */
export function sameCallCount(
  steps: readonly Pick<LoadedStep, "index" | "think">[],
  current: { readonly turn: number; readonly tool: Tool; readonly args: unknown },
): number {
  const wanted = canonicalJson(current.args);
  return steps
    .filter((step) => step.index < stepIndex.think(current.turn))
    .flatMap((step) => step.think?.toolCalls ?? [])
    .filter(({ name, args }) => name === current.tool.name && argumentsOf(current.tool, args) === wanted).length;
}

/** Null for arguments that the tool refused: such a call never happened. */
function argumentsOf(tool: Tool, raw: unknown): string | null {
  try {
    return canonicalJson(tool.parseArguments(raw));
  } catch (error) {
    if (error instanceof ToolError) return null;
    throw error;
  }
}

/** How many things a call acts on, as far as its arguments say: the longest list in them. */
export function rowCount(args: unknown): number {
  if (typeof args !== "object" || args === null) return 0;
  const inner = Object.values(args).reduce<number>((most, value) => Math.max(most, rowCount(value)), 0);
  return Array.isArray(args) ? Math.max(args.length, inner) : inner;
}

const upwards = /(?:^|[\\/=]|%2f|%5c)(?:\.|%2e){2}(?:[\\/]|%2f|%5c|$)/i;

/** Whether an argument has a path that leaves its folder. */
export function pathEscapes(args: unknown): boolean {
  return collectJsonTexts(args).some((text) => upwards.test(text));
}
