import type { LanguageModelV4Usage } from "@ai-sdk/provider";
import type { LanguageModelUsage } from "ai";
import type { TokenUsage } from "@/lib/models/price-usage";

export type NormalisedUsage = TokenUsage & {
  /** Part of `outputTokens`, for information: reasoning is billed as output. */
  reasoningTokens: number;
  /** False when the provider reported no totals: the caller should meter its own estimate instead of zero. */
  isReported: boolean;
};

const count = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;

function build(
  input: {
    total?: number | undefined;
    plain?: number | undefined;
    read?: number | undefined;
    write?: number | undefined;
  },
  output: { total?: number | undefined; text?: number | undefined; reasoning?: number | undefined },
): NormalisedUsage {
  const cachedInputTokens = count(input.read);
  const cacheWriteTokens = count(input.write);
  // Some servers leave the total out, or count cached tokens beside it instead of in it: never below its parts.
  const fromParts = count(input.plain) + cachedInputTokens + cacheWriteTokens;
  const reasoningTokens = count(output.reasoning);
  return {
    inputTokens: Math.max(count(input.total), fromParts),
    cachedInputTokens,
    cacheWriteTokens,
    outputTokens: Math.max(count(output.total), count(output.text) + reasoningTokens),
    reasoningTokens,
    isReported: input.total !== undefined || output.total !== undefined || fromParts > 0,
  };
}

/** From what a provider's model returns (`doGenerate`, the `finish` part of a stream). Never throws. */
export function normaliseProviderUsage(usage: LanguageModelV4Usage): NormalisedUsage {
  const { inputTokens: input, outputTokens: output } = usage;
  return build(
    { total: input.total, plain: input.noCache, read: input.cacheRead, write: input.cacheWrite },
    { total: output.total, text: output.text, reasoning: output.reasoning },
  );
}

/** From what `generateText` and `streamText` return. Never throws. */
export function normaliseResultUsage(usage: LanguageModelUsage): NormalisedUsage {
  const { inputTokenDetails: input, outputTokenDetails: output } = usage;
  return build(
    {
      total: usage.inputTokens,
      plain: input.noCacheTokens,
      read: input.cacheReadTokens,
      write: input.cacheWriteTokens,
    },
    { total: usage.outputTokens, text: output.textTokens, reasoning: output.reasoningTokens },
  );
}
