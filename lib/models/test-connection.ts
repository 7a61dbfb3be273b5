import type { EmbeddingModelV4, LanguageModelV4 } from "@ai-sdk/provider";
import { translateProviderError, type ProviderFailure } from "@/lib/models/translate-provider-error";

export type ConnectionTest =
  | { ok: true; latencyMs: number; modelId: string; dimensions: number | null }
  | { ok: false; latencyMs: number; modelId: string; error: ProviderFailure };

type Options = { timeoutMs?: number; nowMs?: () => number };

async function measure(
  modelId: string,
  options: Options,
  call: (signal: AbortSignal) => PromiseLike<number | null>,
): Promise<ConnectionTest> {
  const now = options.nowMs ?? (() => performance.now());
  const signal = AbortSignal.timeout(options.timeoutMs ?? 15_000);
  const startedAt = now();
  const elapsed = (): number => Math.max(0, Math.round(now() - startedAt));
  const expired = new Promise<never>((_, reject) => {
    // A server that ignores the signal must not hold the caller longer than the timeout.
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    const dimensions = await Promise.race([call(signal), expired]);
    return { ok: true, latencyMs: elapsed(), modelId, dimensions };
  } catch (error) {
    const reason = signal.aborted ? signal.reason : error;
    return { ok: false, latencyMs: elapsed(), modelId, error: translateProviderError(reason) };
  }
}

/**
 * Makes one tiny real call (a few tokens, which the provider bills) and reports how long it took, or why it failed.
 * Never throws; ends at the timeout (15 s unless said otherwise) whatever the server does.
 */
export function testLanguageModel(model: LanguageModelV4, options: Options = {}): Promise<ConnectionTest> {
  return measure(model.modelId, options, async (abortSignal) => {
    await model.doGenerate({
      prompt: [{ role: "user", content: [{ type: "text", text: "Reply with the word OK." }] }],
      // The least that OpenAI's responses endpoint accepts.
      maxOutputTokens: 16,
      abortSignal,
    });
    return null;
  });
}

/** The same for an embedding model; also reports how many dimensions it gives. */
export function testEmbeddingModel(model: EmbeddingModelV4, options: Options = {}): Promise<ConnectionTest> {
  return measure(model.modelId, options, async (abortSignal) => {
    const result = await model.doEmbed({ values: ["connection test"], abortSignal });
    return result.embeddings[0]?.length ?? 0;
  });
}
