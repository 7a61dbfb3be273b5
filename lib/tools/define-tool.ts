import type { z } from "zod";
import { Denied } from "@/lib/governance/denied";
import { EgressError } from "./egress/egress-error";
import type { ToolContext } from "./tool-context";
import { ToolError } from "./tool-error";

/** What a call does to the world: nothing, reads, changes something inside the product, reaches someone outside. */
export type SideEffect = "none" | "read" | "write" | "external";
export type ToolRisk = "low" | "medium" | "high";

/** What a policy may know of one call before it is made. */
export type ToolCallFacts = {
  sideEffect: SideEffect;
  risk: ToolRisk;
  /** The URL that the call would reach, for the egress decision (`inspectEgress`). */
  egressUrl?: string;
  /** Whom or what the call acts on: recipients, a method and address. */
  target?: string;
};

type Limits = Record<string, unknown>;

type ToolSpec<A extends z.ZodType, L extends z.ZodType<Limits>, R extends z.ZodType> = {
  name: string;
  title: string;
  /** For the model: when to use it, what it answers. */
  description: string;
  argumentSchema: A;
  limitsSchema: L;
  resultSchema: R;
  sideEffect: SideEffect;
  risk: ToolRisk;
  /** Whether repeating a call with the same idempotency key has no further effect. */
  isIdempotent: boolean;
  /** One sentence for the person who approves the call. */
  summarise: (args: z.output<A>) => string;
  /** Facts that depend on the arguments; what is left out is as declared. */
  inspect?: (args: z.output<A>) => Partial<ToolCallFacts>;
  /** Bound to this call: arguments and limits are valid here. */
  execute: (args: z.output<A>, context: Omit<ToolContext, "limits"> & { limits: z.output<L> }) => Promise<z.input<R>>;
};

/** A tool as the rest of the product sees it: declared facts, and functions that take arguments as a model sent them. */
export type Tool = {
  name: string;
  title: string;
  description: string;
  sideEffect: SideEffect;
  risk: ToolRisk;
  isIdempotent: boolean;
  argumentSchema: z.ZodType;
  limitsSchema: z.ZodType<Limits>;
  resultSchema: z.ZodType;
  /** Valid arguments with defaults filled in. Throws `tool_arguments_invalid` with what to correct. */
  parseArguments: (raw: unknown) => Record<string, unknown>;
  /** One sentence for approvals. Throws as `parseArguments`. */
  summarise: (raw: unknown) => string;
  /** Facts for the policy decision. Throws as `parseArguments`. */
  inspect: (raw: unknown) => ToolCallFacts;
  /**
   * Makes the call. The result is plain JSON of at most `maxResultBytes`. Throws `ToolError`, or the abort reason of
   * `context.signal`; what the tool did not foresee becomes `tool_failed` with the cause attached.
   */
  run: (raw: unknown, context: ToolContext) => Promise<Record<string, unknown>>;
};

export const maxResultBytes = 256 * 1024;

/** Turns a tool's declaration into a tool whose every entry checks its input. */
export function defineTool<A extends z.ZodType, L extends z.ZodType<Limits>, R extends z.ZodType>(
  spec: ToolSpec<A, L, R>,
): Tool {
  const parse = (raw: unknown): z.output<A> => {
    const parsed = spec.argumentSchema.safeParse(raw);
    if (!parsed.success) {
      throw new ToolError("tool_arguments_invalid", `${spec.name}: ${describeIssues(parsed.error)}`, {
        cause: parsed.error,
      });
    }
    return parsed.data;
  };
  return {
    name: spec.name,
    title: spec.title,
    description: spec.description,
    sideEffect: spec.sideEffect,
    risk: spec.risk,
    isIdempotent: spec.isIdempotent,
    argumentSchema: spec.argumentSchema,
    limitsSchema: spec.limitsSchema,
    resultSchema: spec.resultSchema,
    parseArguments: (raw) => parse(raw) as Record<string, unknown>,
    summarise: (raw) => spec.summarise(parse(raw)),
    inspect: (raw) => ({ sideEffect: spec.sideEffect, risk: spec.risk, ...spec.inspect?.(parse(raw)) }),
    run: async (raw, context) => {
      const args = parse(raw);
      const limits = spec.limitsSchema.safeParse(context.limits);
      if (!limits.success) {
        throw new ToolError(
          "tool_limits_invalid",
          `The limits granted for ${spec.name} are not valid: ${describeIssues(limits.error)}`,
        );
      }
      context.signal.throwIfAborted();
      try {
        return toPlainJson(
          spec.name,
          spec.resultSchema.parse(await spec.execute(args, { ...context, limits: limits.data })),
        );
      } catch (error) {
        throw toToolError(spec.name, error, context.signal);
      }
    },
  };
}

function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`))
    .join("; ");
}

/** What is stored, shown and given to a model must be plain JSON of bounded size. */
function toPlainJson(name: string, result: unknown): Record<string, unknown> {
  const text = JSON.stringify(result);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxResultBytes) {
    throw new ToolError(
      "tool_result_too_large",
      `${name} found ${Math.ceil(bytes / 1024)} KB; at most ${maxResultBytes / 1024} KB can be used. Ask for less.`,
    );
  }
  return JSON.parse(text) as Record<string, unknown>;
}

function toToolError(name: string, error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ToolError || error instanceof Denied) return error;
  if (signal.aborted) return signal.reason;
  if (error instanceof EgressError) {
    const isRetryable =
      error.code === "egress_timeout" ||
      error.code === "egress_connection_failed" ||
      error.code === "egress_host_not_found";
    return new ToolError(error.code, error.message, { isRetryable, cause: error });
  }
  // The text of an unforeseen error may hold anything; it stays in the cause, for the log.
  return new ToolError("tool_failed", `${name} failed unexpectedly.`, { isRetryable: true, cause: error });
}
